package dev.helmsman.insight;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.ConclusionSource;
import dev.helmsman.conclusions.Judgement;
import dev.helmsman.conclusions.Judgement.Watched;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Text;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import dev.helmsman.timeline.Timeline;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Data analysis: what moved in the shop, where, and why. */
@Service
class Insight implements ConclusionSource {
    /** A year of errors calibrates the longest window, four weeks. */
    private static final int HISTORY_DAYS = 364;

    private static final int MOST_EXPLAINED = 12;
    private static final int SALE_DAYS_BEFORE = 3;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Baselines baselines;
    private final Calendar calendar;
    private final Explainer explainer;
    private final LeftOut leftOut;

    Insight(
            Metrics metrics,
            MetricCatalogue catalogue,
            Baselines baselines,
            Calendar calendar,
            Timeline timeline,
            Trust trust) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.baselines = baselines;
        this.calendar = calendar;
        this.explainer = new Explainer(metrics, catalogue, timeline, trust);
        this.leftOut = new LeftOut(metrics, catalogue);
    }

    @Override
    public String area() {
        return "insight";
    }

    @Override
    public Judgement judge(Shop shop, LocalDate day) {
        Period facts = metrics.query(MetricQuery.total(shop.id(), List.of("paid_amount"), null))
                .period();
        if (facts == null) return Judgement.NOTHING;
        List<Window> windows = Window.upTo(day);
        Period span = Period.ending(day, HISTORY_DAYS + windows.getLast().days());
        Judge judge = new Judge(festivals(shop, span));
        SeriesReader reader = new SeriesReader(metrics, shop.id(), span);
        Search search = new Search(
                reader,
                catalogue,
                judge,
                windows,
                new BaselineChoice(baselines, Market.ofCurrency(shop.currency()), facts, judge));
        List<Finding> findings = search.findings();
        LeftOut.Amounts suspects =
                leftOut.read(shop, Period.ending(day, windows.getLast().days()));
        Explainer.Day shared = new Explainer.Day(
                shop, day, reader, judge, search.whole("paid_amount").orElse(null), suspects.any());
        List<Conclusion> conclusions = findings.stream()
                .sorted(Comparator.comparingDouble((Finding finding) -> -rough(finding)))
                .limit(MOST_EXPLAINED)
                .map(finding -> explainer.explain(shared, finding))
                .flatMap(Optional::stream)
                .toList();
        return new Judgement(
                conclusions, watched(search, judge, windows.getFirst()), notes(shop, judge, day, search, suspects));
    }

    /** Orders what to explain first; only income is already money, so the rest goes by its share of the shop. */
    private static double rough(Finding finding) {
        Question question = finding.question();
        double whole = Math.max(1, question.judged().expected());
        return Math.abs(question.judged().z()) * Math.log1p(Math.abs(finding.change()) / whole) + Math.log1p(whole);
    }

    /**
     * Days that no ordinary day can be held against: a big holiday as long as it lasts, of a big sale the days around its
     * main day. The weeks of its build-up move trade less than the expectation's own error.
     */
    private Set<LocalDate> festivals(Shop shop, Period span) {
        Set<LocalDate> days = new HashSet<>();
        for (Festival festival : calendar.festivals(span.from(), span.to(), Market.ofCurrency(shop.currency()))) {
            if (!festival.big()) continue;
            boolean sale = festival.kind() == Festival.Kind.CAMPAIGN;
            LocalDate from =
                    sale ? later(festival.from(), festival.peak().minusDays(SALE_DAYS_BEFORE)) : festival.from();
            LocalDate to = sale ? earlier(festival.to(), festival.peak().plusDays(1)) : festival.to();
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) days.add(day);
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Watched> watched(Search search, Judge judge, Window window) {
        List<Watched> watched = new ArrayList<>();
        for (Watch watch : Watch.ALL) {
            Optional<Series> whole = search.whole(watch.metric());
            if (whole.isEmpty()) continue;
            Optional<Judged> judged = judge.judge(whole.get(), window);
            judged.ifPresent(one -> watched.add(new Watched(
                    watch.metric(),
                    catalogue.metric(watch.metric()).names(),
                    round(one.actual()),
                    round(one.expected()),
                    round(one.low()),
                    round(one.high()))));
        }
        return watched;
    }

    private List<Text> notes(Shop shop, Judge judge, LocalDate day, Search search, LeftOut.Amounts suspects) {
        List<Text> notes = new ArrayList<>();
        Optional<Series> income = search.whole("paid_amount");
        if (income.isEmpty() || Double.isNaN(income.get().on(day))) {
            notes.add(new Text(
                    day + " 没有成交数据，这一天没有判断。", "There are no sales facts for " + day + ": the day was not judged."));
        } else if (judge.unusual(day)) {
            notes.add(new Text(
                    day + " 在大促或大节里，平常日子不是公平的对比，这一天没有按平常判断。",
                    day + " lies in a big sale or festival: ordinary days are no fair measure and were not used."));
        }
        notes.addAll(suspects.notes(shop.currency()));
        return notes;
    }

    private static BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
