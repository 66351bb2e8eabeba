package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.metrics.rollup.OrderRollUp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is cut in the lake is the whole answer, cut: row by row, both sides, whatever gives the order. */
class LeadingRowsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final Period NOW = new Period(FIRST.plusDays(14), FIRST.plusDays(20));
    private static final Period BEFORE = new Period(FIRST.plusDays(7), FIRST.plusDays(13));

    private final long seed = Long.getLong("helmsman.seed", new Random().nextInt(1_000_000));
    private final Catalogue catalogue = CatalogueFiles.load(null);

    /**
     * Some thousand products over three weeks: lines that were no sales, products that sold in one week only, measured but not sold,
     * without a name, and with names that engines and programs order differently.
     */
    private void fill(TempLake lake, boolean summed) {
        lake.run("""
                INSERT INTO order_line BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, i AS source_row, 'taobao' AS platform, 'o' || (i // 2) AS order_no, i::VARCHAR AS line_no,
                  DATE '%1$s' + (hash(i * 13 + %2$d * 1000000::BIGINT) %% 21)::INTEGER AS day, day::TIMESTAMP AS paid_at, day::TIMESTAMP AS ordered_at,
                  CASE WHEN hash(i * 13 + 1 + %2$d * 1000000::BIGINT) %% 50 = 0 THEN NULL
                    ELSE ['p', '商品', chr(65313), chr(128512)][(1 + hash(i * 13 + 2 + %2$d * 1000000::BIGINT) %% 4)::BIGINT] || (hash(i * 13 + 3 + %2$d * 1000000::BIGINT) %% 900) END AS product,
                  ['浙江', '江苏', '广东', NULL][(1 + hash(i * 13 + 4 + %2$d * 1000000::BIGINT) %% 4)::BIGINT] AS region,
                  hash(i * 13 + 5 + %2$d * 1000000::BIGINT) %% 10 < 7 AS sale, CASE WHEN sale THEN ((hash(i * 13 + 6 + %2$d * 1000000::BIGINT) %% 5) / 2)::DECIMAL(18,2) ELSE 0 END AS paid_amount,
                  paid_amount AS ordered_amount, CASE WHEN hash(i * 13 + 7 + %2$d * 1000000::BIGINT) %% 9 = 0 THEN paid_amount ELSE 0 END AS refund_amount,
                  (1 + hash(i * 13 + 8 + %2$d * 1000000::BIGINT) %% 3) AS quantity, hash(i * 13 + 9 + %2$d * 1000000::BIGINT) %% 2000 AS buyer, 'paid' AS status, 0 AS copy_no, 0 AS from_head
                FROM range(24000) AS t(i) WHERE NOT (hash(i * 13 + 3 + %2$d * 1000000::BIGINT) %% 3 = 0 AND hash(i * 13 + %2$d * 1000000::BIGINT) %% 21 >= 14);
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, i AS source_row, 'taobao' AS platform, DATE '%1$s' + (i %% 21)::INTEGER AS day, 'product' AS level,
                  'p' || (i // 21) AS product, hash(i * 13 + 10 + %2$d * 1000000::BIGINT) %% 40 AS visitors, hash(i * 13 + 11 + %2$d * 1000000::BIGINT) %% 3 AS buyers
                FROM range(21 * 1500) AS t(i) WHERE hash(i * 13 + 12 + %2$d * 1000000::BIGINT) %% 3 > 0
                """.formatted(FIRST, seed));
        if (!summed) return;
        lake.lake().write(transaction -> {
            new OrderRollUp().refresh(transaction, TempLake.SHOP, FIRST, FIRST.plusDays(20));
            lake.lake().touched(transaction, TempLake.SHOP);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_cut_answer_is_the_head_of_the_whole_one(boolean summed) throws Exception {
        try (TempLake lake = new TempLake()) {
            fill(lake, summed);
            LakeMetrics metrics = new LakeMetrics(
                            lake.lake(), catalogue, new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN)
                    .keepingNothing();
            Random random = new Random(seed);
            for (List<String> keys : List.of(
                    List.of("paid_amount"),
                    List.of("refund_amount", "paid_amount"),
                    List.of("net_amount", "orders"),
                    List.of("buyers", "paid_amount"),
                    List.of("orders", "aov"),
                    List.of("visitors", "buyers", "conversion"),
                    List.of("quantity", "visitors")))
                for (Against against : List.of(new Against.Nothing(), new Against.Range(BEFORE)))
                    for (int limit : new int[] {1, 700, 2500}) {
                        boolean deep = random.nextBoolean() && !keys.contains("visitors");
                        TrustPolicy trust = random.nextBoolean() ? TrustPolicy.ALL : TrustPolicy.CLEAN;
                        same(
                                metrics,
                                keys,
                                deep ? List.of("product", "region") : List.of("product"),
                                against,
                                limit,
                                trust);
                    }
        }
    }

    private void same(
            LakeMetrics metrics, List<String> keys, List<String> by, Against against, int limit, TrustPolicy trust) {
        MetricQuery all = new MetricQuery(TempLake.SHOP, keys, by, NOW, against, List.of(), trust, 0);
        MetricQuery cut = new MetricQuery(TempLake.SHOP, keys, by, NOW, against, List.of(), trust, limit);
        MetricTable whole = metrics.query(all);
        MetricTable head = metrics.query(cut);
        String what = "seed " + seed + ", " + cut;
        assertThat(whole.rows().size()).as(what).isGreaterThan(1000);
        assertThat(told(head.rows()))
                .as(what)
                .isEqualTo(told(
                        whole.rows().subList(0, Math.min(limit, whole.rows().size()))));
        assertThat(head.notes()).as(what).isEqualTo(whole.notes());
    }

    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> row.keys().toString() + plain(row.values()) + plain(row.baselines()))
                .toList();
    }

    private static Map<String, String> plain(Map<String, @Nullable BigDecimal> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((metric, value) -> plain.put(
                metric, value == null ? "-" : value.stripTrailingZeros().toPlainString()));
        return plain;
    }
}
