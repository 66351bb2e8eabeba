package dev.helmsman.bench;

/**
 * Order lines made inside the engine, for benchmarks that need many quickly: two lines an order, five orders a buyer,
 * spread evenly over 730 days. No season and no story: the simulator has those.
 */
final class GeneratedLines {
    private static final String SQL = """
            INSERT INTO order_line BY NAME
            SELECT 1 AS shop_id, 1 AS import_id, i AS source_row, 'taobao' AS platform,
              (20250000000000 + i // 2)::VARCHAR AS order_no, i::VARCHAR AS line_no,
              DATE '2024-01-01' + (i // 2 * 2 * 730 // $LINES)::INTEGER AS day, day + INTERVAL 1 SECOND * (hash(i // 2, 1) % 86400)::INTEGER AS paid_at,
              'p' || (hash(i) % 2000) AS product, 's' || (hash(i) % 6000) AS sku, (1 + hash(i, 2) % 3)::DECIMAL(18,3) AS quantity,
              ((100 + hash(i, 3) % 20000) / 100)::DECIMAL(18,2) AS paid_amount, paid_amount AS ordered_amount,
              CASE WHEN hash(i, 4) % 20 = 0 THEN 1.00 ELSE 0.00 END AS refund_amount,
              CASE hash(i // 2, 5) % 3 WHEN 0 THEN 'paid' WHEN 1 THEN 'shipped' ELSE 'finished' END AS status, true AS sale,
              hash(i // 2, 6) % ($LINES // 10 + 1) AS buyer, 'r' || (hash(i // 2, 7) % 31) AS region, 'CN' AS country,
              'ch' || (hash(i // 2, 8) % 4) AS channel, 'so' || (hash(i // 2, 9) % 6) AS source, 0 AS copy_no, 0 AS from_head
            FROM range($LINES) AS lines(i)
            """;

    static final String CUSTOMERS = """
            INSERT INTO customer BY NAME
            SELECT 1 AS shop_id, buyer, min(day) AS first_day, max(day) AS last_day FROM order_line WHERE sale GROUP BY buyer
            """;

    private GeneratedLines() {}

    static String sql(long lines) {
        return SQL.replace("$LINES", Long.toString(lines));
    }
}
