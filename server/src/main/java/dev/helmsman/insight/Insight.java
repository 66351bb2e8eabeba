package dev.helmsman.insight;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.ConclusionSource;
import dev.helmsman.conclusions.Judgement;
import dev.helmsman.conclusions.Judgement.Watched;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.cause.Suspect;
import dev.helmsman.insight.cause.Suspects;
import dev.helmsman.insight.cause.Symptoms;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.insight.driver.Worth;
import dev.helmsman.insight.search.BaselineChoice;
import dev.helmsman.insight.search.Finding;
import dev.helmsman.insight.search.Judge;
import dev.helmsman.insight.search.Question;
import dev.helmsman.insight.search.Search;
import dev.helmsman.insight.search.Series;
import dev.helmsman.insight.search.SeriesReader;
import dev.helmsman.insight.search.StockOuts;
import dev.helmsman.insight.search.Watch;
import dev.helmsman.insight.search.Window;
import dev.helmsman.insight.tell.CauseTeller;
import dev.helmsman.insight.tell.Explained;
import dev.helmsman.insight.tell.Explainer;
import dev.helmsman.insight.tell.FactsReader;
import dev.helmsman.insight.tell.LeftOut;
import dev.helmsman.insight.tell.SegmentReader;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.Timeline;
import dev.helmsman.trust.PartialDay;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Data analysis: what moved in the shop, where, and why. */
@Service
class Insight implements ConclusionSource {
    /** A year of errors calibrates the longest window, four weeks. */
    private static final int HISTORY_DAYS = 364;

    private static final int MOST_EXPLAINED = 20;
    private static final int MOST_NAMED = 3;
    private static final int EVENT_DAYS = 42;
    /** Money below this share of the shop's income over the same days is not worth a line. */
    private static final double SMALLEST_STAKE = 0.001;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Baselines baselines;
    private final Calendar calendar;
    private final Explainer explainer;
    private final LeftOut leftOut;
    private final CauseTeller teller;
    private final Timeline timeline;
    private final PartialDay partial;

