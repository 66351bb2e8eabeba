-- The shop's own list of what it sells: names, categories and costs, one row a SKU, as each import gave them.
CREATE TABLE product_listing (
  shop_id INTEGER NOT NULL, import_id INTEGER NOT NULL, source_row BIGINT NOT NULL,
  platform VARCHAR NOT NULL, product VARCHAR NOT NULL, sku VARCHAR NOT NULL,
  name VARCHAR, category VARCHAR, list_price DECIMAL(18,4), unit_cost DECIMAL(18,4), listed_at DATE, supplier VARCHAR
);
CREATE TABLE product_listing_superseded AS FROM product_listing LIMIT 0;
-- Categories that the operator set by hand; they win over any file.
ALTER TABLE product ADD COLUMN category_by_hand BOOLEAN;
