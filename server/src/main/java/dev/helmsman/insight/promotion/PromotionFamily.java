package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.promotion.PromotionAnswer.Total;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promotion: does the money that goes into advertising come back, and where is it lost? */
@Component
class PromotionFamily implements Family {
    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    PromotionFamily(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    @Override
    public String key() {
        return "promotion";
    }

    @Override
    public Text names() {
        return new Text("推广", "Promotion");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        FunnelReader funnels = new FunnelReader(metrics, catalogue);
        ClaimReader claims = new ClaimReader(metrics, catalogue);
        BigDecimal paid = claims.paid(question);
        Affiliates affiliates = Affiliates.read(metrics, question);
        List<Claim.Level> levels = claims.levels(question, paid, affiliates);
        Total total = total(question, levels, paid, affiliates);
        List<Funnel> channels = new ArrayList<>(funnels.ads(question));
        channels.addAll(funnels.traffic(question));
        List<Hint> hints = total == null ? List.of() : new HintReader(metrics).read(question);
        Pacing pacing = total == null ? null : Pacing.read(metrics, question);
        Text verdict = new PromotionVerdict(question.shop().currency()).of(total, channels, levels);
        return new PromotionAnswer(verdict, total, channels, levels, hints, pacing, notes(levels, total, affiliates));
    }

    private @Nullable Total total(
            FamilyQuestion question, List<Claim.Level> levels, @Nullable BigDecimal paid, Affiliates affiliates) {
        MetricTable.Row row =
                metrics.query(question.query(List.of("ad_cost", "ad_amount"))).only();
        BigDecimal cost = Affiliates.plus(row.values().get("ad_cost"), affiliates.cost());
        BigDecimal claimed = Affiliates.plus(row.values().get("ad_amount"), affiliates.claimed());
        if (cost == null && claimed == null) return null;
        BigDecimal doubled = claimed == null || paid == null
                ? BigDecimal.ZERO
                : claimed.subtract(paid).max(BigDecimal.ZERO);
        return new Total(
                cost,
                Affiliates.plus(row.baselines().get("ad_cost"), affiliates.costBefore()),
                claimed,
                paid,
                ClaimReader.ratio(claimed, cost),
                ClaimReader.ratio(claimed, paid),
                ClaimReader.ratio(cost, paid),
                reconciled(levels),
                doubled);
    }

    /** Orders name one channel each, so that these sums never overlap. */
    private static @Nullable BigDecimal reconciled(List<Claim.Level> levels) {
        for (Claim.Level level : levels) {
            if (!level.key().equals("channel") && !level.key().equals("campaign")) continue;
            List<BigDecimal> known = level.rows().stream()
                    .map(Claim::reconciled)
                    .filter(Objects::nonNull)
                    .toList();
            if (!known.isEmpty()) return known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return null;
    }

    private static List<Text> notes(List<Claim.Level> levels, @Nullable Total total, Affiliates affiliates) {
        if (total == null) return List.of();
        List<Text> notes = new ArrayList<>();
        if (!affiliates.channels().isEmpty())
            notes.add(new Text(
                    "花费里包括推广者的佣金和服务费：结算前按预估，结算后按实际。",
                    "Costs hold the commission and service fee of promoters: estimated until settled, then actual."));
        if (total.reconciled() == null)
            notes.add(
                    new Text(
                            "订单里没有写来源或推广计划，广告自称的成交没法逐单核对，只能说“最多是真的这么多”。",
                            "The orders do not say their source or campaign, so that claims cannot be reconciled order by order: only a bound, \"at most\", can be given."));
        if (levels.size() > 1)
            notes.add(
                    new Text(
                            "计划、商品、关键词、人群、创意是同一笔花费的不同看法，不能相加。",
                            "Campaigns, products, words, audiences and creatives are views of the same money: they must not be added up."));
        return notes;
    }
}
