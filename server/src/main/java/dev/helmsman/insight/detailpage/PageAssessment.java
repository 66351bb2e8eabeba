package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.detailpage.DetailPageAnswer.Compared;
import dev.helmsman.insight.detailpage.DetailPageAnswer.Kind;
import dev.helmsman.insight.detailpage.DetailPageAnswer.OfProduct;
import dev.helmsman.insight.detailpage.DetailPageAnswer.StepOf;
import dev.helmsman.insight.version.Contest;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.insight.version.VersionRuns;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.metrics.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each product's weakest step and its page's versions. */
final class PageAssessment {
    /** A step so far below its like for sure is worth work. */
    private static final double LOW = 0.9;

    private final List<ProductPage> products;
    private final Period period;
    private final Function<String, @Nullable String> pictures;

    PageAssessment(List<ProductPage> products, Period period, Function<String, @Nullable String> pictures) {
        this.products = products;
        this.period = period;
        this.pictures = pictures;
    }

    /** @param wanted products to tell about; empty means all */
    List<OfProduct> judged(Set<String> wanted) {
        Map<String, List<StepOf>> steps = new StepJudge(products, period).all();
        Map<String, List<Compared>> versions = versions();
        List<OfProduct> result = new ArrayList<>();
        for (ProductPage product : products) {
            if (!wanted.isEmpty() && !wanted.contains(product.product())) continue;
            double visitors = product.days().stream()
                    .filter(day ->
                            !day.day().isBefore(period.from()) && !day.day().isAfter(period.to()))
                    .mapToDouble(FunnelDay::visitors)
                    .sum();
            if (visitors > 0)
                result.add(judged(
                        product,
                        visitors,
                        steps.getOrDefault(product.product(), List.of()),
                        versions.getOrDefault(product.product(), List.of())));
        }
        result.sort(Comparator.comparing(OfProduct::kind)
                .thenComparingDouble(each ->
                        each.atStake() == null ? 0 : -Math.abs(each.atStake().value()))
                .thenComparingDouble(each -> -each.visitors()));
        return result;
    }

    private OfProduct judged(ProductPage product, double visitors, List<StepOf> steps, List<Compared> versions) {
        Kind kind = Kind.FELL;
        Optional<StepOf> weakest =
                steps.stream().filter(StepOf::fell).max(Comparator.comparingDouble(step -> -ratio(step.against())));
        @Nullable Span stake = weakest.map(StepOf::atStake).orElse(null);
        if (weakest.isEmpty()) {
            kind = Kind.LOW;
            weakest = steps.stream()
                    .filter(step -> step.level() != null && step.level().high() < LOW)
                    .max(Comparator.comparingDouble(step -> -ratio(step.level())));
            Double amount = product.amount();
            stake = amount == null
                    ? null
                    : weakest.map(StepOf::level)
                            .map(level -> StepJudge.stake(amount, level))
                            .orElse(null);
        }
        if (weakest.isEmpty()) kind = steps.stream().anyMatch(step -> step.against() != null) ? Kind.FINE : Kind.FEW;
        Kind told = kind;
        String page = product.versions().values().stream()
                .findFirst()
                .flatMap(rows -> VersionRuns.of(rows).current())
                .map(VersionRuns.Run::version)
                .orElse(null);
        return new OfProduct(
                product.product(),
                product.name(),
                page,
                page == null ? null : pictures.apply(page),
                visitors,
                product.amount(),
                steps,
                weakest.map(StepOf::step).orElse(null),
                kind,
                stake,
                weakest.map(step -> PageWords.said(step, told)).orElse(null),
                weakest.map(step -> PageWords.advice(step.step())).orElse(null),
                versions);
    }

    private static double ratio(@Nullable Span span) {
        return span == null ? 1 : span.value();
    }

    private Map<String, List<Compared>> versions() {
        Map<String, List<Compared>> versions = new HashMap<>();
        for (Measure measure : Measure.values()) {
            Map<String, List<VersionDay>> rows = new LinkedHashMap<>();
            for (ProductPage product : products) {
                List<VersionDay> own = product.versions().get(measure);
                if (own != null) rows.put(product.product(), own);
            }
            Trends trends = Trends.of(rows);
            List<Contest> contests = rows.entrySet().stream()
                    .map(each -> Contest.of(each.getKey(), each.getValue(), trends))
                    .flatMap(Optional::stream)
                    .toList();
            List<Versus> told = Versus.of(contests, measure.words());
            for (int i = 0; i < told.size(); i++)
                versions.computeIfAbsent(contests.get(i).product(), ignored -> new ArrayList<>())
                        .add(new Compared(
                                measure, measure.metric(), measure.words().rate(), told.get(i)));
        }
        return versions;
    }
}
