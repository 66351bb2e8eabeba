package dev.helmsman.insight.version;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.compare.VersionComparison;
import dev.helmsman.stats.compare.VersionComparison.TooFew;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about two versions.
 *
 * @param rate the measured rate, for example 点击率 / click-through
 * @param events what is counted, for example 次点击 / clicks
 * @param seconds whether the rate is a time and not a share
 */
public record Words(Text rate, Text events, boolean seconds) {
    /** Nobody waits longer for an answer. */
    public static final int PATIENCE_DAYS = 90;

    Text tooFew(TooFew few) {
        int days = Math.min(few.daysA(), few.daysB());
        if (days < VersionComparison.FEWEST_DAYS)
            return new Text(
                    "数据太少，还不能判断：可比的星期只有 " + few.daysB() + " 天对 " + few.daysA() + " 天，各要 "
                            + VersionComparison.FEWEST_DAYS + " 天",
                    "Too few to judge: " + few.daysB() + " days against " + few.daysA() + " on like weekdays; "
                            + VersionComparison.FEWEST_DAYS + " each are needed");
        long least = Math.round(Math.min(few.eventsA(), few.eventsB()));
        return new Text("数据太少，还不能判断：只有 " + least + " " + events.zh(), "Too few to judge: " + least + " " + events.en());
    }

    Text judged(Versus versus) {
        Span points = java.util.Objects.requireNonNull(versus.points());
        Text gap = gap(points);
        if (versus.known()) {
            boolean higher = points.value() > 0;
            Text size = gap(higher ? points : new Span(-points.value(), -points.high(), -points.low()));
            String zh = size.zh().replace("+", "");
            String en = size.en().replace("+", "");
            return new Text(
                    "现在这版" + (higher ? "高 " : "低 ") + zh,
                    "The version shown now is " + (higher ? "higher" : "lower") + " by " + en);
        }
        Text wait = wait(versus.moreDays(), versus.turnDays());
        return new Text("分不出高低：" + gap.zh() + wait.zh(), "Not to be told apart: " + gap.en() + wait.en());
    }

    /** How a difference of a tenth would come to light. */
    private static Text wait(@Nullable Integer more, @Nullable Integer turns) {
        if (more != null && more == 0) return new Text("；差别若有，也小于一成", "; if they differ at all, by less than a tenth");
        if (more != null && more <= PATIENCE_DAYS)
            return new Text(
                    "；要分清一成的差别，还要 " + more + " 天", "; to know a difference of a tenth takes " + more + " more days");
        if (turns != null && turns <= PATIENCE_DAYS)
            return new Text(
                    "；光等分不清一成的差别，两版按整周轮换，各 " + turns + " 天",
                    "; waiting alone will not tell a tenth: let both take turns by whole weeks, " + turns
                            + " days each");
        return new Text("；量太少，一成的差别分不出来", "; too few come to tell a difference of a tenth");
    }

    private Text gap(Span points) {
        if (seconds)
            return new Text(
                    signedSeconds(points.value()) + " 秒（" + signedSeconds(points.low()) + " 至 "
                            + signedSeconds(points.high()) + "）",
                    signedSeconds(points.value()) + " s (" + signedSeconds(points.low()) + " to "
                            + signedSeconds(points.high()) + ")");
        String value = bare(points.value());
        String range = bare(points.low());
        String end = bare(points.high());
        return new Text(value + " 个百分点（" + range + " 至 " + end + "）", value + " points (" + range + " to " + end + ")");
    }

    private static String bare(double points) {
        String told = Wording.points(points).en();
        return told.substring(0, told.indexOf(' '));
    }

    private static String signedSeconds(double value) {
        return (value < 0 ? "−" : "+") + String.format(java.util.Locale.ROOT, "%.1f", Math.abs(value));
    }
}
