package dev.helmsman.insight.image;

import dev.helmsman.insight.image.MainImageAnswer.Cell;
import dev.helmsman.insight.image.MainImageAnswer.Image;
import dev.helmsman.insight.version.Looks;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.insight.version.VersionRuns;
import dev.helmsman.metrics.Period;
import dev.helmsman.stats.compare.RateLevel;
import dev.helmsman.stats.shrink.BetaBinomial;
import dev.helmsman.stats.shrink.BetaBinomialFit;
import dev.helmsman.stats.shrink.Shrunk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each image that was shown in the period did, as a whole and at each position. */
final class ImageTable {
    /** The catalogue's sample below which a click-through must not be read. */
    private static final double FEWEST_IMPRESSIONS = 1000;

    private static final int FEWEST_IMAGES = 5;
    private static final double LEVEL = 0.95;

    private final Period period;
    private final Looks looks;

    ImageTable(Period period, Looks looks) {
        this.period = period;
        this.looks = looks;
    }

    private record Sums(double impressions, double clicks) {
        Sums plus(Showing showing) {
            return new Sums(impressions + showing.impressions(), clicks + showing.clicks());
        }
    }

    List<Image> of(List<ProductImages> products) {
        Map<String, Map<String, Sums>> cells = new TreeMap<>();
        for (ProductImages product : products)
            for (Showing showing : product.showings())
                if (within(showing.day()))
                    cells.computeIfAbsent(showing.source(), ignored -> new HashMap<>())
                            .merge(
                                    showing.creative(),
                                    new Sums(showing.impressions(), showing.clicks()),
                                    (sum, more) -> sum.plus(showing));
        Map<String, BetaBinomial> groups = new HashMap<>();
        cells.forEach((source, images) -> {
            List<Sums> counted = images.values().stream()
                    .filter(sums -> sums.impressions() > 0 && sums.clicks() <= sums.impressions())
                    .toList();
            double clicks = counted.stream().mapToDouble(Sums::clicks).sum();
            double shown = counted.stream().mapToDouble(Sums::impressions).sum();
            if (counted.size() >= FEWEST_IMAGES && clicks > 0 && clicks < shown)
                groups.put(
                        source,
                        BetaBinomialFit.byLikelihood(
                                counted.stream().mapToDouble(Sums::clicks).toArray(),
                                counted.stream().mapToDouble(Sums::impressions).toArray()));
        });
        List<Image> images = new ArrayList<>();
        for (ProductImages product : products) {
            String current = VersionRuns.of(product.clicks())
                    .current()
                    .map(VersionRuns.Run::version)
                    .orElse("");
            Map<String, List<Showing>> own = new TreeMap<>();
            for (Showing showing : product.showings())
                if (within(showing.day()))
                    own.computeIfAbsent(showing.creative(), ignored -> new ArrayList<>())
                            .add(showing);
            own.forEach((creative, showings) ->
                    images.add(image(product, creative, showings, creative.equals(current), cells, groups)));
        }
        images.sort(Comparator.comparingDouble(Image::clicks).reversed());
        return images;
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private Image image(
            ProductImages product,
            String creative,
            List<Showing> showings,
            boolean current,
            Map<String, Map<String, Sums>> cells,
            Map<String, BetaBinomial> groups) {
        List<Cell> positions = new ArrayList<>();
        double drawn = 0;
        double drawnOf = 0;
        for (var each : cells.entrySet()) {
            Sums sums = each.getValue().get(creative);
            if (sums == null || sums.impressions() <= 0) continue;
            BetaBinomial group = groups.get(each.getKey());
            Cell cell = cell(each.getKey(), sums, group);
            positions.add(cell);
            if (cell.ctr() != null) {
                drawn += cell.ctr().value() * sums.impressions();
                drawnOf += sums.impressions();
            }
        }
        double shown = showings.stream().mapToDouble(Showing::impressions).sum();
        double clicks = showings.stream().mapToDouble(Showing::clicks).sum();
        double buyers = showings.stream().mapToDouble(Showing::buyers).sum();
        List<LocalDate> days =
                showings.stream().map(Showing::day).distinct().sorted().toList();
        List<VersionDay> rows = showings.stream()
                .filter(each -> each.impressions() > 0)
                .map(each ->
                        new VersionDay(each.creative(), each.source(), each.day(), each.impressions(), each.clicks()))
                .toList();
        Span ctr = shown <= 0
                ? null
                : RateLevel.of(Trends.plain(rows))
                        .map(effect -> Span.around(clicks / shown, effect))
                        .orElse(null);
        return new Image(
                creative,
                product.product(),
                product.name(),
                current ? looks.standing(creative, product.product()) : looks.of(creative),
                days.getFirst(),
                days.getLast(),
                days.size(),
                shown,
                clicks,
                ctr,
                drawnOf > 0 ? drawn / drawnOf : null,
                showings.stream().mapToDouble(Showing::visitors).sum(),
                showings.stream().mapToDouble(Showing::carts).sum(),
                buyers,
                product.perBuyer() == null
                        ? null
                        : BigDecimal.valueOf(buyers * product.perBuyer()).setScale(2, RoundingMode.HALF_UP),
                current,
                shown >= FEWEST_IMPRESSIONS,
                positions);
    }

    private static Cell cell(String source, Sums sums, @Nullable BetaBinomial group) {
        double plain = sums.clicks() / sums.impressions();
        if (group == null || sums.clicks() > sums.impressions())
            return new Cell(source, sums.impressions(), sums.clicks(), plain, null);
        Shrunk share = group.given(sums.clicks(), sums.impressions(), LEVEL);
        return new Cell(
                source, sums.impressions(), sums.clicks(), plain, new Span(share.value(), share.low(), share.high()));
    }
}
