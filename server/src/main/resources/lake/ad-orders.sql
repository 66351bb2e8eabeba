-- Orders that an ad platform claims may be parts of orders: attribution by data gives each click of a buyer its share.
ALTER TABLE ad_daily ALTER COLUMN orders SET DATA TYPE DECIMAL(18,3);
ALTER TABLE ad_daily_superseded ALTER COLUMN orders SET DATA TYPE DECIMAL(18,3);
