package dev.helmsman.insight.image;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.image.MainImageAnswer.Wear;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionRuns.Run;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.compare.WearOut;
import dev.helmsman.stats.compare.WearOut.Slope;
import dev.helmsman.stats.compare.WearOut.TooShort;
import dev.helmsman.stats.detect.FalseDiscovery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether an image loses its pull beyond what its positions lose. */
final class Wearing {
    /** So much gone, and a new image is worth its work. */
    private static final double GONE = 0.2;

    /** Of all that are said to wear at most so many do not. */
    private static final double FALSE_SHARE = 0.05;
    /** Less is gone: nobody makes a new image for that. */
    private static final double NOTED = 0.1;

    private static final int DAYS_A_WEEK = 7;
    private static final int FARTHEST_WEEKS = 52;

    private Wearing() {}

    /** A product's image as it stands now. */
    record Standing(String product, Run run) {}

    /**
     * In the images' order; all of one page are judged together.
     *
     * @param first first day of the facts that were read: an image that stood then may be older
     */
    static List<Wear> of(List<Standing> images, Trends trends, LocalDate first) {
        List<WearOut.Outcome> outcomes = images.stream()
                .map(image -> WearOut.of(trends.days(
                        image.product(),
                        row -> row.version().equals(image.run().version())
                                && !row.day().isBefore(image.run().from()))))
                .toList();
        double[] q = FalseDiscovery.qValues(outcomes.stream()
                .mapToDouble(outcome ->
                        outcome instanceof Slope slope ? slope.weekly().p() : 1)
                .toArray());
        return IntStream.range(0, images.size())
                .mapToObj(i -> of(images.get(i).run(), outcomes.get(i), q[i] <= FALSE_SHARE, first))
                .toList();
    }

    private static Wear of(Run run, WearOut.Outcome outcome, boolean sure, LocalDate first) {
        boolean start = run.from().isAfter(first);
        return switch (outcome) {
            case TooShort few ->
                new Wear(
                        run.from(),
                        start,
                        null,
                        null,
                        null,
                        null,
                        false,
                        new Text(
                                "才用了 " + few.days() + " 天，满 " + WearOut.FEWEST_DAYS + " 天再看是否疲劳",
                                few.days() + " days in use: wear is judged from " + WearOut.FEWEST_DAYS + " on"));
            case Slope slope -> told(run, slope, sure, start);
        };
    }

    private static Wear told(Run run, Slope slope, boolean sure, boolean start) {
        Span ratio = Span.ratio(slope.weekly());
        Span weekly = new Span(ratio.value() - 1, ratio.low() - 1, ratio.high() - 1);
        boolean known = sure && slope.lost() >= NOTED;
        double half = slope.halfLifeWeeks();
        @Nullable LocalDate replace = null;
        if (known && slope.weeksUntil(GONE) <= slope.weeks() + FARTHEST_WEEKS)
            replace = run.from().plusDays(Math.round(slope.weeksUntil(GONE) * DAYS_A_WEEK));
        return new Wear(
                run.from(),
                start,
                weekly,
                slope.lost(),
                Double.isInfinite(half) ? null : half,
                replace,
                known,
                said(weekly, slope, known, replace));
    }

    private static Text said(Span weekly, Slope slope, boolean known, @Nullable LocalDate replace) {
        String change = Wording.signedPercent(weekly.value());
        String range = Wording.signedPercent(weekly.low());
        String end = Wording.signedPercent(weekly.high());
        if (!known)
            return new Text(
                    "没有疲劳迹象：每周 " + change + "（" + range + " 至 " + end + "）",
                    "No sign of wear: " + change + " a week (" + range + " to " + end + ")");
        String half = String.format(java.util.Locale.ROOT, "%.0f", slope.halfLifeWeeks());
        String gone = Wording.percent(slope.lost());
        return new Text(
                "疲劳：每周 " + change + "（" + range + " 至 " + end + "），已丢 " + gone + "，半衰期约 " + half + " 周"
                        + (replace == null ? "" : "，" + replace + " 前换新图"),
                "Wearing: " + change + " a week (" + range + " to " + end + "), " + gone + " gone, halves in about "
                        + half + " weeks" + (replace == null ? "" : "; replace it by " + replace));
    }
}
