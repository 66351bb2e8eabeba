package dev.helmsman.insight.version;

import dev.helmsman.insight.version.VersionRuns.Run;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.compare.Effect;
import dev.helmsman.stats.compare.SampleSize;
import dev.helmsman.stats.compare.VersionComparison.Compared;
import dev.helmsman.stats.compare.VersionComparison.TooFew;
import dev.helmsman.stats.detect.FalseDiscovery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Contest} as pages show it. The numbers are {@code null} where there is too little to judge; {@code said} then
 * says so.
 *
 * @param since day on which the version took over
 * @param ratio its rate over the other's, on like weekdays, positions and season
 * @param points the difference of both rates
 * @param better how sure it is that the version has the higher rate, in 0 to 1
 * @param known whether the difference holds though many pairs were looked at: false discoveries at most 5 %
 * @param moreDays until a difference of {@value #WORTH} (a tenth) would be known by waiting; {@code null} when waiting
 *     never does
 * @param turnDays days each would need when both took turns by whole weeks
 */
public record Versus(
        String version,
        String other,
        LocalDate since,
        double rate,
        int days,
        int otherDays,
        @Nullable Double otherRate,
        @Nullable Span ratio,
        @Nullable Span points,
        @Nullable Double better,
        boolean known,
        @Nullable Integer moreDays,
        @Nullable Integer turnDays,
        Text said) {
    /** The smallest difference that is worth waiting for. */
    static final double WORTH = 0.1;

    private static final double FALSE_SHARE = 0.05;

    /** In the contests' order; all pairs of one page are judged together. */
    public static List<Versus> of(List<Contest> contests, Words words) {
        double[] p = contests.stream()
                .mapToDouble(contest -> contest.outcome() instanceof Compared compared
                        ? compared.effect().p()
                        : 1)
                .toArray();
        double[] q = FalseDiscovery.qValues(p);
        return java.util.stream.IntStream.range(0, p.length)
                .mapToObj(i -> of(contests.get(i), q[i] <= FALSE_SHARE, words))
                .toList();
    }

    private static Versus of(Contest contest, boolean known, Words words) {
        Run now = contest.current();
        Run before = contest.previous();
        return switch (contest.outcome()) {
            case TooFew few ->
                new Versus(
                        now.version(),
                        before.version(),
                        now.from(),
                        contest.rate(),
                        few.daysB(),
                        few.daysA(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        words.tooFew(few));
            case Compared compared -> judged(contest, compared, known, words);
        };
    }

    private static Versus judged(Contest contest, Compared compared, boolean known, Words words) {
        Effect effect = compared.effect();
        Span ratio = Span.ratio(effect);
        double worth = Math.log1p(WORTH);
        var more = SampleSize.moreDays(compared.dayNoise(), worth, compared.daysA(), compared.daysB());
        Versus plain = new Versus(
                contest.current().version(),
                contest.previous().version(),
                contest.current().from(),
                contest.rate(),
                compared.daysB(),
                compared.daysA(),
                contest.rate() / ratio.value(),
                ratio,
                Span.gap(contest.rate(), ratio),
                effect.above(),
                known,
                known || more.isEmpty() ? null : more.getAsInt(),
                known ? null : SampleSize.daysInTurns(compared.dayNoise(), worth),
                new Text("", ""));
        return plain.said(words.judged(plain));
    }

    private Versus said(Text sentence) {
        return new Versus(
                version, other, since, rate, days, otherDays, otherRate, ratio, points, better, known, moreDays,
                turnDays, sentence);
    }

    /** Whether the version that stands now is worse for sure. */
    public boolean worse(boolean higherIsBetter) {
        return known && ratio != null && (higherIsBetter ? ratio.value() < 1 : ratio.value() > 1);
    }
}
