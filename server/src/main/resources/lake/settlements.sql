-- Money after the sale: what platforms paid out and kept, what promoters are owed, and the shop's own lists of customers.

CREATE TABLE settlement (         -- one row an entry of a bill or a settled order; amounts as they change the shop's account: in is positive
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, entry_no VARCHAR NOT NULL,  -- natural key: the platform's number of the entry, or what makes it one
  level VARCHAR NOT NULL,         -- order: settled by order | account: moved in an account | memo: told beside; the same money may stand in each
  kind VARCHAR NOT NULL,          -- order (several of the below in one row) | payment refund subsidy commission service_fee payment_fee
                                  -- affiliate freight insurance advertising tax adjustment transfer other
  status VARCHAR NOT NULL,        -- settled | pending
  order_no VARCHAR, line_no VARCHAR, refund_no VARCHAR, product VARCHAR, sku VARCHAR,
  batch VARCHAR, account VARCHAR, -- settlement or statement; where the money lies
  day DATE, settled_at TIMESTAMP,
  amount DECIMAL(18,2) NOT NULL,  -- the sum of all that follow; those are NULL where the file cannot tell
  payment DECIMAL(18,2), refund DECIMAL(18,2), subsidy DECIMAL(18,2),
  platform_fee DECIMAL(18,2),     -- the platform's commission, technical service and payment handling
  affiliate_fee DECIMAL(18,2),    -- creators, promoters, their agencies
  freight DECIMAL(18,2),          -- carriage and its insurance
  advertising DECIMAL(18,2), tax DECIMAL(18,2), adjustment DECIMAL(18,2), transfer DECIMAL(18,2), other DECIMAL(18,2)
);
CREATE TABLE settlement_superseded AS FROM settlement LIMIT 0;

CREATE TABLE affiliate_order (    -- one row an order line that a promoter brought, or what was taken back of it
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, kind VARCHAR NOT NULL,      -- order | refund
  order_no VARCHAR NOT NULL, line_no VARCHAR NOT NULL, promoter VARCHAR,
  channel VARCHAR, campaign VARCHAR, leader VARCHAR, product VARCHAR, sku VARCHAR,
  day DATE, ordered_at TIMESTAMP, paid_at TIMESTAMP, finished_at TIMESTAMP, settled_at TIMESTAMP,
  quantity DECIMAL(18,3), amount DECIMAL(18,2),          -- what the promoter claims was sold; negative on refunds
  commission_rate DOUBLE, commission_estimated DECIMAL(18,2), commission DECIMAL(18,2), -- at payment; after receipt
  service_fee DECIMAL(18,2),      -- on top: agencies, the platform
  cost DECIMAL(18,2),             -- commission as last known, and the service fee
  status VARCHAR                  -- paid finished settled void
);
CREATE TABLE affiliate_order_superseded AS FROM affiliate_order LIMIT 0;

CREATE TABLE customer_list (      -- what a shop's own list says of a customer; of the person only the keyed hash
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, buyer UBIGINT NOT NULL, day DATE,  -- on which the list was made
  region VARCHAR, country VARCHAR, joined_at DATE, first_order DATE, last_order DATE,
  orders BIGINT, spent DECIMAL(18,2), accepts_marketing BOOLEAN
);
CREATE TABLE customer_list_superseded AS FROM customer_list LIMIT 0;

-- Derived from settlement and order_line: what became of an order's money, by product, on the day the order was paid.
CREATE TABLE order_settlement (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL, -- of the first entry that tells of the order
  platform VARCHAR NOT NULL, order_no VARCHAR NOT NULL, product VARCHAR,
  day DATE, settled_day DATE, settle_days INTEGER, paid_amount DECIMAL(18,2), refund_amount DECIMAL(18,2),
  amount DECIMAL(18,2), payment DECIMAL(18,2), refund DECIMAL(18,2), subsidy DECIMAL(18,2), platform_fee DECIMAL(18,2),
  affiliate_fee DECIMAL(18,2), freight DECIMAL(18,2), advertising DECIMAL(18,2), tax DECIMAL(18,2),
  adjustment DECIMAL(18,2), transfer DECIMAL(18,2), other DECIMAL(18,2)
);

-- A list of customers may know that one bought before the first order that any file holds.
ALTER TABLE customer ADD COLUMN known_since DATE;
ALTER TABLE customer ADD COLUMN earlier BOOLEAN DEFAULT FALSE;
