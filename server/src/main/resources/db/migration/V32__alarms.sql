-- How many false alarms a metric and quarter the operator of a shop bears; without a row it is one.
CREATE TABLE alarm_setting (
  shop_id INTEGER PRIMARY KEY REFERENCES shop (id),
  per_quarter DECIMAL(6,3) NOT NULL
);
