-- Canonical facts. One table per kind of measurement, wide enough for every platform.
-- Times are the shop's local time, days its days. Missing is NULL, never zero. Money has two places.
-- level: at which grain a platform measured the row; visitors of different levels never add up.

CREATE TABLE order_line (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL, -- row in the file, header = 1
  platform VARCHAR NOT NULL, order_no VARCHAR NOT NULL, line_no VARCHAR NOT NULL,   -- natural key: shop, platform, order, line
  day DATE,                       -- of paid_at; of ordered_at when unpaid
  ordered_at TIMESTAMP, paid_at TIMESTAMP, shipped_at TIMESTAMP, finished_at TIMESTAMP,
  product VARCHAR, sku VARCHAR,
  quantity DECIMAL(18,3), list_price DECIMAL(18,4),
  paid_amount DECIMAL(18,2),      -- paid before refunds; 0 when the line was never paid or gives money back
  refund_amount DECIMAL(18,2),    -- given back, positive; a cancelled line counts here
  ordered_amount DECIMAL(18,2), discount DECIMAL(18,2), freight DECIMAL(18,2),
  unit_cost DECIMAL(18,4),
  status VARCHAR,                 -- unpaid paid part_shipped shipped finished refunding closed cancelled adjustment
  sale BOOLEAN NOT NULL,          -- paid, and neither a cancellation nor an adjustment: what orders and buyers count
  buyer UBIGINT,                  -- keyed hash; NULL when the platform does not say who
  region VARCHAR, country VARCHAR, channel VARCHAR, source VARCHAR, campaign VARCHAR,
  copy_no INTEGER NOT NULL,       -- 0 for the first of lines equal in every source column, then 1, 2, …
  suspect FLOAT,                  -- probability that the line is no real sale, NULL when not judged
  suspect_reason VARCHAR,         -- key of the strongest signal, for example voided_pair
  from_head UINTEGER NOT NULL     -- bit set of columns that were filled from order_head, 0 when none
);
CREATE TABLE order_head (         -- reports with one row an order: what they know about the whole order
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, order_no VARCHAR NOT NULL,
  ordered_at TIMESTAMP, paid_at TIMESTAMP, shipped_at TIMESTAMP, finished_at TIMESTAMP,
  quantity DECIMAL(18,3), ordered_amount DECIMAL(18,2), paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2),
  freight DECIMAL(18,2), discount DECIMAL(18,2), status VARCHAR, buyer UBIGINT, region VARCHAR, country VARCHAR,
  channel VARCHAR, source VARCHAR, campaign VARCHAR
);
CREATE TABLE refund (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, refund_no VARCHAR NOT NULL, order_no VARCHAR, line_no VARCHAR, product VARCHAR, sku VARCHAR,
  day DATE, requested_at TIMESTAMP, finished_at TIMESTAMP, quantity DECIMAL(18,3), amount DECIMAL(18,2),
  reason VARCHAR, status VARCHAR
);
CREATE TABLE traffic_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL,
  level VARCHAR NOT NULL,         -- shop | source | product | product_source | keyword
  product VARCHAR, source VARCHAR, keyword VARCHAR,
  impressions BIGINT, clicks BIGINT, visitors BIGINT, new_visitors BIGINT, page_views BIGINT,
  bounces DOUBLE,                 -- bounce rate × visitors where the platform gives a rate
  dwell_seconds DOUBLE,           -- mean dwell × visitors
  favourites BIGINT, cart_users BIGINT, cart_adds BIGINT,
  ordered_buyers BIGINT, ordered_quantity BIGINT, ordered_amount DECIMAL(18,2),
  buyers BIGINT, new_buyers BIGINT, paid_quantity BIGINT, paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2),
  search_visitors BIGINT, search_buyers BIGINT
);
CREATE TABLE creative_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, creative VARCHAR NOT NULL,
  kind VARCHAR,                   -- main_image | detail_page | video
  product VARCHAR, source VARCHAR,
  impressions BIGINT, clicks BIGINT, visitors BIGINT, dwell_seconds DOUBLE, bounces DOUBLE, cart_adds BIGINT, favourites BIGINT, buyers BIGINT
);
CREATE TABLE ad_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL,
  level VARCHAR NOT NULL,         -- campaign | product | keyword | audience | creative: the same spend stands in each
  channel VARCHAR, campaign VARCHAR, ad_group VARCHAR, keyword VARCHAR, audience VARCHAR, creative VARCHAR, product VARCHAR,
  impressions BIGINT, clicks BIGINT, cost DECIMAL(18,2), orders BIGINT, amount DECIMAL(18,2),
  direct_orders BIGINT, direct_amount DECIMAL(18,2), cart_adds BIGINT, favourites BIGINT, visitors BIGINT, new_buyers BIGINT
);
CREATE TABLE service_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, agent VARCHAR NOT NULL,
  inquiries BIGINT, answered DOUBLE, first_response_seconds DOUBLE, response_seconds DOUBLE, -- sums: mean × inquiries
  inquiry_buyers BIGINT, inquiry_amount DECIMAL(18,2), refund_amount DECIMAL(18,2), satisfied DOUBLE
);
CREATE TABLE review (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, review_no VARCHAR NOT NULL, product VARCHAR, sku VARCHAR, rating DOUBLE, text VARCHAR,
  written_at TIMESTAMP, day DATE
);
CREATE TABLE stock_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, sku VARCHAR NOT NULL, warehouse VARCHAR NOT NULL, product VARCHAR,
  on_hand DECIMAL(18,3), reserved DECIMAL(18,3), inbound DECIMAL(18,3), unit_cost DECIMAL(18,4)
);
CREATE TABLE supply (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  purchase_order VARCHAR NOT NULL, line_no VARCHAR NOT NULL, supplier VARCHAR, product VARCHAR, sku VARCHAR,
  ordered_at DATE, promised_at DATE, received_at DATE, quantity DECIMAL(18,3), received DECIMAL(18,3), cost DECIMAL(18,2)
);
CREATE TABLE follower_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, followers BIGINT, gained BIGINT, lost BIGINT
);
CREATE TABLE market_daily (      -- every figure is a point (low = high) or a range; an index is never a number of people
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, kind VARCHAR NOT NULL, niche VARCHAR NOT NULL, -- kind: category | term
  search_low DOUBLE, search_high DOUBLE, clicks_low DOUBLE, clicks_high DOUBLE, listings_low DOUBLE, listings_high DOUBLE,
  buyers_low DOUBLE, buyers_high DOUBLE, amount_low DOUBLE, amount_high DOUBLE, is_index BOOLEAN
);
CREATE TABLE rival_daily (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, rival VARCHAR NOT NULL, product VARCHAR, rank INTEGER,
  price DECIMAL(18,2), sales_low DOUBLE, sales_high DOUBLE, reviews BIGINT
);
CREATE TABLE product (           -- the newest attributes; category may be set by the operator
  shop_id INTEGER NOT NULL, product VARCHAR NOT NULL, name VARCHAR, category VARCHAR, image VARCHAR,
  first_day DATE, last_day DATE, PRIMARY KEY (shop_id, product)
);
CREATE TABLE customer (          -- derived from order_line: when a buyer first and last bought, how often
  shop_id INTEGER NOT NULL, buyer UBIGINT NOT NULL, first_day DATE, last_day DATE, orders BIGINT, amount DECIMAL(18,2)
);
