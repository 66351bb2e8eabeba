-- Orders by product and day, so that they need not be counted anew. They add up over days where every order lies in one
-- (rollup_state.orders_exact), never over products: an order of two products is one order.

ALTER TABLE order_product_day ADD COLUMN orders BIGINT;
ALTER TABLE order_product_day ADD COLUMN order_numbers BIGINT;
ALTER TABLE order_product_day ADD COLUMN guest_orders BIGINT;
UPDATE order_product_day AS sums
SET orders = counted.orders, order_numbers = counted.order_numbers, guest_orders = counted.guest_orders
FROM (
  SELECT shop_id, day, platform, product, count(*) FILTER (sold) AS orders, count(*) AS order_numbers, count(*) FILTER (guest) AS guest_orders
  FROM (
    SELECT shop_id, day, platform, product, order_no, bool_or(sale) AS sold, bool_or(sale AND buyer IS NULL) AS guest
    FROM order_line WHERE day IS NOT NULL GROUP BY shop_id, day, platform, product, order_no
  ) GROUP BY shop_id, day, platform, product
) AS counted
WHERE sums.shop_id = counted.shop_id AND sums.day = counted.day
  AND sums.platform IS NOT DISTINCT FROM counted.platform AND sums.product IS NOT DISTINCT FROM counted.product;
