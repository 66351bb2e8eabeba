package dev.helmsman.metrics.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A canonical table as metrics see it.
 *
 * @param day column that holds the row's day
 * @param levelColumn column that says at which level a row stands; empty when there is one level only
 * @param levels in the order in which they are preferred; empty when there is one level only
 * @param series columns that, with the day, name one row of a snapshot or one ad channel of a day
 * @param trusted whether its rows carry a suspicion, so that suspect ones can be left out
 */
public record FactTable(
        String name,
        Absence absence,
        String day,
        Map<String, Column> columns,
        Map<String, DimensionSource> dimensions,
        String levelColumn,
        List<Level> levels,
        List<String> series,
        boolean trusted) {

    /** What it means that a day, or a product on a day, has no row. */
    public enum Absence {
        /** From the first to the last day with rows nothing happened when there is none: zero. */
        NOTHING_HAPPENED,
        /** On a day with rows, a thing without a row is zero; on a day without any row nobody measured: missing. */
        NOT_LISTED,
        /** Missing, always: what stands in a warehouse does not vanish because nobody counted. */
        UNKNOWN
    }

    public FactTable {
        columns = Map.copyOf(columns);
        dimensions = Map.copyOf(dimensions);
        levels = List.copyOf(levels);
        series = List.copyOf(series);
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public boolean levelled() {
        return !levels.isEmpty();
    }

    /**
     * The levels that can serve, best first: all that know the dimensions, or, for people, the first that was made for
     * exactly them.
     */
    public List<Level> serving(Set<String> asked, boolean people) {
        List<Level> knowing = levels.stream()
                .filter(level -> asked.stream()
                        .allMatch(dimension -> level.dimensions().contains(dimension) || everyLevelKnows(dimension)))
                .toList();
        return people ? knowing.stream().filter(level -> exact(level, asked)).toList() : knowing;
    }

    private boolean everyLevelKnows(String dimension) {
        DimensionSource source = dimensions.get(dimension);
        return source instanceof DimensionSource.OfDay || dimension.equals("platform");
    }

    /** A product's visitors may stand for a category (with a note), a source's or a product's never for the shop. */
    private static boolean exact(Level level, Set<String> asked) {
        boolean product = asked.contains("product") || asked.contains("category");
        return level.dimensions().contains("product") == product
                && level.dimensions().contains("source") == asked.contains("source")
                && level.dimensions().contains("keyword") == asked.contains("keyword");
    }
}
