package dev.helmsman.insight.image;

import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.image.MainImageAnswer.Figure;
import dev.helmsman.insight.image.MainImageAnswer.Image;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.image.MainImageAnswer.Position;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.pictures.Picture;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which main image is clicked, is the new one better, which is worn out, and which deserves work first. */
@Component
class MainImageFamily implements Family {
    private static final List<String> FIGURES = List.of(
            "image_ctr", "image_impressions", "image_clicks", "image_cart_rate", "image_buyer_rate", "images_shown");

    private final Metrics metrics;
    private final ImageReader reader;
    private final Pictures pictures;

    MainImageFamily(Metrics metrics, ImageReader reader, Pictures pictures) {
        this.metrics = metrics;
        this.reader = reader;
        this.pictures = pictures;
    }

    @Override
    public String key() {
        return "main-image";
    }

    @Override
    public Text names() {
        return new Text("主图", "Main image");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        Period period = question.period();
        Map<String, Picture> kept = pictures.of(question.shop().id());
        Function<String, @Nullable String> paths = creative -> {
            Picture picture = kept.get(creative);
            return picture == null ? null : picture.path();
        };
        List<ProductImages> all = reader.read(question);
        Set<String> wanted = ImageReader.wanted(question.filters());
        List<OfProduct> products = new Assessment(all, period, ImageReader.history(question), paths).judged(wanted);
        List<Image> images = new ImageTable(period, paths)
                .of(all).stream()
                        .filter(image -> wanted.isEmpty() || wanted.contains(image.product()))
                        .toList();
        MetricTable whole = metrics.query(question.query(FIGURES));
        return new MainImageAnswer(
                ImageWords.verdict(products, period, question.shop().currency()),
                figures(whole.only()),
                positions(question),
                products,
                images,
                notes(whole, all));
    }

    private static List<Figure> figures(Row row) {
        return FIGURES.stream()
                .map(metric -> new Figure(
                        metric, row.values().get(metric), row.baselines().get(metric)))
                .toList();
    }

    private List<Position> positions(FamilyQuestion question) {
        return metrics
                .query(question.query(List.of("image_clicks", "image_impressions", "image_ctr"), "source"))
                .rows()
                .stream()
                .filter(row -> row.values().get("image_impressions") instanceof BigDecimal shown && shown.signum() > 0)
                .map(row -> {
                    String source = row.keys().get("source");
                    return new Position(
                            source == null ? "" : source,
                            row.values().get("image_impressions"),
                            row.values().get("image_clicks"),
                            row.values().get("image_ctr"),
                            row.baselines().get("image_ctr"));
                })
                .toList();
    }

    private static List<Text> notes(MetricTable whole, List<ProductImages> all) {
        List<Text> notes = new ArrayList<>(whole.notes());
        if (all.size() == 1)
            notes.add(new Text(
                    "只有一个商品有主图数据：淡旺季的影响无法扣除。",
                    "Only one product has facts on its images: a season cannot be taken out."));
        return notes;
    }
}
