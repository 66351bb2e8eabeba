package dev.helmsman.house;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.TempLake;
import java.io.IOException;
import java.time.LocalDate;

/**
 * A small shop with a weekly pattern and mild noise, the same on every run: 400 days of orders by source, product and
 * region, and its traffic; tests plant what they want to be found.
 */
public final class PlantedShop implements AutoCloseable {
    public static final LocalDate LAST_DAY = LocalDate.of(2025, 8, 20);
    private static final LocalDate FIRST_DAY = LAST_DAY.minusDays(399);
    private final TempLake lake = new TempLake();

    public PlantedShop() {
        this("");
    }

    /** @param lost SQL condition over day, source and product: orders that never came */
    public PlantedShop(String lost) {
        lake.run("""
                INSERT INTO order_line BY NAME
                WITH days AS (
                  SELECT d::DATE AS day, (hash(d::DATE) %% 1000) / 1000.0 AS noise FROM generate_series(DATE '%s', DATE '%s', INTERVAL 1 DAY) AS t(d)
                ), lines AS (
                  SELECT day, i, (hash(day, i) %% 1000000007)::BIGINT AS h
                  FROM days, generate_series(1, 300) AS g(i)
                  WHERE i <= 150 * (0.92 + 0.16 * noise) * [1.2, 1.0, 0.9, 0.95, 1.0, 1.1, 1.3][isodow(day)]
                ), told AS (
                  SELECT day, i, day::TIMESTAMP + INTERVAL (h %% 1380) MINUTE AS paid_at,
                    CASE WHEN h %% 10 < 4 THEN '搜索' WHEN h %% 10 < 7 THEN '推荐' WHEN h %% 10 < 9 THEN '直通车' ELSE '自主访问' END AS source,
                    'p' || least(1 + (h // 10) %% 16, 12) AS product,
                    (20 + (h // 1000) %% 60 + ((h // 7) %% 100) / 100.0)::DECIMAL(18,2) AS amount,
                    ['浙江', '江苏', '广东', '四川', '山东'][1 + (h // 100) %% 5] AS region,
                    (h // 50) %% 100000 AS buyer
                  FROM lines
                )
                SELECT 1 AS shop_id, 1 AS import_id, i AS source_row, 'taobao' AS platform, strftime(day, '%%Y%%m%%d') || i AS order_no, '1' AS line_no,
                  day, paid_at AS ordered_at, paid_at, product, 1 AS quantity, amount AS paid_amount, 0 AS refund_amount, amount AS ordered_amount,
                  buyer::UBIGINT AS buyer, true AS sale, 0 AS copy_no, 0 AS from_head, region, source, 'paid' AS status
                FROM told WHERE NOT coalesce((%s), false);
                """.formatted(FIRST_DAY, LAST_DAY, lost.isBlank() ? "false" : lost));
        lake.run("""
                INSERT INTO product BY NAME SELECT DISTINCT shop_id, product, '商品 ' || product AS name, CASE WHEN product IN ('p1','p2','p3') THEN '包' ELSE '杯' END AS category, DATE '%s' AS first_day FROM order_line;
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'source' AS level, source,
                  count(*) * 22 + (hash(day, source) %% 40)::BIGINT AS visitors, count(DISTINCT buyer) AS buyers, sum(paid_amount) AS paid_amount
                FROM order_line GROUP BY day, source;
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'shop' AS level, NULL AS source,
                  sum(visitors)::BIGINT AS visitors, sum(buyers)::BIGINT AS buyers, sum(paid_amount) AS paid_amount
                FROM traffic_daily WHERE level = 'source' GROUP BY day;
                """.formatted(FIRST_DAY));
    }

    public Lake lake() {
        return lake.lake();
    }

    /** More facts, by plain SQL. */
    public void run(String sql) {
        lake.run(sql);
    }

    @Override
    public void close() throws IOException {
        lake.close();
    }
}
