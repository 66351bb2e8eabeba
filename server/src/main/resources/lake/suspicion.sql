-- Brushed orders: what the program thinks of an order, and what the operator decided. The sums hold doubtful lines apart,
-- so that every trust policy is answered from them.

CREATE TABLE order_suspicion (
  shop_id INTEGER NOT NULL, platform VARCHAR NOT NULL, order_no VARCHAR NOT NULL, day DATE NOT NULL,
  probability FLOAT NOT NULL,     -- calibrated
  signals VARCHAR NOT NULL        -- keys, strongest first, blanks between
);
CREATE TABLE order_decision (
  shop_id INTEGER NOT NULL, platform VARCHAR NOT NULL, order_no VARCHAR NOT NULL,
  fake BOOLEAN NOT NULL,          -- what the operator says
  reason VARCHAR NOT NULL, who VARCHAR NOT NULL, decided_at TIMESTAMP NOT NULL,
  PRIMARY KEY (shop_id, platform, order_no)
);
ALTER TABLE order_line ADD COLUMN decided BOOLEAN;            -- no real sale (true) or a real one (false), says the operator
ALTER TABLE order_line_superseded ADD COLUMN decided BOOLEAN;
-- 1: suspect by its probability, 2: no real sale as the operator decided (else as suspected)
ALTER TABLE order_total_day ADD COLUMN doubt UTINYINT;
ALTER TABLE order_day ADD COLUMN doubt UTINYINT;
ALTER TABLE order_product_day ADD COLUMN doubt UTINYINT;
-- Sums of shops with suspect lines were made without it: they are made anew at the next change.
DELETE FROM rollup_state WHERE suspects;
UPDATE order_total_day SET doubt = 0;
UPDATE order_day SET doubt = 0;
UPDATE order_product_day SET doubt = 0;