    Insight(
            Metrics metrics,
            MetricCatalogue catalogue,
            Baselines baselines,
            Calendar calendar,
            Timeline timeline,
            Trust trust,
            PartialDay partial) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.baselines = baselines;
        this.calendar = calendar;
        this.explainer = new Explainer(metrics, catalogue, timeline, trust);
        this.leftOut = new LeftOut(metrics, catalogue);
        this.partial = partial;
        this.timeline = timeline;
        this.teller = new CauseTeller(
                explainer,
                new FactsReader(metrics, catalogue),
                catalogue,
                timeline,
                trust,
                new SegmentReader(metrics, catalogue));
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
        OptionalInt stopped = day.equals(facts.to()) ? partial.stopsAt(shop.id(), day) : OptionalInt.empty();
        LocalDate last = stopped.isPresent() ? day.minusDays(1) : day;
        List<Window> windows = Window.upTo(last);
        Period span = Period.ending(last, HISTORY_DAYS + windows.getLast().days());
        Judge judge = new Judge(festivals(shop, span));
        SeriesReader reader = new SeriesReader(metrics, shop.id(), span);
        BaselineChoice choice = new BaselineChoice(baselines, Market.ofCurrency(shop.currency()), facts, judge);
        Search search = new Search(reader, catalogue, judge, windows, choice);
        List<Finding> findings = new ArrayList<>(search.findings());
        StockOuts stockOuts = new StockOuts(metrics, catalogue, judge, reader, choice);
        search.whole("paid_amount")
                .map(income -> stockOuts.find(shop.id(), last, income, windows))
                .ifPresent(out -> out.stream()
                        .filter(one -> findings.stream().noneMatch(other -> same(one, other)))
                        .forEach(findings::add));
        LeftOut.Amounts suspects =
                leftOut.read(shop, Period.ending(day, windows.getLast().days()));
        Explainer.Day shared = new Explainer.Day(
                shop, last, reader, judge, search.whole("paid_amount").orElse(null), suspects.any());
        List<Explained> explained = findings.stream()
                .sorted(Comparator.comparingDouble((Finding finding) -> -rough(finding)))
                .limit(MOST_EXPLAINED)
                .map(finding -> explainer.explain(shared, finding))
                .toList();
        List<Conclusion> conclusions = new ArrayList<>();
        List<Explained.FewOrders> few = new ArrayList<>();
        for (Explained one : explained) {
            switch (one) {
                case Explained.Told(Conclusion conclusion) -> conclusions.add(conclusion);
                case Explained.FewOrders orders -> few.add(orders);
                case Explained.Dropped() -> {}
            }
        }
        List<Text> notes = new ArrayList<>(notes(judge, day, stopped, search));
        notes.addAll(bigOrders(shop, few));
        notes.addAll(suspects.notes(shop.currency()));
        return new Judgement(withCauses(shared, conclusions), watched(search, judge, windows.getFirst()), notes);
    }

    /** The causes that show on a day, without anything else that moved. */
    List<Conclusion> causes(Shop shop, LocalDate day) {
        Judge judge = new Judge(festivals(shop, Period.ending(day, HISTORY_DAYS)));
        SeriesReader reader = new SeriesReader(metrics, shop.id(), Period.ending(day, HISTORY_DAYS));
        return withCauses(new Explainer.Day(shop, day, reader, judge, null, false), List.of());
    }

    /** Causes that show in their own drivers, and what else moved and no cause explains. */
    private List<Conclusion> withCauses(Explainer.Day shared, List<Conclusion> others) {
        Panels panels = new Panels(metrics, catalogue, shared.shop().id(), shared.day());
        List<Event> events = timeline.find(shared.shop(), Period.ending(shared.day(), EVENT_DAYS));
        Worth worth = new Worth(panels);
        List<Suspect> suspects = new Suspects(panels, events, shared.day())
                .find().stream()
                        .filter(one -> Math.abs(one.stake()) >= SMALLEST_STAKE * worth.income(one.days()))
                        .toList();
        Predicate<Suspect> survives = surviving(panels, suspects, events, shared.day());
        List<Conclusion> all = new ArrayList<>();
        for (Suspect suspect : suspects) all.add(teller.tell(shared, suspect, survives.test(suspect)));
        all.addAll(Symptoms.without(others, suspects, panels));
        return all;
    }

    /** Which causes are found as well when suspect orders are left out; only what comes from orders must be asked again. */
    private static Predicate<Suspect> surviving(
            Panels panels, List<Suspect> suspects, List<Event> events, LocalDate day) {
        boolean asked = suspects.stream().anyMatch(Insight::ofOrders)
                && panels.suspects(
                        suspects.stream().mapToInt(Suspect::days).max().orElse(0));
        if (!asked) return suspect -> true;
        List<Suspect> again = new Suspects(panels.clean(), events, day).find();
        return suspect -> !ofOrders(suspect)
                || again.stream()
                        .anyMatch(other -> other.kind().equals(suspect.kind())
                                && other.scope().equals(suspect.scope()));
    }

    private static boolean ofOrders(Suspect suspect) {
        return suspect.dimension().equals("product") || suspect.dimension().equals("category");
    }

    /** A handful of orders is no trend, but the operator wants to know the buyer. */
    private static List<Text> bigOrders(Shop shop, List<Explained.FewOrders> few) {
        if (few.isEmpty()) return List.of();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        few.stream()
                .sorted(Comparator.comparing(
                                (Explained.FewOrders one) -> one.atStake().abs())
                        .reversed())
                .limit(MOST_NAMED)
                .forEach(one -> {
                    Text money = Wording.signedMoney(one.atStake(), shop.currency());
                    zh.add(one.place().zh() + " " + money.zh());
                    en.add(one.place().en() + " " + money.en());
                });
        int more = few.size() - zh.size();
        return List.of(new Text(
                "由少数几单造成、算不上变化的：" + String.join("，", zh) + (more > 0 ? " 等 " + few.size() + " 处。" : "。"),
                "Moved by a handful of orders, which is no change: " + String.join(", ", en)
                        + (more > 0 ? " and " + more + " more." : ".")));
    }

    private static boolean same(Finding one, Finding other) {
        Series series = one.question().series();
        return series.metric().equals(other.question().series().metric())
                && series.scope().equals(other.question().series().scope())
                && other.question().deviation() < 0;
    }

    /** Orders what to explain first; only income is already money, so the rest goes by its share of the shop. */
    private static double rough(Finding finding) {
        Question question = finding.question();
        double whole = Math.max(1, question.judged().expected());
        return Math.abs(question.judged().z()) * Math.log1p(Math.abs(finding.change()) / whole) + Math.log1p(whole);
    }

    private Set<LocalDate> festivals(Shop shop, Period span) {
        Set<LocalDate> days = new HashSet<>();
        for (Festival festival : calendar.festivals(span.from(), span.to(), Market.ofCurrency(shop.currency()))) {
            if (!festival.big()) continue;
            for (LocalDate day = festival.from(); !day.isAfter(festival.to()); day = day.plusDays(1)) days.add(day);
        }
        return days;
    }

    private List<Watched> watched(Search search, Judge judge, Window window) {
        List<Watched> watched = new ArrayList<>();
        if (judge.festive(window)) return watched;
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

    private static List<Text> notes(Judge judge, LocalDate day, OptionalInt stopped, Search search) {
        Optional<Series> income = search.whole("paid_amount");
        if (stopped.isPresent()) {
            return List.of(new Text(
                    day + " 的订单只到 " + stopped.getAsInt() + " 点，还不是完整的一天：只判断到前一天。",
                    "The orders of " + day + " stop at " + stopped.getAsInt()
                            + ":00, before the day was over: judged up to the day before."));
        }
        if (income.isEmpty() || Double.isNaN(income.get().on(day))) {
            return List.of(new Text(
                    day + " 没有成交数据，这一天没有判断。", "There are no sales facts for " + day + ": the day was not judged."));
        }
        if (judge.festive(day)) {
            return List.of(
                    new Text(
                            day + " 在大促或大节里：全店整体的涨跌看对齐的对比期，结论只说谁和全店不一样。",
                            day
                                    + " lies in a big sale or festival: see the aligned baseline for the shop as a whole; the conclusions say who differs from it."));
        }
        return List.of();
    }

    private static BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
