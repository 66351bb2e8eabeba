-- Sums by variant, and orders by hour of the day: what the prices of like pieces and the hours of real buyers are read
-- from. Not wider than that: every other sum by variant or hour comes from the lines.

CREATE TABLE order_sku_day (
  shop_id INTEGER NOT NULL, day DATE NOT NULL, platform VARCHAR, product VARCHAR, sku VARCHAR, doubt UTINYINT,
  lines BIGINT, sale_lines BIGINT,
  ordered_amount DECIMAL(18,2), paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2), quantity DECIMAL(18,3)
);
CREATE TABLE order_hour_day (     -- an order of two hours counts in both, as it does in the lines
  shop_id INTEGER NOT NULL, day DATE NOT NULL, platform VARCHAR, hour UTINYINT, doubt UTINYINT,
  lines BIGINT, orders BIGINT, order_numbers BIGINT, guest_orders BIGINT
);
ALTER TABLE rollup_state ADD COLUMN order_sku_day_rows BIGINT; -- missing: summed before there were these tables
