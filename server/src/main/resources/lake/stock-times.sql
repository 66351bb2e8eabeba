-- Of several counts of one day the last stands, wherever it is in the file.
ALTER TABLE stock_daily ADD COLUMN counted_at TIMESTAMP;
ALTER TABLE stock_daily_superseded ADD COLUMN counted_at TIMESTAMP;
