package dev.helmsman.insight.image;

import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.image.MainImageAnswer.Figure;
import dev.helmsman.insight.image.MainImageAnswer.Image;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.image.MainImageAnswer.Position;
import dev.helmsman.insight.version.Looks;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.ProductPictures;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which main image is clicked, is the new one better, which is worn out, and which deserves work first. */
@Component
class MainImageFamily implements Family {
    private static final List<String> FIGURES = List.of(
            "image_ctr", "image_impressions", "image_clicks", "image_cart_rate", "image_buyer_rate", "images_shown");

    /** Of a shop without creative reports. */
    private static final List<String> TRAFFIC = List.of("ctr", "impressions", "clicks");

    private final Metrics metrics;
    private final ImageReader reader;
    private final Pictures pictures;
    private final ProductPictures productPictures;

    MainImageFamily(Metrics metrics, ImageReader reader, Pictures pictures, ProductPictures productPictures) {
        this.metrics = metrics;
        this.reader = reader;
        this.pictures = pictures;
        this.productPictures = productPictures;
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
        Looks looks = Looks.of(question.shop().id(), pictures, productPictures);
        ImageReader.Read read = reader.read(question);
        List<ProductImages> all = read.products();
        Set<String> wanted = ImageReader.wanted(question.filters());
        List<OfProduct> products = new Assessment(all, period, ImageReader.history(question), looks).judged(wanted);
        List<Image> images = new ImageTable(period, looks)
                .of(all).stream()
                        .filter(image -> wanted.isEmpty() || wanted.contains(image.product()))
                        .toList();
        MetricTable whole = metrics.query(question.query(read.noted() && !all.isEmpty() ? TRAFFIC : FIGURES));
        return new MainImageAnswer(
                ImageWords.verdict(products, period, question.shop().currency()),
                figures(whole.only()),
                positions(question),
                products,
                images,
                notes(whole, read));
    }

    private static List<Figure> figures(Row row) {
        return row.values().keySet().stream()
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

    private static List<Text> notes(MetricTable whole, ImageReader.Read read) {
        List<Text> notes = new ArrayList<>();
        if (read.noted() && !read.products().isEmpty())
            notes.add(
                    new Text(
                            "没有素材报表：点击率取自商品流量，哪天换的图取自时间线上的“主图”事件；换图前后按同样的星期比。导入素材分析，就能分开每张图、每个位置。",
                            "There is no creative report: click-through comes from the products' traffic, and the timeline's events of main images tell the day of a swap; the days before and after are held against each other on like weekdays. Import the creative report to tell images and positions apart."));
        else notes.addAll(whole.notes());
        if (read.products().size() == 1)
            notes.add(new Text(
                    "只有一个商品有主图数据：淡旺季的影响无法扣除。",
                    "Only one product has facts on its images: a season cannot be taken out."));
        return notes;
    }
}
