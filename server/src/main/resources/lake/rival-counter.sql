-- What a listing shows as sold in the 30 days before: a counter that moves with the day, so it may fall. It is never added over
-- days, nor to sales_low and sales_high, which are pieces of one day.
ALTER TABLE rival_daily ADD COLUMN sales_30d DOUBLE;
ALTER TABLE rival_daily_superseded ADD COLUMN sales_30d DOUBLE;
