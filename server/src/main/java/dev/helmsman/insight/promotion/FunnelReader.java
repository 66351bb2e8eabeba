package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.promotion.Funnel.Step;
import dev.helmsman.insight.promotion.Funnel.Weak;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.shrink.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the funnels: of ads by channel from the ads' reports, of all sources from the traffic report. */
final class FunnelReader {
    private static final List<String> ADS =
            List.of("ad_impressions", "ad_clicks", "ad_visitors", "ad_cart_adds", "ad_orders");
    private static final List<String> TRAFFIC =
            List.of("image_impressions", "image_clicks", "visitors", "cart_users", "traffic_buyers");
    private static final int MOST = 12;
    /** Below this many of the step before a rate is noise. */
    private static final int FEWEST = 100;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    FunnelReader(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    List<Funnel> ads(FamilyQuestion question) {
        List<String> asked = new ArrayList<>(ADS);
        asked.add("ad_amount");
        asked.add("ad_cost");
        return read(question, asked, ADS, "channel", "ads", "ad_amount", "ad_cost");
    }

    List<Funnel> traffic(FamilyQuestion question) {
        List<String> asked = new ArrayList<>(TRAFFIC);
        asked.add("traffic_amount");
        return read(question, asked, TRAFFIC, "source", "traffic", "traffic_amount", "");
    }

    private List<Funnel> read(
            FamilyQuestion question,
            List<String> asked,
            List<String> steps,
            String dimension,
            String kind,
            String amount,
            String cost) {
        List<DailyFigures> channels =
                DailyFigures.by(metrics.query(question.query(asked, dimension, "day")), dimension);
        List<Funnel> funnels = new ArrayList<>();
        for (DailyFigures channel : channels) {
            List<DailyFigures> others =
                    channels.stream().filter(other -> other != channel).toList();
            BigDecimal spent = cost.isEmpty() ? null : channel.sum(cost);
            List<Step> told = steps(channel, others, steps, spent);
            if (told.isEmpty()) continue;
            BigDecimal earned = channel.sum(amount);
            funnels.add(new Funnel(
                    channel.label(),
                    kind,
                    told,
                    earned,
                    channel.before(amount),
                    spent,
                    weak(told, earned).orElse(null)));
        }
        funnels.sort(
                Comparator.comparing((Funnel funnel) -> funnel.amount() == null ? BigDecimal.ZERO : funnel.amount())
                        .reversed());
        return funnels.subList(0, Math.min(MOST, funnels.size()));
    }

    private List<Step> steps(
            DailyFigures channel, List<DailyFigures> others, List<String> metrics, @Nullable BigDecimal cost) {
        List<Step> steps = new ArrayList<>();
        String last = "";
        for (String metric : metrics) {
            BigDecimal count = channel.sum(metric);
            // a report writes 0 for a step that it does not measure: later steps then have more
            if (count == null || count.signum() == 0 && laterIsMore(channel, metrics, metric)) continue;
            steps.add(step(channel, others, metric, last, count, cost));
            last = metric;
        }
        return steps;
    }

    private static boolean laterIsMore(DailyFigures channel, List<String> metrics, String metric) {
        return metrics.subList(metrics.indexOf(metric) + 1, metrics.size()).stream()
                .map(channel::sum)
                .anyMatch(count -> count != null && count.signum() > 0);
    }

    private Step step(
            DailyFigures channel,
            List<DailyFigures> others,
            String metric,
            String last,
            BigDecimal count,
            @Nullable BigDecimal cost) {
        Optional<Rate> rate = last.isEmpty() ? Optional.empty() : channel.rate(metric, last);
        Optional<Rate> before = last.isEmpty() ? Optional.empty() : channel.rateBefore(metric, last);
        Optional<Rate> peers = last.isEmpty() ? Optional.empty() : DailyFigures.rate(others, metric, last);
        boolean enough = rate.isPresent() && rate.get().trials() >= FEWEST;
        boolean comparable = enough && before.isPresent() && before.get().trials() >= FEWEST;
        return new Step(
                metric,
                catalogue.metric(metric).names(),
                count,
                channel.before(metric),
                rate.map(Estimate::of).orElse(null),
                before.map(Estimate::of).orElse(null),
                comparable ? Estimate.of(rate.orElseThrow().minus(before.orElseThrow())) : null,
                enough ? peers.map(Estimate::of).orElse(null) : null,
                cost == null || count.signum() == 0 ? null : cost.divide(count, 4, RoundingMode.HALF_UP),
                note(last, rate));
    }

    private @Nullable Text note(String last, Optional<Rate> rate) {
        if (last.isEmpty()) return null;
        if (rate.isEmpty())
            return new Text(
                    "多于上一步，两步口径不同，不算比率",
                    "more than the step before: the two are counted differently, so there is no rate");
        if (rate.get().trials() >= FEWEST) return null;
        long few = Math.round(rate.get().trials());
        Text names = catalogue.metric(last).names();
        return new Text(
                "太少，先不判断：" + names.zh() + "只有 " + few,
                "too few to judge: " + few + " " + names.en().toLowerCase());
    }

    private Optional<Weak> weak(List<Step> steps, @Nullable BigDecimal amount) {
        if (amount == null || amount.signum() <= 0) return Optional.empty();
        List<Weak> worse = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            Estimate change = step.change();
            Estimate rate = step.rate();
            Estimate before = step.rateBefore();
            if (change == null || change.high() == null || change.high() >= 0) continue;
            if (rate == null || rate.value() == null || before == null || before.value() == null || rate.value() <= 0)
                continue;
            BigDecimal stake =
                    amount.multiply(BigDecimal.valueOf(before.value() / rate.value() - 1), MathContext.DECIMAL64);
            worse.add(new Weak(
                    step.metric(),
                    steps.get(i - 1).names(),
                    step.names(),
                    rate.value(),
                    before.value(),
                    stake.setScale(2, RoundingMode.HALF_UP)));
        }
        return worse.stream().max(Comparator.comparing(Weak::stake));
    }
}
