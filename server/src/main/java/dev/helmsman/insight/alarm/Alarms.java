package dev.helmsman.insight.alarm;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricFeeds;
import dev.helmsman.metrics.MetricFeeds.Feed;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.shop.WholeDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds every day of the shop's main metrics against what was to be expected of it. */
@Service
public class Alarms {
    /** Days of the usual period: a quarter, as the setting counts. */
    public static final int USUAL_DAYS = 91;

    private static final int MOST_DAYS = 800;
    private static final double QUARTER = 91;
    private static final int LATELY = 7;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final MetricFeeds feeds;
    private final Calendar calendar;
    private final WholeDays wholeDays;
    private final EmptyHours emptyHours;
    private final AlarmSettings settings;
    private final Lessons lessons = new Lessons();

    Alarms(
            Metrics metrics,
            MetricCatalogue catalogue,
            MetricFeeds feeds,
            Calendar calendar,
            WholeDays wholeDays,
            EmptyHours emptyHours,
            AlarmSettings settings) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.feeds = feeds;
        this.calendar = calendar;
        this.wholeDays = wholeDays;
        this.emptyHours = emptyHours;
        this.settings = settings;
    }

    /** By the shop's setting. @param period {@code null} is the last quarter up to the last whole day */
    public AlarmAnswer of(Shop shop, @Nullable Period period) {
        return of(shop, period, settings.of(shop.id()));
    }

    /**
     * @param perQuarter false alarms wanted a metric and quarter
     * @throws AlarmException when the period is longer than {@value #MOST_DAYS} days
     */
    public AlarmAnswer of(Shop shop, @Nullable Period period, double perQuarter) {
        if (period != null && period.days() > MOST_DAYS) throw AlarmException.tooLong(period.days(), MOST_DAYS);
        Optional<LocalDate> whole = wholeDays.last(shop.id());
        Period facts = metrics.query(MetricQuery.total(shop.id(), Alarmed.METRICS, null))
                .period();
        if (whole.isEmpty() || facts == null) return nothing(shop, period, perQuarter);
        Period asked = period == null ? Period.ending(whole.get(), USUAL_DAYS) : period;
        Period span = new Period(facts.from().isBefore(asked.from()) ? facts.from() : asked.from(), asked.to());
        Set<String> keys = new LinkedHashSet<>(Alarmed.METRICS);
        for (String metric : Alarmed.METRICS) {
            MetricDefinition.Minimum minimum = catalogue.metric(metric).minimum();
            if (minimum != null) keys.add(minimum.metric());
        }
        List<Row> rows = metrics.query(
                        MetricQuery.total(shop.id(), List.copyOf(keys), span).by("day"))
                .rows();
        Map<String, List<Feed>> sources = feeds.of(shop.id(), Alarmed.METRICS, span);
        Set<LocalDate> cut = emptyHours.days(shop, asked);
        SaleDays sales = new SaleDays(calendar, Market.ofCurrency(shop.currency()));
        List<MetricDays> judged = new ArrayList<>();
        for (String key : Alarmed.METRICS) {
            MetricDefinition metric = catalogue.metric(key);
            DaySeries series = DaySeries.of(metric, rows, span, sources.getOrDefault(key, List.of()), cut, whole.get());
            if (series.empty(asked)) continue;
            MetricJudge judge = new MetricJudge(span.from(), series.believed(), sales, perQuarter / QUARTER, lessons);
            judged.add(told(shop, metric, series, asked, judge.judge(asked)));
        }
        judged.sort(
                Comparator.comparing((MetricDays each) -> !each.last().odd()).thenComparing(each -> -lately(each)));
        long able = judged.stream()
                .filter(each -> each.last().state() != State.NOT_JUDGED)
                .count();
        return new AlarmAnswer(
                AlarmWords.verdict(asked.to(), judged),
                asked,
                asked.to(),
                perQuarter,
                Math.round(able * perQuarter * 7 / QUARTER * 10) / 10.0,
                judged);
    }

    private static long lately(MetricDays metric) {
        return metric.days().stream()
                .skip(Math.max(0, metric.days().size() - LATELY))
                .filter(AlarmDay::odd)
                .count();
    }

    private static AlarmAnswer nothing(Shop shop, @Nullable Period period, double perQuarter) {
        LocalDate today = LocalDate.now(shop.zone());
        return new AlarmAnswer(
                new Text(
                        "还没有数据。导入订单或流量报表，有三个月的平常日子以后，这里就会说哪些指标不寻常",
                        "There are no facts yet. Import orders or traffic reports; with three months of ordinary days this page"
                                + " says which metrics are odd"),
                period == null ? Period.ending(today, USUAL_DAYS) : period,
                null,
                perQuarter,
                0,
                List.of());
    }

    private MetricDays told(
            Shop shop, MetricDefinition metric, DaySeries series, Period asked, List<Verdict> verdicts) {
        List<AlarmDay> days = new ArrayList<>();
        int odd = 0;
        int able = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            AlarmDay day = day(metric, series, asked.from().plusDays(i), verdicts.get(i));
            days.add(day);
            if (day.odd()) odd++;
            if (day.state() != State.NOT_JUDGED) able++;
        }
        Text family = catalogue.families().stream()
                .filter(each -> each.key().equals(metric.family()))
                .findFirst()
                .map(MetricCatalogue.Family::names)
                .orElse(new Text(metric.family(), metric.family()));
        return new MetricDays(
                metric.key(),
                metric.names(),
                metric.family(),
                family,
                metric.unit().key(),
                metric.direction().key(),
                days,
                odd,
                able,
                AlarmWords.day(metric, days.getLast(), shop.currency()));
    }

    private static AlarmDay day(MetricDefinition metric, DaySeries series, LocalDate day, Verdict verdict) {
        BigDecimal value = series.value(day);
        BigDecimal shown = value == null ? null : metric.unit().round(value);
        Text fault = series.fault(day);
        if (fault != null) return new AlarmDay(day, shown, null, null, null, State.NOT_JUDGED, fault);
        return switch (verdict) {
            case Verdict.NotJudged(Text why) -> new AlarmDay(day, shown, null, null, null, State.NOT_JUDGED, why);
            case Verdict.Judged judged -> {
                State state = !judged.alarm() || value == null
                        ? State.USUAL
                        : value.doubleValue() > judged.expected() ? State.HIGH : State.LOW;
                yield new AlarmDay(
                        day,
                        shown,
                        rounded(metric, judged.expected()),
                        rounded(metric, judged.low()),
                        rounded(metric, judged.high()),
                        state,
                        judged.against());
            }
        };
    }

    private static @Nullable BigDecimal rounded(MetricDefinition metric, double value) {
        return Double.isFinite(value) ? metric.unit().round(BigDecimal.valueOf(value)) : null;
    }

    /**
     * A metric day by day, and why a day of it must not be judged.
     *
     * @param faults by day of the span; {@code null} where nothing is wrong
     */
    private record DaySeries(
            Period span,
            @Nullable BigDecimal[] values,
            @Nullable Text[] faults) {
        static DaySeries of(
                MetricDefinition metric,
                List<Row> rows,
                Period span,
                List<Feed> feeds,
                Set<LocalDate> cut,
                LocalDate whole) {
            @Nullable BigDecimal[] values = new BigDecimal[span.days()];
            @Nullable BigDecimal[] samples = new BigDecimal[span.days()];
            MetricDefinition.Minimum minimum = metric.minimum();
            for (Row row : rows) {
                String day = row.keys().get("day");
                if (day == null) continue;
                int at = (int) ChronoUnit.DAYS.between(span.from(), LocalDate.parse(day));
                if (at < 0 || at >= values.length) continue;
                values[at] = row.values().get(metric.key());
                if (minimum != null) samples[at] = row.values().get(minimum.metric());
            }
            Reports reports = new Reports(feeds, span);
            boolean orders = feeds.stream().anyMatch(feed -> feed.table().equals("order_line"));
            @Nullable Text[] faults = new Text[span.days()];
            for (int t = 0; t < faults.length; t++) {
                LocalDate day = span.from().plusDays(t);
                faults[t] = fault(day, whole, orders && cut.contains(day), reports);
                if (faults[t] == null && values[t] == null) faults[t] = AlarmWords.NO_VALUE;
                if (faults[t] == null && minimum != null && tooFew(samples[t], minimum.count()))
                    faults[t] = AlarmWords.fewer(minimum);
            }
            return new DaySeries(span, values, faults);
        }

        private static @Nullable Text fault(LocalDate day, LocalDate whole, boolean cut, Reports reports) {
            if (day.isAfter(whole)) return AlarmWords.NOT_OVER;
            if (cut) return AlarmWords.HOURS_MISSING;
            return reports.fault(day);
        }

        private static boolean tooFew(@Nullable BigDecimal sample, long least) {
            return sample != null && sample.compareTo(BigDecimal.valueOf(least)) < 0;
        }

        private int at(LocalDate day) {
            return (int) ChronoUnit.DAYS.between(span.from(), day);
        }

        @Nullable
        BigDecimal value(LocalDate day) {
            return values[at(day)];
        }

        @Nullable
        Text fault(LocalDate day) {
            return faults[at(day)];
        }

        boolean empty(Period asked) {
            return Arrays.stream(values, at(asked.from()), at(asked.to()) + 1).allMatch(each -> each == null);
        }

        /** What may teach and be judged. */
        double[] believed() {
            double[] believed = new double[values.length];
            for (int t = 0; t < believed.length; t++) {
                BigDecimal value = values[t];
                believed[t] = value == null || faults[t] != null ? Double.NaN : value.doubleValue();
            }
            return believed;
        }
    }
}
