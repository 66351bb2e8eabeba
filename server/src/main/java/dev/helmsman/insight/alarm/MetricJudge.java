package dev.helmsman.insight.alarm;

import dev.helmsman.calendar.Festival;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.detect.DailyModel;
import dev.helmsman.stats.detect.RepeatedWindows;
import dev.helmsman.stats.detect.RepeatedWindows.Window;
import dev.helmsman.stats.detect.Robust;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the days of one metric, each only by what was known before it. Ordinary days by the daily model, learnt anew every four
 * weeks on fixed days, so that a day's judgement does not depend on which days are asked; days of a big sale against last year's.
 */
final class MetricJudge {
    /** Two years and a bit, so that the day a year ago is always among them. */
    static final int HISTORY_DAYS = 760;

    private static final int RELEARN_DAYS = 28;
    private static final int SOON_DAYS = 7;
    /** Ordinary days that a tail can be told from. */
    private static final int FEWEST_DAYS = 91;
    /** A metric that is zero on more days than this happens too rarely for a daily judgement. */
    private static final double MOST_ZERO = 0.3;

    private final LocalDate first;
    private final double[] days;
    private final SaleDays sales;
    private final boolean[] ordinary;
    private final DailyModel.Setting setting;
    private final Lessons lessons;
    private final Map<Integer, Optional<Fitted>> fitted = new HashMap<>();

    private record Fitted(DailyModel model, int start, SmallFestivals festivals, double level) {}

    /**
     * @param first day of the first value
     * @param days values, NaN where missing or not to be believed
     * @param falseAlarms wanted a day
     * @param lessons what was learnt before from the same days
     */
    MetricJudge(LocalDate first, double[] days, SaleDays sales, double falseAlarms, Lessons lessons) {
        this.lessons = lessons;
        this.first = first;
        this.days = days;
        this.sales = sales;
        this.setting = new DailyModel.Setting(7, falseAlarms, 1);
        ordinary = new boolean[days.length];
        for (int t = 0; t < days.length; t++)
            ordinary[t] = sales.on(first.plusDays(t)).isEmpty();
    }

    /** One verdict a day of the period, which must lie in the days that were given. */
    List<Verdict> judge(Period period) {
        int from = at(period.from());
        int to = at(period.to());
        Verdict[] verdicts = new Verdict[to - from + 1];
        for (int t = from; t <= to; ) {
            int end = Math.min(to, nextLesson(t) - 1);
            block(t, end, from, verdicts);
            t = end + 1;
        }
        return Arrays.asList(verdicts);
    }

    private void block(int from, int to, int offset, Verdict[] verdicts) {
        Optional<Fitted> learnt = learnt(lesson(from, RELEARN_DAYS));
        if (learnt.isEmpty()) {
            // young: learnt anew each week until there is enough for four
            for (int t = from; t <= to; ) {
                int end = Math.min(to, lesson(t, SOON_DAYS) + SOON_DAYS - 1);
                judge(learnt(lesson(t, SOON_DAYS)), t, end, offset, verdicts);
                t = end + 1;
            }
        } else judge(learnt, from, to, offset, verdicts);
    }

    private void judge(Optional<Fitted> learnt, int from, int to, int offset, Verdict[] verdicts) {
        List<DailyModel.Day> judged = learnt.map(one -> held(one, to)).orElse(List.of());
        Map<Integer, RepeatedWindows.Day> inSales =
                learnt.map(one -> inSales(one, from, to)).orElse(Map.of());
        for (int t = from; t <= to; t++)
            verdicts[t - offset] = learnt.isEmpty()
                    ? tooShort(t)
                    : ordinary[t]
                            ? ordinary(learnt.get(), judged.get(t - learnt.get().start()), t)
                            : inSale(inSales.get(t), t);
    }

    private Verdict tooShort(int t) {
        int known = 0;
        int zero = 0;
        for (int i = 0; i < t; i++) {
            if (!ordinary[i] || Double.isNaN(days[i])) continue;
            known++;
            if (days[i] == 0) zero++;
        }
        if (known >= FEWEST_DAYS && zero > MOST_ZERO * known)
            return new Verdict.NotJudged(new Text("一天里常常是零，太少了，看周不看日", "too often zero a day: read it by week"));
        return new Verdict.NotJudged(new Text(
                "历史还短：要 " + FEWEST_DAYS + " 个平常的日子，现在有 " + Math.min(known, FEWEST_DAYS - 1) + " 个",
                "the history is short: " + FEWEST_DAYS + " ordinary days are needed, there are "
                        + Math.min(known, FEWEST_DAYS - 1)));
    }

    private Verdict ordinary(Fitted learnt, DailyModel.Day day, int t) {
        Optional<Festival> unknown = learnt.festivals().unknown(first.plusDays(t));
        if (unknown.isPresent())
            return new Verdict.NotJudged(new Text(
                    unknown.get().zh() + "第一次出现在数据里，没有往年可比",
                    unknown.get().en() + " is in the data for the first time: no year to hold it against"));
        return new Verdict.Judged(day.expected(), day.low(), day.high(), day.anomaly(), null);
    }

