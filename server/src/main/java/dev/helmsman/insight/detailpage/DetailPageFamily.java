package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.detailpage.DetailPageAnswer.Figure;
import dev.helmsman.insight.detailpage.DetailPageAnswer.OfProduct;
import dev.helmsman.insight.detailpage.DetailPageAnswer.SourceOf;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.pictures.Picture;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where visitors leave between coming and paying, what that costs, and whether a page's new version keeps more of them. */
@Component
class DetailPageFamily implements Family {
    private static final List<String> FIGURES =
            List.of("dwell", "bounce_rate", "cart_rate", "favourite_rate", "ordering_rate", "traffic_conversion");
    private static final List<String> SOURCES =
            List.of("visitors", "dwell", "bounce_rate", "cart_rate", "traffic_conversion");

    private final Metrics metrics;
    private final PageReader reader;
    private final VersionSources versionSources;
    private final Pictures pictures;

    DetailPageFamily(Metrics metrics, PageReader reader, VersionSources versionSources, Pictures pictures) {
        this.metrics = metrics;
        this.reader = reader;
        this.versionSources = versionSources;
        this.pictures = pictures;
    }

    @Override
    public String key() {
        return "detail-page";
    }

    @Override
    public Text names() {
        return new Text("详情页", "Detail page");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        Period period = question.period();
        List<ProductPage> all = reader.products(question);
        Set<String> wanted = PageReader.wanted(question.filters());
        Map<String, Picture> kept = pictures.of(question.shop().id());
        List<OfProduct> products = new PageAssessment(all, period, version -> {
                    Picture picture = kept.get(version);
                    return picture == null ? null : picture.path();
                })
                .judged(wanted);
        Set<String> shown = products.stream().map(OfProduct::product).collect(Collectors.toSet());
        MetricTable whole = metrics.query(question.query(FIGURES));
        return new DetailPageAnswer(
                PageWords.verdict(products, period, question.shop().currency()),
                figures(whole.only()),
                wanted.isEmpty() ? new StepJudge(all, period).shop(reader.shop(question), amount(question)) : List.of(),
                sources(question),
                products,
                versionSources.of(
                        question,
                        all.stream()
                                .filter(page -> shown.contains(page.product()))
                                .toList()),
                whole.notes());
    }

    private @Nullable Double amount(FamilyQuestion question) {
        BigDecimal amount = metrics.query(question.query(List.of("paid_amount")))
                .only()
                .values()
                .get("paid_amount");
        return amount == null ? null : amount.doubleValue();
    }

    private static List<Figure> figures(Row row) {
        return FIGURES.stream()
                .map(metric -> new Figure(
                        metric, row.values().get(metric), row.baselines().get(metric)))
                .toList();
    }

    private List<SourceOf> sources(FamilyQuestion question) {
        return metrics.query(question.query(SOURCES, "source")).rows().stream()
                .filter(row ->
                        row.values().get("visitors") != null && row.keys().get("source") != null)
                .map(row -> new SourceOf(
                        String.valueOf(row.keys().get("source")),
                        row.values().get("visitors"),
                        row.values().get("dwell"),
                        row.values().get("bounce_rate"),
                        row.values().get("cart_rate"),
                        row.values().get("traffic_conversion"),
                        row.baselines().get("traffic_conversion")))
                .toList();
    }
}
