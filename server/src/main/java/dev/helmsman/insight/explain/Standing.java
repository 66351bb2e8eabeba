package dev.helmsman.insight.explain;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.stats.detect.Robust;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How sure one change of one metric is: against the ups and downs before, the facts' grade, and suspect orders. */
public final class Standing {
    /** Pairs of periods, a week apart, that the change is held against: half a year. */
    static final int WEEKS = 26;

    private static final int FEWEST = 4;
    private static final int FEWEST_FOR_RANGE = 10;
    private final Metrics metrics;
    private final Trust trust;
    private final Shop shop;
    private final String metric;
    private final Period period;
    private final Period baseline;
    private final BigDecimal change;
    private final double[] earlier;

    public Standing(
            Metrics metrics, Trust trust, Shop shop, String metric, Period period, Period baseline, BigDecimal change) {
        this.metrics = metrics;
        this.trust = trust;
        this.shop = shop;
        this.metric = metric;
        this.period = period;
        this.baseline = baseline;
        this.change = change;
        this.earlier = earlier();
    }

    /** Share of earlier pairs, as far apart and as long, that differed less; 0.5 where there are too few to tell. */
    public double confidence() {
        double size = change.abs().doubleValue();
        double less = 0;
        for (double other : earlier) less += other < size ? 1 : other == size ? 0.5 : 0;
        return earlier.length < FEWEST ? 0.5 : Math.min(0.99, (less + 0.5) / (earlier.length + 1));
    }

    /** The change that nine of ten earlier pairs stayed below; NaN where there are too few to tell. */
    public double usual() {
        return usual(earlier);
    }

    /** @param earlier sizes of earlier changes; NaN where they are too few */
    static double usual(double[] earlier) {
        return earlier.length < FEWEST_FOR_RANGE ? Double.NaN : Robust.quantile(earlier, 0.9);
    }

    /** How many earlier pairs are known. */
    int pairs() {
        return earlier.length;
    }

    /** Sizes of the changes between earlier pairs of periods, latest first. */
    private double[] earlier() {
        boolean days = period.days() == 1 && baseline.days() == 1;
        Map<String, @Nullable BigDecimal> daily = days ? daily() : Map.of();
        double[] sizes = new double[WEEKS];
        int known = 0;
        for (int week = 1; week <= WEEKS; week++) {
            Period now = back(period, week);
            Period before = back(baseline, week);
            BigDecimal one = days
                    ? difference(
                            daily.get(now.from().toString()),
                            daily.get(before.from().toString()))
                    : change(now, before, TrustPolicy.ALL);
            if (one == null) break;
            sizes[known++] = one.abs().doubleValue();
        }
        return Arrays.copyOf(sizes, known);
    }

    /** Single days are read with one question; longer periods of things counted once do not follow from their days. */
    private Map<String, @Nullable BigDecimal> daily() {
        LocalDate first = back(baseline.from().isBefore(period.from()) ? baseline : period, WEEKS)
                .from();
        LocalDate last = back(baseline.from().isBefore(period.from()) ? period : baseline, 1)
                .to();
        Map<String, @Nullable BigDecimal> daily = new HashMap<>();
        for (Row row : metrics.query(MetricQuery.total(shop.id(), List.of(metric), new Period(first, last))
                        .by("day"))
                .rows())
            daily.put(String.valueOf(row.keys().get("day")), row.values().get(metric));
        return daily;
    }

    public String grade() {
        char worst = 'A';
        for (Period each : List.of(period, baseline)) {
            char grade = trust.assess(shop, List.of(metric), each).grade();
            if (grade > worst) worst = grade;
        }
        return String.valueOf(worst);
    }

    public boolean survives() {
        BigDecimal clean = change(period, baseline, TrustPolicy.CLEAN);
        return clean != null
                && clean.signum() == change.signum()
                && clean.abs().multiply(BigDecimal.TWO).compareTo(change.abs()) >= 0;
    }

    private @Nullable BigDecimal change(Period now, Period before, TrustPolicy policy) {
        List<Row> rows = metrics.query(MetricQuery.total(shop.id(), List.of(metric), now)
                        .against(new Against.Range(before))
                        .trusting(policy))
                .rows();
        if (rows.isEmpty()) return null;
        BigDecimal is = rows.getFirst().values().get(metric);
        BigDecimal was = rows.getFirst().baselines().get(metric);
        return difference(is, was);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal is, @Nullable BigDecimal was) {
        return is == null || was == null ? null : is.subtract(was);
    }

    static Period back(Period period, int weeks) {
        return new Period(period.from().minusWeeks(weeks), period.to().minusWeeks(weeks));
    }
}
