-- An advertisement's day may be told in several rows of one report: by device, hour, account. All of them stand; of rows
-- that are equal in every cell of the file only the first.
ALTER TABLE ad_daily ADD COLUMN copy_no INTEGER DEFAULT 0;
ALTER TABLE ad_daily_superseded ADD COLUMN copy_no INTEGER DEFAULT 0;
