package dev.helmsman.metrics.query;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays first: every baseline but a chosen one starts on the period's weekday. A period that stands in a big
 * festival is held against days that stand in one alike: in the weeks before if there are such, else a year ago, at the
 * same distance from the same festival. A period outside is never held against days inside.
 */
public final class AlignedBaselines implements Baselines {
    private static final int WEEK = 7;
    private static final int YEAR = 52 * WEEK;
    private static final int MOST_WEEKS_BACK = 8;
    /** In a longer period one festival is no longer what the period is about. */
    private static final int LONGEST_FESTIVE = 60;

    private final Calendar calendar;

    public AlignedBaselines(Calendar calendar) {
        this.calendar = calendar;
    }

    /** How a period stands to the big festivals. */
    private enum Stand {
        OUTSIDE,
        /** At least a quarter of its days lie in one. */
        INSIDE,
        /** It holds a main day. */
        PEAK
    }

    @Override
    public @Nullable Comparison align(Period period, Against against, Market market, @Nullable Period facts) {
        return switch (against) {
            case Against.Nothing ignored -> null;
            case Against.Range(Period chosen) ->
                new Comparison(chosen, new Text("自选的对比日期", "the days that were chosen"));
            case Against.Previous ignored -> recent(period, roundedUp(period.days()), Words.PREVIOUS, market, facts);
            case Against.Week ignored -> recent(period, WEEK, Words.WEEK, market, facts);
            case Against.Month ignored -> recent(period, 4 * WEEK, Words.MONTH, market, facts);
            case Against.Year ignored -> year(period, market);
        };
    }

    /** What the shift was meant to be, for the reason. */
    private enum Words {
        PREVIOUS("上一段同星期的日子", "the days just before, from the same weekday"),
        WEEK("一周前的同星期", "the same weekdays a week ago"),
        MONTH("四周前的同星期", "the same weekdays four weeks ago"),
        YEAR("去年同星期（52 周前）", "the same weekdays 52 weeks ago");

        private final String zh;
        private final String en;

