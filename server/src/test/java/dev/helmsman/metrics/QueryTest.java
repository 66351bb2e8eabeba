package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final ShopId SHOP = TempLake.SHOP;

    private final TempLake lake = new TempLake();
    private final Metrics metrics = new LakeMetrics(
            lake.lake(), CatalogueFiles.load(null), new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN);

    @BeforeEach
    void two_days_of_a_small_shop() {
        lake.run("""
                INSERT INTO order_line BY NAME SELECT 1 AS shop_id, 1 AS import_id, row AS source_row, 'taobao' AS platform, o AS order_no,
                  l AS line_no, d::DATE AS day, d::TIMESTAMP AS paid_at, p AS product, 2 AS quantity, amount AS paid_amount, refund AS refund_amount,
                  amount AS ordered_amount, b::UBIGINT AS buyer, sale, 0 AS copy_no, suspect, 0 AS from_head, region, 'paid' AS status
                FROM (VALUES
                  (1, 'A', '1', '2025-03-03', 'p1', 100.00, 0.00, 7, true, NULL, '浙江'),
                  (2, 'A', '2', '2025-03-03', 'p2', 50.50, 0.00, 7, true, NULL, '浙江'),
                  (3, 'B', '1', '2025-03-03', 'p1', 30.00, 30.00, 8, true, 0.9, '江苏'),
                  (4, 'C', '1', '2025-03-05', 'p1', 20.25, 0.00, 7, true, NULL, NULL),
                  (5, 'D', '1', '2025-03-05', 'p2', 0.00, 5.00, NULL, false, NULL, NULL)
                ) AS t(row, o, l, d, p, amount, refund, b, sale, suspect, region);
                INSERT INTO customer (shop_id, buyer, first_day, last_day, orders, amount) VALUES (1, 7, '2025-03-03', '2025-03-05', 2, 170.75), (1, 8, '2025-03-03', '2025-03-03', 1, 30.00);
                INSERT INTO product (shop_id, product, name, category, first_day) VALUES (1, 'p1', '帆布包', 'bags', '2025-03-03'), (1, 'p2', '杯子', NULL, '2025-03-03');
                INSERT INTO traffic_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, level, product, source, v AS visitors, c AS clicks
                FROM (VALUES ('2025-03-03','shop',NULL,NULL,100,NULL), ('2025-03-03','product','p1',NULL,70,40), ('2025-03-03','product','p2',NULL,60,10),
                  ('2025-03-03','source',NULL,'search',80,NULL), ('2025-03-03','source',NULL,'feed',40,NULL)) AS t(d, level, product, source, v, c);
                """);
    }

    @AfterEach
    void close() throws Exception {
        lake.close();
    }

    private static Period march(int from, int to) {
        return new Period(LocalDate.of(2025, 3, from), LocalDate.of(2025, 3, to));
    }

    private @org.jspecify.annotations.Nullable BigDecimal value(MetricTable table, String metric) {
        return table.only().values().get(metric);
    }

    @Test
    void totals_are_exact_and_distinct_things_count_once() {
        MetricTable table = metrics.query(MetricQuery.total(
                SHOP,
                List.of(
                        "paid_amount",
                        "refund_amount",
                        "net_amount",
                        "orders",
                        "buyers",
                        "order_numbers",
                        "aov",
                        "repeat_buyer_share"),
                null));
        assertThat(value(table, "paid_amount")).isEqualByComparingTo("200.75");
        assertThat(value(table, "net_amount")).isEqualByComparingTo("165.75");
        assertThat(value(table, "orders")).isEqualByComparingTo("3");
        assertThat(value(table, "order_numbers")).isEqualByComparingTo("4");
        assertThat(value(table, "buyers")).isEqualByComparingTo("2");
        assertThat(value(table, "aov")).isEqualByComparingTo("100.375");
        assertThat(value(table, "repeat_buyer_share")).isEqualByComparingTo("0.5");
        assertThat(table.period()).isEqualTo(march(3, 5));
    }

    @Test
    void suspect_lines_can_be_left_out() {
        MetricTable table = metrics.query(MetricQuery.total(SHOP, List.of("paid_amount", "new_buyers"), march(3, 3))
                .trusting(TrustPolicy.CLEAN));
        assertThat(value(table, "paid_amount")).isEqualByComparingTo("150.50");
        assertThat(value(table, "new_buyers")).isEqualByComparingTo("1");
    }

    @Test
    void a_day_without_sales_is_zero_and_a_day_outside_the_facts_is_missing() {
        MetricTable table = metrics.query(MetricQuery.total(SHOP, List.of("paid_amount", "visitors"), march(1, 9))
                .by("day"));
        assertThat(table.rows())
                .extracting(row -> row.keys().get("day"))
                .containsExactly("2025-03-03", "2025-03-04", "2025-03-05");
        assertThat(table.rows().get(1).values().get("paid_amount")).isEqualByComparingTo("0");
        assertThat(table.rows().get(1).values().get("visitors")).isNull();
        MetricTable outside = metrics.query(MetricQuery.total(SHOP, List.of("paid_amount"), march(20, 21)));
        assertThat(outside.only().values().get("paid_amount")).isNull();
        assertThat(outside.notes()).isNotEmpty();
    }

    @Test
    void visitors_of_products_and_sources_never_make_up_the_shop() {
        assertThat(value(metrics.query(MetricQuery.total(SHOP, List.of("visitors"), march(3, 3))), "visitors"))
                .isEqualByComparingTo("100");
        MetricTable products = metrics.query(MetricQuery.total(SHOP, List.of("visitors", "paid_amount"), march(3, 3))
                .by("product"));
        assertThat(products.rows().getFirst().values().get("visitors")).isEqualByComparingTo("70");
        assertThat(products.rows().getFirst().labels()).containsEntry("product", "帆布包");
        MetricTable clicks = metrics.query(MetricQuery.total(SHOP, List.of("clicks"), march(3, 3)));
        assertThat(value(clicks, "clicks")).as("clicks do add up over products").isEqualByComparingTo("50");
    }

    @Test
    void orders_that_do_not_say_their_source_are_missing_by_source_not_zero() {
        MetricTable table =
                metrics.query(MetricQuery.total(SHOP, List.of("visitors", "buyers", "conversion"), march(3, 3))
                        .by("source"));
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().values().get("buyers")).isNull();
        assertThat(table.rows().getFirst().values().get("visitors")).isEqualByComparingTo("80");
        assertThat(table.notes()).isNotEmpty();
    }

    @Test
    void filters_keep_or_leave_out_values_and_missing_ones() {
        MetricQuery total = MetricQuery.total(SHOP, List.of("paid_amount"), null);
        assertThat(value(metrics.query(total.where(List.of(Filter.is("region", "浙江")))), "paid_amount"))
                .isEqualByComparingTo("150.50");
        assertThat(value(metrics.query(total.where(List.of(Filter.is("region", "")))), "paid_amount"))
                .isEqualByComparingTo("20.25");
        assertThat(value(metrics.query(total.where(List.of(new Filter("region", List.of("浙江"), true)))), "paid_amount"))
                .isEqualByComparingTo("50.25");
        assertThat(value(metrics.query(total.where(List.of(Filter.is("category", "bags")))), "paid_amount"))
                .isEqualByComparingTo("150.25");
    }

    @Test
    void a_baseline_by_day_stands_beside_the_day_it_is_held_against() {
        MetricTable table = metrics.query(MetricQuery.total(SHOP, List.of("paid_amount"), march(10, 12))
                .by("day")
                .against(new Against.Week()));
        assertThat(table.baseline())
                .isNotNull()
                .extracting(MetricTable.Comparison::period)
                .isEqualTo(march(3, 5));
        assertThat(table.rows().getFirst().keys()).containsEntry("day", "2025-03-10");
        assertThat(table.rows().getFirst().baselines().get("paid_amount")).isEqualByComparingTo("180.50");
    }

    @Test
    void an_unknown_name_is_answered_with_what_would_be_possible() {
        assertThatThrownBy(() -> metrics.query(MetricQuery.total(SHOP, List.of("paid_amont"), null)))
                .isInstanceOf(MetricException.class)
                .hasMessageContaining("paid_amount");
        assertThatThrownBy(() -> metrics.query(
                        MetricQuery.total(SHOP, List.of("ad_cost"), null).by("region")))
                .isInstanceOf(MetricException.class)
                .hasMessageContaining("campaign");
    }
}