    private Verdict inSale(RepeatedWindows.@Nullable Day day, int t) {
        Festival festival = sales.on(first.plusDays(t)).orElseThrow();
        LocalDate same = same(festival, first.plusDays(t));
        if (day == null)
            return new Verdict.NotJudged(new Text(
                    "在" + festival.zh() + "前后，去年同一天（" + same + "）没有可比的数据",
                    "around " + festival.en() + ", and there is nothing to compare on the same day of last year's ("
                            + same + ")"));
        return new Verdict.Judged(
                day.expected(),
                day.low(),
                day.high(),
                day.alarm(),
                new Text(
                        "按去年" + festival.zh() + "的同一天（" + same + "）和这几周的增长",
                        "by the same day of last year's " + festival.en() + " (" + same
                                + ") and the growth of the weeks before"));
    }

    private LocalDate same(Festival festival, LocalDate day) {
        LocalDate peak = sales.before(festival).map(Festival::peak).orElseGet(() -> festival.peak()
                .minusYears(1));
        return peak.plusDays(ChronoUnit.DAYS.between(festival.peak(), day));
    }

    /** The model is asked about ordinary days only, so that a sale neither teaches nor shifts it. */
    private List<DailyModel.Day> held(Fitted learnt, int to) {
        double[] upTo = ordinaryDays(learnt.start(), to + 1);
        double[][] rows = learnt.festivals().rows();
        return learnt.model().judge(upTo, rows.length == 0 ? rows : Arrays.copyOf(rows, upTo.length));
    }

    private Map<Integer, RepeatedWindows.Day> inSales(Fitted learnt, int from, int to) {
        Map<Integer, RepeatedWindows.Day> found = new HashMap<>();
        boolean any = false;
        for (int t = from; t <= to; t++) any |= !ordinary[t];
        if (!any || !(learnt.level() > 0)) return found;
        double scale = learnt.model().relativeScale(learnt.level());
        for (RepeatedWindows.Day day : RepeatedWindows.judge(
                Arrays.copyOf(days, to + 1),
                ordinary,
                windows(to),
                scale,
                learnt.model().threshold())) found.put(day.at(), day);
        return found;
    }

    /** Runs of days that belong to one festival. */
    private List<Window> windows(int to) {
        List<Window> windows = new ArrayList<>();
        for (int t = 0; t <= to; ) {
            if (ordinary[t]) {
                t++;
                continue;
            }
            Festival festival = sales.on(first.plusDays(t)).orElseThrow();
            int start = t;
            while (t <= to
                    && !ordinary[t]
                    && sales.on(first.plusDays(t)).orElseThrow().equals(festival)) t++;
            int back = (int) ChronoUnit.DAYS.between(same(festival, first.plusDays(start)), first.plusDays(start));
            if (start - back >= 0) windows.add(new Window(start, t - 1, back, start - back));
        }
        return windows;
    }

    private Optional<Fitted> learnt(int lesson) {
        Optional<Fitted> known = fitted.get(lesson);
        if (known != null) return known;
        Optional<Fitted> fresh = fit(lesson);
        fitted.put(lesson, fresh);
        return fresh;
    }

    private Optional<Fitted> fit(int lesson) {
        int start = Math.max(0, lesson - HISTORY_DAYS);
        while (start < lesson && Double.isNaN(days[start])) start++;
        if (lesson - start < FEWEST_DAYS) return Optional.empty();
        double[] history = ordinaryDays(start, lesson);
        int known = 0;
        int zero = 0;
        for (double day : history) {
            if (Double.isNaN(day)) continue;
            known++;
            if (day == 0) zero++;
        }
        if (known < FEWEST_DAYS || zero > MOST_ZERO * known) return Optional.empty();
        SmallFestivals festivals = new SmallFestivals(
                sales, first.plusDays(start), Math.min(days.length, lesson + RELEARN_DAYS) - start, lesson - start);
        try {
            double[][] rows = festivals.rows();
            DailyModel model =
                    lessons.learn(history, rows.length == 0 ? rows : Arrays.copyOf(rows, history.length), setting);
            return Optional.of(new Fitted(model, start, festivals, Robust.median(history)));
        } catch (StatisticsException notEnough) {
            return Optional.empty();
        }
    }

    private double[] ordinaryDays(int from, int to) {
        double[] some = Arrays.copyOfRange(days, from, to);
        for (int t = from; t < to; t++) if (!ordinary[t]) some[t - from] = Double.NaN;
        return some;
    }

    private int lesson(int t, int every) {
        long day = first.toEpochDay() + t;
        return (int) (Math.floorDiv(day, every) * every - first.toEpochDay());
    }

    private int nextLesson(int t) {
        return lesson(t, RELEARN_DAYS) + RELEARN_DAYS;
    }

    private int at(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
