package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers are kept, but never longer than the facts that they were made of. */
class KeptAnswersTest {
    private final long seed = Long.getLong("helmsman.seed", new Random().nextInt(1_000_000));
    private final Catalogue catalogue = CatalogueFiles.load(null);

    private LakeMetrics metrics(TempLake lake) {
        return new LakeMetrics(lake.lake(), catalogue, new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN);
    }

    @Test
    void a_question_asked_twice_has_one_answer_and_new_facts_have_a_new_one() throws Exception {
        try (TempLake lake = new TempLake()) {
            new RandomFacts(seed).into(lake);
            LakeMetrics metrics = metrics(lake);
            MetricQuery query = MetricQuery.total(TempLake.SHOP, List.of("paid_amount", "visitors"), null)
                    .by("day");
            MetricTable first = metrics.query(query);
            assertThat(metrics.query(query)).as("seed " + seed).isSameAs(first);
            lake.lake().write(transaction -> {
                transaction.execute("UPDATE order_line SET paid_amount = paid_amount + 1 WHERE shop_id = 1 AND sale");
                lake.lake().touched(transaction, TempLake.SHOP);
                return null;
            });
            MetricTable second = metrics.query(query);
            assertThat(second).as("seed " + seed).isNotEqualTo(first);
            assertThat(second).isEqualTo(metrics(lake).keepingNothing().query(query));
        }
    }

    @Test
    void a_figure_that_no_report_measures_is_missing_and_not_zero() throws Exception {
        try (TempLake lake = new TempLake()) {
            lake.run(
                    "INSERT INTO ad_daily (shop_id, import_id, source_row, platform, day, level, channel, campaign, cost)"
                            + " VALUES (1, 1, 2, 'taobao', DATE '2026-09-01', 'campaign', 'ztc', 'a', 9)");
            MetricTable told = metrics(lake)
                    .query(MetricQuery.total(TempLake.SHOP, List.of("ad_cost", "ad_visitors"), null)
                            .by("day"));
            assertThat(told.rows()).hasSize(1);
            assertThat(told.rows().getFirst().values().get("ad_cost")).isEqualByComparingTo("9");
            assertThat(told.rows().getFirst().values().get("ad_visitors")).isNull();
        }
    }

    @Test
    void orders_that_ads_claim_may_be_parts_of_orders_and_whole_ones_have_no_decimals() throws Exception {
        try (TempLake lake = new TempLake()) {
            lake.run(
                    "INSERT INTO ad_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, d AS source_row, 'google' AS platform,"
                            + " DATE '2026-09-01' + d::INTEGER AS day, 'campaign' AS level, 'a' AS channel, 'c' AS campaign,"
                            + " CASE WHEN d < 6 THEN 1.5 ELSE 0.5 END AS orders, 10 AS clicks, 9 AS cost FROM range(7) AS t(d)");
            MetricQuery all = MetricQuery.total(TempLake.SHOP, List.of("ad_orders", "cpa"), null);
            assertThat(told(lake, all, 6)).isEqualTo("9 6");
            assertThat(told(lake, all, 7)).isEqualTo("9.5 6.63");
        }
    }

    /** As tables, files and the command line spell it. */
    private String told(TempLake lake, MetricQuery query, int days) {
        Period period = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, days));
        var values = metrics(lake).query(query.during(period)).only().values();
        return query.metrics().stream()
                .map(metric -> catalogue
                        .metric(metric)
                        .unit()
                        .round(Objects.requireNonNull(values.get(metric)))
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }
}