        Words(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private static int roundedUp(int days) {
        return (days + WEEK - 1) / WEEK * WEEK;
    }

    private Comparison recent(Period period, int days, Words words, Market market, @Nullable Period facts) {
        Stand stand = stand(period, market);
        for (int back = 0; back <= MOST_WEEKS_BACK; back++) {
            Period candidate = shifted(period, -days - back * WEEK);
            if (stand(candidate, market) != stand) continue;
            return back == 0 ? plain(candidate, words) : steppedBack(period, days, candidate, words, market, back);
        }
        Period plain = shifted(period, -days);
        Optional<Festival> festival = festival(period, market);
        if (festival.isEmpty()) return warned(plain, words, "八周内没有可比的日子", "no comparable days within 8 weeks");
        Optional<Comparison> lastYear = sameFestival(period, festival.get());
        if (lastYear.isPresent()
                && facts != null
                && !lastYear.get().period().from().isBefore(facts.from())) return lastYear.get();
        return warned(
                plain,
                words,
                "本期在" + festival.get().zh() + "期间，近期和去年都没有可比的数据，变化里含大促影响",
                "these days stand in " + festival.get().en()
                        + ", and neither the last weeks nor last year's facts are comparable: the change includes the festival");
    }

    private static Comparison plain(Period baseline, Words words) {
        return new Comparison(baseline, new Text(words.zh, words.en));
    }

    private static Comparison warned(Period baseline, Words words, String zh, String en) {
        return new Comparison(baseline, new Text(words.zh + "；注意：" + zh, words.en + "; beware: " + en));
    }

    private Comparison steppedBack(Period period, int days, Period found, Words words, Market market, int weeks) {
        Optional<Festival> skipped = festival(shifted(period, -days), market).or(() -> festival(period, market));
        String zh = skipped.map(Festival::zh).orElse("大促");
        String en = skipped.map(Festival::en).orElse("a big sale");
        return new Comparison(
                found,
                new Text(
                        words.zh + "不可比（" + zh + "），再往前推 " + weeks + " 周",
                        words.en + " are not comparable (" + en + "): " + weeks + (weeks == 1 ? " week" : " weeks")
                                + " further back"));
    }

    private Comparison year(Period period, Market market) {
        if (stand(period, market) != Stand.OUTSIDE) {
            Optional<Comparison> same = festival(period, market).flatMap(festival -> sameFestival(period, festival));
            if (same.isPresent()) return same.get();
        }
        Stand stand = stand(period, market);
        for (int weeks = 0; weeks <= MOST_WEEKS_BACK; weeks++) {
            for (int side : new int[] {-1, 1}) {
                Period candidate = shifted(period, -YEAR + side * weeks * WEEK);
                if (stand(candidate, market) != stand || !candidate.to().isBefore(period.from())) continue;
                return weeks == 0
                        ? plain(candidate, Words.YEAR)
                        : steppedAside(period, candidate, market, side * weeks);
            }
        }
        return warned(shifted(period, -YEAR), Words.YEAR, "附近没有可比的日子", "no comparable days near it");
    }

    private Comparison steppedAside(Period period, Period found, Market market, int weeks) {
        Optional<Festival> skipped = festival(shifted(period, -YEAR), market);
        String zh = skipped.map(Festival::zh).orElse("大促");
        String en = skipped.map(Festival::en).orElse("a big sale");
        return new Comparison(
                found,
                new Text(
                        "去年同星期正逢" + zh + "，改用" + (weeks < 0 ? "更早 " : "更晚 ") + Math.abs(weeks) + " 周",
                        "a year ago these days stood in " + en + ": taken " + Math.abs(weeks)
                                + (Math.abs(weeks) == 1 ? " week " : " weeks ") + (weeks < 0 ? "earlier" : "later")));
    }

    /** A year ago at the same distance from the same festival. */
    private Optional<Comparison> sameFestival(Period period, Festival festival) {
        return calendar.of(festival.key(), festival.year() - 1).map(before -> {
            long offset = ChronoUnit.DAYS.between(festival.peak(), period.from());
            Period aligned =
                    shifted(period, -ChronoUnit.DAYS.between(before.peak().plusDays(offset), period.from()));
            return new Comparison(
                    aligned,
                    new Text(
                            "对齐去年" + festival.zh() + "（" + before.peak() + "），前后天数相同",
                            "last year's " + festival.en() + " (" + before.peak() + "), at the same distance from it"));
        });
    }

    private Stand stand(Period period, Market market) {
        if (period.days() > LONGEST_FESTIVE) return Stand.OUTSIDE;
        boolean inside = false;
        for (Festival festival : calendar.festivals(period.from(), period.to(), market)) {
            if (!festival.big()) continue;
            if (!festival.peak().isBefore(period.from()) && !festival.peak().isAfter(period.to())) return Stand.PEAK;
            inside |= overlap(period, festival) * 4 >= period.days();
        }
        return inside ? Stand.INSIDE : Stand.OUTSIDE;
    }

    /** The big festival that the period is about: one whose main day it holds, else the one that fills most of it. */
    private Optional<Festival> festival(Period period, Market market) {
        return calendar.festivals(period.from(), period.to(), market).stream()
                .filter(Festival::big)
                .max(Comparator.comparing((Festival each) -> !each.peak().isBefore(period.from())
                                && !each.peak().isAfter(period.to()))
                        .thenComparing(each -> overlap(period, each)));
    }

    private static long overlap(Period period, Festival festival) {
        var from = period.from().isAfter(festival.from()) ? period.from() : festival.from();
        var to = period.to().isBefore(festival.to()) ? period.to() : festival.to();
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    private static Period shifted(Period period, long days) {
        return new Period(period.from().plusDays(days), period.to().plusDays(days));
    }
}
