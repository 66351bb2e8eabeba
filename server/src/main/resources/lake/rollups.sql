-- Sums that are kept beside the order lines, refreshed in the transaction that changes them. Nothing here is a fact of
-- its own: all of it can be made again from order_line. Columns "…_lines" count the lines that a sum looked at, so that
-- a sum over none is zero and a sum over unknown values stays missing.

CREATE TABLE order_total_day (    -- the shop's days
  shop_id INTEGER NOT NULL, day DATE NOT NULL,
  platform VARCHAR,
  lines BIGINT, sale_lines BIGINT, orders BIGINT, order_numbers BIGINT, guest_orders BIGINT,
  ordered_amount DECIMAL(18,2), paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2), discount DECIMAL(18,2), freight DECIMAL(18,2),
  quantity DECIMAL(18,3), cost DECIMAL(38,7), costed_amount DECIMAL(18,2), costed_lines BIGINT,
  list_value DECIMAL(38,7), listed_amount DECIMAL(18,2), listed_lines BIGINT,
  cancel_lines BIGINT, buyerless_lines BIGINT, duplicate_lines BIGINT
);
CREATE TABLE order_day (          -- everything an order says about itself
  shop_id INTEGER NOT NULL, day DATE NOT NULL,
  platform VARCHAR, channel VARCHAR, source VARCHAR, campaign VARCHAR, region VARCHAR, country VARCHAR,
  lines BIGINT, sale_lines BIGINT, orders BIGINT, order_numbers BIGINT, guest_orders BIGINT,
  ordered_amount DECIMAL(18,2), paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2), discount DECIMAL(18,2), freight DECIMAL(18,2),
  quantity DECIMAL(18,3), cost DECIMAL(38,7), costed_amount DECIMAL(18,2), costed_lines BIGINT,
  list_value DECIMAL(38,7), listed_amount DECIMAL(18,2), listed_lines BIGINT,
  cancel_lines BIGINT, buyerless_lines BIGINT, duplicate_lines BIGINT
);
CREATE TABLE order_product_day (  -- sums only: an order of two products is one order
  shop_id INTEGER NOT NULL, day DATE NOT NULL, platform VARCHAR, product VARCHAR,
  lines BIGINT, sale_lines BIGINT,
  ordered_amount DECIMAL(18,2), paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2), discount DECIMAL(18,2), freight DECIMAL(18,2),
  quantity DECIMAL(18,3), cost DECIMAL(38,7), costed_amount DECIMAL(18,2), costed_lines BIGINT,
  list_value DECIMAL(38,7), listed_amount DECIMAL(18,2), listed_lines BIGINT,
  cancel_lines BIGINT, buyerless_lines BIGINT, duplicate_lines BIGINT
);
CREATE TABLE buyer_day (          -- the days a buyer bought on, each with the day before it
  shop_id INTEGER NOT NULL, day DATE NOT NULL, buyer UBIGINT NOT NULL, previous DATE
);
-- How many buyers of a day had bought last on which day. From day x on a buyer counts once, on the day whose previous
-- lies before x: exact distinct buyers of any stretch of days without a set of buyers.
CREATE TABLE buyer_gap (
  shop_id INTEGER NOT NULL, day DATE NOT NULL, previous DATE, buyers BIGINT NOT NULL
);
CREATE TABLE rollup_state (       -- what the sums of a shop may be used for
  shop_id INTEGER PRIMARY KEY,
  orders_exact BOOLEAN NOT NULL,  -- every order lies in one row of order_day, so that orders add up
  undated BOOLEAN NOT NULL,       -- there are lines without a day, which no sum holds
  suspects BOOLEAN NOT NULL,      -- there are suspect lines, which no sum leaves out
  lines BIGINT NOT NULL, order_day_rows BIGINT NOT NULL, order_product_day_rows BIGINT NOT NULL -- whether the detour is shorter
);
