package dev.helmsman.insight.image;

import dev.helmsman.insight.image.MainImageAnswer.Day;
import dev.helmsman.insight.image.MainImageAnswer.Kind;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.image.MainImageAnswer.Wear;
import dev.helmsman.insight.version.Contest;
import dev.helmsman.insight.version.Peers;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.insight.version.VersionRuns;
import dev.helmsman.insight.version.VersionRuns.Run;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.insight.version.Words;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
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

/** Judges each product's main image: against the version before, against time, against comparable products. */
final class Assessment {
    /** An image so far below its like for sure deserves another. */
    private static final double LOW = 0.9;

    private static final int DAYS_DRAWN = 112;
    /** Products whose days are told; a filter on a product tells those of any other. */
    private static final int MOST_DRAWN = 12;

    private static final Words WORDS = new Words(new Text("点击率", "click-through"), new Text("次点击", "clicks"), false);

    private final List<ProductImages> products;
    private final Period period;
    private final Period history;
    private final Function<String, @Nullable String> pictures;
    private final Trends trends;
    private final Peers comparables;

    Assessment(
            List<ProductImages> products, Period period, Period history, Function<String, @Nullable String> pictures) {
        this.products = products;
        this.period = period;
        this.history = history;
        this.pictures = pictures;
        Map<String, List<VersionDay>> clicks = new LinkedHashMap<>();
        Map<String, String> categories = new HashMap<>();
        for (ProductImages product : products) {
            clicks.put(product.product(), product.clicks());
            if (product.category() != null) categories.put(product.product(), product.category());
        }
        trends = Trends.of(clicks);
        comparables = new Peers(clicks, categories, trends, period);
    }

    /** @param wanted products to tell about; empty means all */
    List<OfProduct> judged(Set<String> wanted) {
        List<Contest> contests = products.stream()
                .map(product -> Contest.of(product.product(), product.clicks(), trends))
                .flatMap(Optional::stream)
                .toList();
        List<Versus> told = Versus.of(contests, WORDS);
        Map<String, Versus> versus = new HashMap<>();
        for (int i = 0; i < told.size(); i++) versus.put(contests.get(i).product(), told.get(i));
        List<ProductImages> shown = new ArrayList<>();
        List<Wearing.Standing> standing = new ArrayList<>();
        for (ProductImages product : products)
            VersionRuns.of(product.clicks())
                    .current()
                    .filter(run -> !run.to().isBefore(period.from()))
                    .ifPresent(run -> {
                        shown.add(product);
                        standing.add(new Wearing.Standing(product.product(), run));
                    });
        List<Wear> wear = Wearing.of(standing, trends, history.from());
        List<OfProduct> result = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ProductImages product = shown.get(i);
            if (wanted.isEmpty() || wanted.contains(product.product()))
                result.add(judged(product, standing.get(i).run(), versus.get(product.product()), wear.get(i)));
        }
        result.sort(Comparator.comparing((OfProduct each) -> gravity(each.kind()))
                .thenComparingDouble(each ->
                        each.atStake() == null ? 0 : -Math.abs(each.atStake().value())));
        for (int i = 0; i < Math.min(MOST_DRAWN, result.size()); i++) {
            OfProduct each = result.get(i);
            for (ProductImages product : products)
                if (product.product().equals(each.product())) result.set(i, each.drawn(days(product)));
        }
        return result;
    }

    private static int gravity(Kind kind) {
        return switch (kind) {
            case WORSE, WORN -> 0;
            case LOW -> 1;
            case BETTER -> 2;
            case UNKNOWN -> 3;
            case FINE -> 4;
        };
    }

    private OfProduct judged(ProductImages product, Run run, @Nullable Versus versus, Wear wear) {
        Peers.Level level = comparables.of(product.product(), run.version()).orElse(null);
        double clicks = product.showings().stream()
                .filter(each -> each.creative().equals(run.version())
                        && !each.day().isBefore(period.from())
                        && !each.day().isAfter(period.to()))
                .mapToDouble(Showing::clicks)
                .sum();
        @Nullable Double perClick = product.perClick();
        double worth = perClick == null ? 0 : clicks * perClick;
        Kind kind;
        @Nullable Span ratio;
        if (versus != null && versus.worse(true)) {
            kind = Kind.WORSE;
            ratio = versus.ratio();
        } else if (wear.known()) {
            kind = Kind.WORN;
            ratio = kept(wear);
        } else if (level != null && level.ratio().high() < LOW) {
            kind = Kind.LOW;
            ratio = level.ratio();
        } else if (versus != null && versus.known()) {
            kind = Kind.BETTER;
            ratio = versus.ratio();
        } else {
            kind = versus != null && versus.ratio() != null ? Kind.UNKNOWN : Kind.FINE;
            ratio = null;
        }
        Span atStake = ratio == null || perClick == null
                ? null
                : new Span(
                        worth * (1 - 1 / ratio.value()), worth * (1 - 1 / ratio.low()), worth * (1 - 1 / ratio.high()));
        return new OfProduct(
                product.product(),
                product.name(),
                run.version(),
                pictures.apply(run.version()),
                versus,
                versus == null ? null : pictures.apply(versus.other()),
                wear,
                level == null ? null : level.ratio(),
                level == null ? null : level.category(),
                level == null ? 0 : level.size(),
                atStake,
                kind,
                ImageWords.advice(kind, versus, wear, level),
                List.of());
    }

    /** What is left of the first day's pull, on the average of the period: about half of what the last day lost. */
    private Span kept(Wear wear) {
        Span weekly = java.util.Objects.requireNonNull(wear.weekly());
        double weeks = Math.max(0, (period.to().toEpochDay() - wear.since().toEpochDay() - period.days() / 2.0) / 7);
        return new Span(
                Math.pow(1 + weekly.value(), weeks),
                Math.pow(1 + weekly.low(), weeks),
                Math.pow(1 + weekly.high(), weeks));
    }

    /** The newest days: the plain rate, and what the version gives on average at that day's positions and season. */
    private List<Day> days(ProductImages product) {
        LocalDate from = history.to().minusDays(DAYS_DRAWN - 1L);
        List<VersionDay> rows = product.clicks();
        List<Day> days = new ArrayList<>();
        for (Run run : VersionRuns.of(rows).runs()) {
            if (run.to().isBefore(from)) continue;
            List<VersionDay> own = rows.stream()
                    .filter(row -> row.version().equals(run.version()) && run.covers(row.day()))
                    .toList();
            var adjusted =
                    trends.days(product.product(), row -> row.version().equals(run.version()) && run.covers(row.day()));
            double level = adjusted.allEvents() / adjusted.allExposure();
            var plain = Trends.plain(own);
            for (int i = 0; i < plain.size(); i++) {
                LocalDate day = LocalDate.ofEpochDay(plain.day()[i]);
                if (day.isBefore(from)) continue;
                days.add(new Day(
                        day,
                        run.version(),
                        round(plain.events()[i] / plain.exposure()[i]),
                        round(adjusted.exposure()[i] * level / plain.exposure()[i])));
            }
        }
        return days;
    }

    private static double round(double rate) {
        return Math.rint(rate * 1e6) / 1e6;
    }
}
