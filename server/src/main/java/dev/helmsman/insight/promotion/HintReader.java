package dev.helmsman.insight.promotion;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.response.Elasticity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marginal returns of the costliest campaigns over the last twelve weeks, where their spending moved enough to show any. */
final class HintReader {
    private static final int DAYS = 84;
    private static final int MOST = 12;

    private final Metrics metrics;

    HintReader(Metrics metrics) {
        this.metrics = metrics;
    }

    List<Hint> read(FamilyQuestion question) {
        Period period = Period.ending(question.period().to(), DAYS);
        var query = question.query(List.of("ad_cost", "ad_orders", "ad_amount"), "campaign", "day")
                .during(period)
                .against(new Against.Nothing());
        return DailyFigures.by(metrics.query(query), "campaign").stream()
                .filter(campaign -> ClaimReader.zero(campaign.sum("ad_cost")).signum() > 0)
                .sorted(Comparator.comparing((DailyFigures campaign) -> ClaimReader.zero(campaign.sum("ad_cost")))
                        .reversed())
                .limit(MOST)
                .map(HintReader::hint)
                .toList();
    }

    private static Hint hint(DailyFigures campaign) {
        List<Row> rows = campaign.rows().stream()
                .filter(row -> row.keys().get("day") != null && row.values().get("ad_cost") != null)
                .toList();
        double[] spend =
                rows.stream().mapToDouble(row -> number(row, "ad_cost")).toArray();
        double[] orders =
                rows.stream().mapToDouble(row -> number(row, "ad_orders")).toArray();
        int[] weekdays = rows.stream()
                .mapToInt(row -> LocalDate.parse(String.valueOf(row.keys().get("day")))
                                .getDayOfWeek()
                                .getValue()
                        - 1)
                .toArray();
        BigDecimal roi = ClaimReader.ratio(campaign.sum("ad_amount"), campaign.sum("ad_cost"));
        Optional<Elasticity> found = Elasticity.of(spend, orders, weekdays);
        if (found.isEmpty() || roi == null)
            return new Hint(
                    campaign.label(),
                    null,
                    null,
                    roi == null ? null : roi.doubleValue(),
                    rows.size(),
                    why(rows, orders));
        Elasticity e = found.get();
        double r = roi.doubleValue();
        Estimate elasticity = new Estimate(e.value(), e.low(), e.high());
        Estimate marginal = new Estimate(e.value() * r, e.low() * r, e.high() * r);
        return new Hint(campaign.label(), elasticity, marginal, r, e.days(), text(e, r));
    }

    private static Text why(List<Row> rows, double[] orders) {
        double all = 0;
        for (double each : orders) all += each;
        if (rows.size() < Elasticity.FEWEST_DAYS)
            return new Text(
                    "只有 " + rows.size() + " 天，至少要 " + Elasticity.FEWEST_DAYS + " 天才看得出边际",
                    "only " + rows.size() + " days; marginal returns need at least " + Elasticity.FEWEST_DAYS);
        if (all < Elasticity.FEWEST_COUNTS)
            return new Text(
                    "只有 " + (long) all + " 单，至少要 " + Elasticity.FEWEST_COUNTS + " 单",
                    "only " + (long) all + " orders; at least " + Elasticity.FEWEST_COUNTS + " are needed");
        return new Text(
                "每天花得差不多，看不出多花少花的差别；想知道就把预算隔周调 ±20%",
                "spending hardly moved, so its effect cannot be seen; to learn it, move the budget by ±20% every other week");
    }

    private static Text text(Elasticity e, double roi) {
        String zhRange = two(e.low() * roi) + "～" + two(e.high() * roi);
        String enRange = two(e.low() * roi) + " to " + two(e.high() * roi);
        if (e.high() < 1)
            return new Text(
                    "多花的钱比平均更难回本：每多花 1 元约回 " + zhRange + " 元（平台口径），先别加",
                    "further money returns less than the average: each further 1 goes along with " + enRange
                            + " (claimed); do not raise yet");
        if (e.low() > 1)
            return new Text(
                    "多花时回得更多：每多花 1 元约回 " + zhRange + " 元（平台口径），可小步加预算再看；也可能只是旺季同时加了钱",
                    "days of more spending returned more: " + enRange
                            + " (claimed) for each further 1; raise in small steps and look again. It may only be that budgets rose with demand");
        return new Text(
                "边际与平均分不出高低：每多花 1 元约回 " + zhRange + " 元（平台口径）",
                "marginal and average returns cannot be told apart: " + enRange + " (claimed) for each further 1");
    }

    private static String two(double value) {
        return Wording.signedCount(BigDecimal.valueOf(Math.round(value * 10) / 10.0))
                .en()
                .replace("+", "");
    }

    private static double number(Row row, String metric) {
        @Nullable BigDecimal value = row.values().get(metric);
        return value == null ? 0 : value.doubleValue();
    }
}
