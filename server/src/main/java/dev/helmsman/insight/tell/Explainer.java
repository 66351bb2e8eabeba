package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.Cause;
import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Conclusion.Point;
import dev.helmsman.conclusions.Conclusion.Segment;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.insight.search.Finding;
import dev.helmsman.insight.search.Judge;
import dev.helmsman.insight.search.Question;
import dev.helmsman.insight.search.Series;
import dev.helmsman.insight.search.SeriesReader;
import dev.helmsman.insight.search.Watch;
import dev.helmsman.insight.search.Window;
import dev.helmsman.insight.tell.Diagnosis.Pattern;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.Timeline;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a finding into a conclusion: exact numbers, parts, segments, causes, trust, actions. */
public final class Explainer {
    private static final int DAYS_SHOWN = 28;
    private static final double SAME_STORY = 0.4;
    private static final double SMALLEST_STAKE = 0.01;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Timeline timeline;
    private final Trust trust;
    private final FactsReader facts;
    private final SegmentReader segments;
    private final Parts parts;
    private final Advice advice;

    public Explainer(Metrics metrics, MetricCatalogue catalogue, Timeline timeline, Trust trust) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.trust = trust;
        this.facts = new FactsReader(metrics, catalogue);
        this.segments = new SegmentReader(metrics, catalogue);
        this.parts = new Parts(catalogue);
        this.advice = new Advice(catalogue);
    }

    /** What the explanations of one day share. */
    public record Day(
            Shop shop,
            LocalDate day,
            SeriesReader reader,
            Judge judge,
            @Nullable Series income,
            boolean suspects) {}

    public Explained explain(Day day, Finding finding) {
        Question question = finding.question();
        Series series = question.series();
        Map<String, String> scope = series.scope();
        Period period = question.window().period();
        Period before = finding.baseline().period();
        MetricDefinition metric = catalogue.metric(series.metric());
        Facts own = facts.of(day.shop(), facts.wanted(metric, scope), scope, period, before, TrustPolicy.CLEAN);
        Facts shop = scope.isEmpty()
                ? own
                : facts.of(day.shop(), FactsReader.SYMPTOMS, Map.of(), period, before, TrustPolicy.CLEAN);
        BigDecimal value = exact(metric, own.value(series.metric()));
        BigDecimal baselineValue = exact(metric, own.baseline(series.metric()));
        BigDecimal change = value.subtract(baselineValue);
        if (change.signum() == 0 || change.signum() != Math.signum(question.deviation()))
            return new Explained.Dropped();

        BigDecimal atStake = Stake.of(question.watch(), change, own, shop);
        if (!material(atStake, shop) || contradicted(question, change, own)) return new Explained.Dropped();
        Sentences say = new Sentences(catalogue, day.shop().currency());
        List<Pattern> patterns = Patterns.find(question, own, shop, shopCalm(day, question, atStake));
        if (patterns.isEmpty() && few(metric, own)) {
            BigDecimal orders = own.value("orders");
            return new Explained.FewOrders(
                    say.place(scope, series.label()), atStake, orders == null ? 0 : orders.longValue());
        }
        List<Segment> carried = segments.read(day.shop().id(), series.metric(), scope, period, before);
        List<Part> split = parts.split(series.metric(), change, metric.unit() == Unit.MONEY ? 2 : 6, own, carried);
        LocalDate onset = onset(day, series, question);
        List<Event> events = timeline.find(day.shop(), Diagnosis.near(period), scope);
        boolean up = atStake.signum() > 0;
        List<Cause> causes = Diagnosis.causes(scope, up, onset, patterns, events);
        String cause =
                causes.getFirst().probability() >= 0.5 ? causes.getFirst().kind() : "unknown";
        Trust.Assessment believed =
                trust.assess(day.shop(), List.of(series.metric()), new Period(before.from(), period.to()));
        return new Explained.Told(new Conclusion(
                Conclusion.idOf(
                        day.shop().id().value(), day.day(), question.window().days(), series.metric(), scope),
                "insight",
                series.metric(),
                say.title(finding, cause, value, baselineValue, atStake),
                say.why(
                        finding,
                        day.judge().festive(question.window()),
                        told(day, series, question, onset),
                        value,
                        baselineValue,
                        split,
                        carried,
                        causes),
                period,
                before,
                finding.baseline().reason(),
                value,
                baselineValue,
                change,
                atStake,
                day.shop().currency(),
                Math.floor(question.confidence() * 1000) / 1000,
                new Conclusion.Trust(believed.grade(), believed.reasons()),
                survives(day, question),
                scope,
                series.label().isEmpty() || series.label().equals(series.value())
                        ? Map.of()
                        : Map.of(series.dimension(), series.label()),
                split,
                carried,
                causes,
                advice.actions(finding, cause, say.place(scope, series.label()), split, day.day()),
                points(day, series),
                events,
                flip(metric, question.judged(), value, baselineValue)));
    }

    /** The usual range is of the days that could be judged: its ends are carried over to the exact figure by their ratio. */
    private static @Nullable Flip flip(
            MetricDefinition metric, Judged judged, BigDecimal value, BigDecimal baselineValue) {
        double scale = judged.actual() > 0 ? value.doubleValue() / judged.actual() : 1;
        return Flip.of(metric.names(), value, baselineValue, judged.low() * scale, judged.high() * scale);
    }

    /** Visitors of a product are told for the money that came or went with them; its sales must agree. */
    private static boolean contradicted(Question question, BigDecimal change, Facts own) {
        boolean ofProduct = question.watch().worth() == Watch.Worth.PER_ONE
                && question.series().dimension().equals("product");
        return ofProduct && own.measured("paid_amount") && own.moved("paid_amount") * change.signum() < 0.1;
    }

    /** Money below this share of the shop's income over the same days is not worth a line. */
    private static boolean material(BigDecimal atStake, Facts shop) {
        BigDecimal income = shop.baseline("paid_amount");
        double least = income == null ? 0 : SMALLEST_STAKE * income.doubleValue();
        return atStake.signum() != 0 && Math.abs(atStake.doubleValue()) >= least;
    }

    /** Whether both periods stay below the sample that the catalogue asks for. */
    private static boolean few(MetricDefinition metric, Facts own) {
        MetricDefinition.Minimum minimum = metric.minimum();
        if (minimum == null) return false;
        BigDecimal now = own.value(minimum.metric());
        BigDecimal before = own.baseline(minimum.metric());
        if (now == null && before == null) return false;
        long most = Math.max(now == null ? 0 : now.longValue(), before == null ? 0 : before.longValue());
        return most < minimum.count();
    }

    /** Of a watched sum no value means that nothing came: the shop has facts on these days. */
    public static BigDecimal exact(MetricDefinition metric, @Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : metric.unit().round(value);
    }

    /**
     * Whether the shop earned what was expected though the loss, were it one, would have shown in its income.
     */
    private static boolean shopCalm(Day day, Question question, BigDecimal atStake) {
        if (day.income() == null || question.watch().worth() != Watch.Worth.PER_ONE) return false;
        if (day.judge().festive(question.window())) return false;
        return day.judge()
                .judge(day.income(), question.window())
                .filter(income -> income.deviation() > 0.4 * atStake.doubleValue()
                        && -atStake.doubleValue() > income.expected() - income.low())
                .isPresent();
    }

    /** Still unlikely, and the same way, when all facts count. */
    private static boolean survives(Day day, Question question) {
        if (!day.suspects()) return true;
        return day.reader()
                .whole(
                        question.series().metric(),
                        FactsReader.filters(question.series().scope()),
                        TrustPolicy.ALL)
                .map(all -> zeros(all, question.series()))
                .flatMap(all -> day.judge().judge(all, question.window()))
                .filter(judged ->
                        judged.p() < 0.05 && Math.signum(judged.deviation()) == Math.signum(question.deviation()))
                .isPresent();
    }

    /** Days are known or missing as in the clean series; a known day without a row is zero. */
    private static Series zeros(Series all, Series clean) {
        double[] days = all.days().clone();
        for (int t = 0; t < days.length; t++) {
            if (Double.isNaN(clean.days()[t])) days[t] = Double.NaN;
            else if (Double.isNaN(days[t])) days[t] = 0;
        }
        return new Series(all.metric(), all.scope(), all.label(), all.first(), days);
    }

    /**
     * The first day of the run of days, up to the last, that deviate the finding's way, each at least {@value #SAME_STORY} as
     * much, relatively, as the last.
     */
    private static LocalDate onset(Day day, Series series, Question question) {
        Period period = question.window().period();
        Series level = day.judge().level(series);
        double[] daily = question.judged().daily();
        LocalDate onset = period.to();
        double last = Double.NaN;
        for (int h = daily.length - 1; h >= 0; h--) {
            LocalDate at = period.from().plusDays(h);
            double deviation = (level.on(at) - daily[h]) / Math.max(daily[h], 1e-9);
            if (Double.isNaN(deviation) || daily[h] <= 0) continue;
            if (Double.isNaN(last)) last = deviation;
            if (deviation * Math.signum(question.deviation()) < SAME_STORY * Math.abs(last)) break;
            onset = at;
        }
        return onset;
    }

    /** Told where it says more than the window does, and the days since then hold most of the deviation. */
    private static Optional<LocalDate> told(Day day, Series series, Question question, LocalDate onset) {
        Period period = question.window().period();
        if (period.days() == 1 || !onset.isAfter(period.from().plusDays(1))) return Optional.empty();
        Series level = day.judge().level(series);
        double since = 0;
        for (int h = 0; h < period.days(); h++) {
            LocalDate at = period.from().plusDays(h);
            double deviation = level.on(at) - question.judged().daily()[h];
            if (!at.isBefore(onset) && !Double.isNaN(deviation)) since += deviation;
        }
        return since / question.deviation() >= 0.6 ? Optional.of(onset) : Optional.empty();
    }

    /** The last four weeks of a metric in a part of the shop, with what was to be expected. */
    List<Point> points(Day day, String metric, Map<String, String> scope, TrustPolicy trusted) {
        return day.reader()
                .whole(metric, FactsReader.filters(scope), trusted)
                .map(series -> points(day, series))
                .orElse(List.of());
    }

    private static List<Point> points(Day day, Series series) {
        Period shown = Period.ending(day.day(), DAYS_SHOWN);
        Optional<Judged> expected = day.judge().judge(series, new Window(shown));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < shown.days(); i++) {
            LocalDate at = shown.from().plusDays(i);
            double usual = expected.isPresent()
                    ? expected.get().daily()[i] * day.judge().lift(series, at)
                    : Double.NaN;
            points.add(new Point(at, money(series.on(at)), money(usual)));
        }
        return points;
    }

    private static @Nullable BigDecimal money(double value) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
