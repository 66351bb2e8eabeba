-- What the lake keeps about its own facts.

CREATE TABLE lake_version (shop_id INTEGER PRIMARY KEY, version BIGINT NOT NULL);

-- One row an import whose facts are in this lake: written in the transaction of the publish, so that the ledger
-- can be put right after a crash between the two.
CREATE TABLE published_import (import_id INTEGER PRIMARY KEY, shop_id INTEGER NOT NULL, run_id INTEGER NOT NULL);

-- Facts that a newer or fuller copy of the same thing displaced: needed to take an import back exactly.
CREATE TABLE order_line_superseded AS FROM order_line LIMIT 0;
CREATE TABLE order_head_superseded AS FROM order_head LIMIT 0;
CREATE TABLE refund_superseded AS FROM refund LIMIT 0;
CREATE TABLE traffic_daily_superseded AS FROM traffic_daily LIMIT 0;
CREATE TABLE creative_daily_superseded AS FROM creative_daily LIMIT 0;
CREATE TABLE ad_daily_superseded AS FROM ad_daily LIMIT 0;
CREATE TABLE service_daily_superseded AS FROM service_daily LIMIT 0;
CREATE TABLE review_superseded AS FROM review LIMIT 0;
CREATE TABLE stock_daily_superseded AS FROM stock_daily LIMIT 0;
CREATE TABLE supply_superseded AS FROM supply LIMIT 0;
CREATE TABLE follower_daily_superseded AS FROM follower_daily LIMIT 0;
CREATE TABLE market_daily_superseded AS FROM market_daily LIMIT 0;
CREATE TABLE rival_daily_superseded AS FROM rival_daily LIMIT 0;

-- Names of products as each import gave them; product holds the newest.
CREATE TABLE product_name (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, product VARCHAR NOT NULL, name VARCHAR NOT NULL, source_row BIGINT NOT NULL
);
