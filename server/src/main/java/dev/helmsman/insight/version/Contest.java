package dev.helmsman.insight.version;

import dev.helmsman.insight.version.VersionRuns.Run;
import dev.helmsman.stats.compare.RateDays;
import dev.helmsman.stats.compare.VersionComparison;
import dev.helmsman.stats.compare.VersionComparison.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The version that stands now against the one before it, over at most eight weeks on either side of the swap.
 *
 * @param rate plain rate of the current version in that time
 */
public record Contest(String product, Run current, Run previous, Outcome outcome, double rate) {
    public static final int REACH_DAYS = 56;
    /** A version that was hardly shown on a day (a test cell that ran out) did not stand that day. */
    private static final double LEAST_SHARE = 0.05;

    /** Empty where there was one version only. */
    public static Optional<Contest> of(String product, List<VersionDay> rows, Trends trends) {
        VersionRuns runs = VersionRuns.of(rows);
        if (runs.previous().isEmpty()) return Optional.empty();
        Run current = runs.current().orElseThrow();
        Run previous = runs.previous().orElseThrow();
        LocalDate from = current.from().minusDays(REACH_DAYS);
        LocalDate to = current.from().plusDays(REACH_DAYS - 1L);
        Shares shares = Shares.of(rows);
        RateDays a = trends.days(product, row -> stands(row, previous.version(), from, to, shares));
        RateDays b = trends.days(product, row -> stands(row, current.version(), from, to, shares));
        List<VersionDay> own = rows.stream()
                .filter(row -> stands(row, current.version(), from, to, shares))
                .toList();
        double exposure = own.stream().mapToDouble(VersionDay::exposure).sum();
        double events = own.stream().mapToDouble(VersionDay::events).sum();
        return Optional.of(new Contest(
                product,
                current,
                previous,
                VersionComparison.compare(a, b),
                exposure > 0 ? events / exposure : Double.NaN));
    }

    private static boolean stands(VersionDay row, String version, LocalDate from, LocalDate to, Shares shares) {
        return row.version().equals(version)
                && !row.day().isBefore(from)
                && !row.day().isAfter(to)
                && shares.of(row.day(), version) >= LEAST_SHARE;
    }
}
