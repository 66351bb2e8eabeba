package dev.helmsman.insight.market;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The market: did we fall, or did the market? */
@Component
class MarketFamily implements Family {
    private static final int MOST_TERMS = 100;
    private final Metrics metrics;

    MarketFamily(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public String key() {
        return "market";
    }

    @Override
    public Text names() {
        return new Text("市场", "Market");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(
                List.of(
                        "market_amount_low",
                        "market_amount_high",
                        "market_search_low",
                        "market_search_high",
                        "market_listings_low",
                        "market_listings_high",
                        "paid_amount"),
                "category",
                "day"));
        List<NicheFigures> figures = DailyFigures.by(table, "category").stream()
                .map(NicheFigures::of)
                .toList();
        List<NicheFigures> ours = figures.stream()
                .filter(NicheFigures::ours)
                .filter(niche -> niche.told("category").days() > 0)
                .toList();
        Niche whole = ours.isEmpty() ? null : NicheFigures.together(ours).told("category");
        List<Niche> niches = new ArrayList<>(figures.stream()
                .map(niche -> niche.told("category"))
                .filter(niche -> niche.market() != null || niche.search() != null)
                .sorted(Comparator.comparingDouble((Niche niche) -> low(niche.market()))
                        .reversed())
                .toList());
        niches.addAll(terms(question));
        List<Rival> rivals = new RivalReader(metrics).read(question);
        Standing standing = Standing.read(metrics, question, rivals);
        Text verdict = new MarketVerdict(question.shop().currency()).of(whole, niches, rivals);
        return new MarketAnswer(verdict, table.baseline(), whole, niches, rivals, standing, notes(niches, ours));
    }

    private List<Niche> terms(FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(
                List.of("market_search_low", "market_search_high", "market_listings_low", "market_listings_high"),
                "search_term",
                "day"));
        return DailyFigures.by(table, "search_term").stream()
                .map(term -> NicheFigures.of(term).told("term"))
                .filter(niche -> niche.search() != null)
                .sorted(Comparator.comparingDouble((Niche niche) -> low(niche.search()))
                        .reversed())
                .limit(MOST_TERMS)
                .toList();
    }

    private static double low(@Nullable Estimate estimate) {
        return estimate == null ? 0 : estimate.low();
    }

    private static List<Text> notes(List<Niche> niches, List<NicheFigures> ours) {
        List<Text> notes = new ArrayList<>();
        if (!niches.isEmpty() && ours.isEmpty())
            notes.add(
                    new Text(
                            "大盘的类目和本店商品的类目对不上，所以算不出份额：导入商品列表，或让类目名与大盘报表一致。",
                            "The market's categories match none of our products, so that there is no share: import the product list, or name categories as the market report does."));
        if (!niches.isEmpty())
            notes.add(
                    new Text(
                            "平台只给区间：每个数都写成“低～高”，没有人能说出中间哪个数是真的。",
                            "Platforms give ranges only: every figure is told from low to high, and nobody knows which point inside is true."));
        return notes;
    }
}
