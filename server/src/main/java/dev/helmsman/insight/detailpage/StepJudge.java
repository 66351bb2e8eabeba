package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.detailpage.DetailPageAnswer.StepOf;
import dev.helmsman.insight.version.Peers;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.metrics.Period;
import dev.helmsman.stats.compare.VersionComparison;
import dev.helmsman.stats.compare.VersionComparison.Compared;
import dev.helmsman.stats.compare.VersionComparison.Outcome;
import dev.helmsman.stats.compare.Wander;
import dev.helmsman.stats.detect.FalseDiscovery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each step of each product in the period against its own eight weeks before, on like weekdays and with what the season did
 * to the others taken out, and against comparable products.
 */
final class StepJudge {
    private static final int BEFORE_DAYS = 56;
    private static final double FALSE_SHARE = 0.05;
    /** Of what has nothing beside it to tell how far it goes by itself. */
    private static final Wander STILL = new Wander(0, 0);

    private final List<ProductPage> products;
    private final Period period;

    StepJudge(List<ProductPage> products, Period period) {
        this.products = products;
        this.period = period;
    }

    private record Judged(ProductPage product, Step step, List<VersionDay> rows, Outcome outcome) {}

    /** Product to its steps, in order. */
    Map<String, List<StepOf>> all() {
        List<Judged> judged = new ArrayList<>();
        Map<Step, Peers> peers = new HashMap<>();
        Map<Step, Wander> usual = new HashMap<>();
        Map<String, String> categories = new HashMap<>();
        for (ProductPage product : products)
            if (product.category() != null) categories.put(product.product(), product.category());
        for (Step step : Step.values()) {
            Map<String, List<VersionDay>> rows = new LinkedHashMap<>();
            for (ProductPage product : products) {
                List<VersionDay> own = step.rows(product.days());
                if (!own.isEmpty()) rows.put(product.product(), own);
            }
            Trends trends = Trends.of(rows);
            peers.put(step, new Peers(rows, categories, trends, period));
            for (ProductPage product : products) {
                List<VersionDay> own = rows.get(product.product());
                if (own != null) judged.add(new Judged(product, step, own, compare(product.product(), trends)));
            }
            usual.put(
                    step,
                    Wander.of(judged.stream()
                            .filter(each -> each.step() == step)
                            .map(Judged::outcome)
                            .filter(Compared.class::isInstance)
                            .map(outcome -> ((Compared) outcome).effect())
                            .toList()));
        }
        double[] q = FalseDiscovery.qValues(judged.stream()
                .mapToDouble(each -> fallen(each.outcome(), usual.getOrDefault(each.step(), STILL)))
                .toArray());
        Map<String, List<StepOf>> steps = new HashMap<>();
        for (int i = 0; i < q.length; i++) {
            Judged each = judged.get(i);
            Peers of = peers.get(each.step());
            Peers.Level level =
                    of == null ? null : of.of(each.product().product(), "").orElse(null);
            steps.computeIfAbsent(each.product().product(), ignored -> new ArrayList<>())
                    .add(told(
                            each.step(),
                            each.rows(),
                            each.outcome(),
                            q[i],
                            level,
                            each.product().amount()));
        }
        return steps;
    }

    /** The whole shop's: nothing to hold it against but itself. */
    List<StepOf> shop(List<FunnelDay> days, @Nullable Double amount) {
        List<StepOf> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            List<VersionDay> rows = step.rows(days);
            if (rows.isEmpty()) continue;
            Outcome outcome = VersionComparison.compare(
                    Trends.plain(rows.stream().filter(row -> before(row.day())).toList()),
                    Trends.plain(rows.stream().filter(row -> within(row.day())).toList()));
            steps.add(told(step, rows, outcome, fallen(outcome, STILL), null, amount));
        }
        return steps;
    }

    private Outcome compare(String product, Trends trends) {
        return VersionComparison.compare(
                trends.days(product, row -> before(row.day())), trends.days(product, row -> within(row.day())));
    }

    /**
     * One-sided p of a fall beyond what the step does at the shop's other products by itself: rises are no finds here and must
     * not make room for false falls among the finds.
     */
    private static double fallen(Outcome outcome, Wander usual) {
        return outcome instanceof Compared compared ? usual.fallen(compared.effect()) : 1;
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private boolean before(LocalDate day) {
        return day.isBefore(period.from()) && !day.isBefore(period.from().minusDays(BEFORE_DAYS));
    }

    private StepOf told(
            Step step,
            List<VersionDay> rows,
            Outcome outcome,
            double q,
            Peers.@Nullable Level level,
            @Nullable Double amount) {
        List<VersionDay> own = rows.stream().filter(row -> within(row.day())).toList();
        double from = own.stream().mapToDouble(VersionDay::exposure).sum();
        double to = own.stream().mapToDouble(VersionDay::events).sum();
        Double rate = from > 0 ? to / from : null;
        Span against = outcome instanceof Compared compared ? Span.ratio(compared.effect()) : null;
        boolean fell = against != null && against.value() < 1 && q <= FALSE_SHARE;
        return new StepOf(
                step,
                step.names(),
                from,
                to,
                rate,
                rate == null || against == null ? null : rate / against.value(),
                against,
                fell,
                level == null ? null : level.ratio(),
                level == null ? null : level.category(),
                level == null ? 0 : level.size(),
                against == null || amount == null ? null : stake(amount, against));
    }

    /** Steps multiply, so the amount follows the step's rate: what it would be at a ratio of 1, taken off what it is. */
    static Span stake(double amount, Span ratio) {
        return new Span(
                amount * (1 - 1 / ratio.value()), amount * (1 - 1 / ratio.low()), amount * (1 - 1 / ratio.high()));
    }
}
