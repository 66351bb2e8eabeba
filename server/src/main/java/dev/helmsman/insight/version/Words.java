package dev.helmsman.insight.version;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.compare.VersionComparison;
import dev.helmsman.stats.compare.VersionComparison.TooFew;

/**
 * Sentences about two versions.
 *
 * @param rate the measured rate, for example 点击率 / click-through
 * @param events what is counted, for example 次点击 / clicks
 * @param seconds whether the rate is a time and not a share
 */
public record Words(Text rate, Text events, boolean seconds) {
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
        if (versus.known())
            return points.value() > 0
                    ? new Text("现在这版更高：" + gap.zh(), "The version shown now is higher: " + gap.en())
                    : new Text("上一版更高：" + gap.zh(), "The version before is higher: " + gap.en());
        Integer more = versus.moreDays();
        Integer turns = versus.turnDays();
        String waitZh = more != null && more > 0 && more <= 120
                ? "；要分清一成的差别，还要 " + more + " 天"
                : turns != null && (more == null || more > 120)
                        ? "；光等分不清一成的差别，两版按整周轮换，各 " + turns + " 天"
                        : "；差别若有，也小于一成";
        String waitEn = more != null && more > 0 && more <= 120
                ? "; to know a difference of a tenth takes " + more + " more days"
                : turns != null && (more == null || more > 120)
                        ? "; waiting alone will not tell a tenth: let both take turns by whole weeks, " + turns
                                + " days each"
                        : "; if they differ at all, by less than a tenth";
        return new Text("分不出高低：" + gap.zh() + waitZh, "Not to be told apart: " + gap.en() + waitEn);
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
