-- What platforms say of a shop's service beside the agents' report, of the variants of one product, and of the shop's customers.

CREATE TABLE shop_rating_daily (  -- the scores that stand on the shop's page, one row an aspect
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL,
  aspect VARCHAR NOT NULL,        -- description | service | logistics | overall
  score DECIMAL(9,4), peers DECIMAL(9,4), target DECIMAL(9,4), -- the shop's; the mean of its trade; what it aims at
  wanted BIGINT,                  -- ratings of five stars that the target still wants
  ratings BIGINT                  -- of how many the score is made, where told
);
CREATE TABLE shop_rating_daily_superseded AS FROM shop_rating_daily LIMIT 0;

CREATE TABLE service_product_daily ( -- people who asked about a product, whatever for: no 询单人数, which leaves out after-sales
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, product VARCHAR NOT NULL,
  consultations BIGINT, mobile_consultations BIGINT, desktop_consultations BIGINT
);
CREATE TABLE service_product_daily_superseded AS FROM service_product_daily LIMIT 0;

CREATE TABLE inquiry_daily (      -- the whole shop's people who asked, and those of them who paid on the day itself
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, inquiries BIGINT, same_day_buyers BIGINT
);
CREATE TABLE inquiry_daily_superseded AS FROM inquiry_daily LIMIT 0;

CREATE TABLE variant_daily (      -- colours and sizes of a product, as its buyers chose them
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL, product VARCHAR NOT NULL, variant VARCHAR NOT NULL,
  cart_adds BIGINT, buyers BIGINT, paid_quantity BIGINT, paid_amount DECIMAL(18,2)
);
CREATE TABLE variant_daily_superseded AS FROM variant_daily LIMIT 0;

CREATE TABLE customer_base_daily ( -- the shop's customers as the platform counts them: everybody who ever came near, each once
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, day DATE NOT NULL,
  customers BIGINT, bought BIGINT, not_bought BIGINT,    -- all; who bought in the period, who did not
  new_visits BIGINT, return_visits BIGINT,               -- who came for the first time; who came again
  new_buyers BIGINT, new_amount DECIMAL(18,2),           -- of those who came for the first time
  orders BIGINT, repeat_orders BIGINT
);
CREATE TABLE customer_base_daily_superseded AS FROM customer_base_daily LIMIT 0;
