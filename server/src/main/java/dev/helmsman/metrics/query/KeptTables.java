package dev.helmsman.metrics.query;

import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers that stand until the facts or the catalogue change: a page, its neighbours and the brief ask much the same. The
 * least lately asked go first when there are too many rows.
 */
final class KeptTables {
    private static final int MOST_ROWS = 300_000;
    /** A table without rows takes room too. */
    private static final int ROWS_OF_A_TABLE = 5;

    /**
     * @param facts version of the shop's facts
     * @param catalogue of the moment, told apart by identity
     */
    private record Key(MetricQuery query, long facts, Object catalogue, Market market) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && facts == key.facts
                    && catalogue == key.catalogue
                    && market == key.market
                    && query.equals(key.query);
        }

        @Override
        public int hashCode() {
            return Objects.hash(query, facts);
        }
    }

    private final Map<Key, MetricTable> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long rows;

    synchronized @Nullable MetricTable get(MetricQuery query, long facts, Object catalogue, Market market) {
        return kept.get(new Key(query, facts, catalogue, market));
    }

    synchronized void put(MetricQuery query, long facts, Object catalogue, Market market, MetricTable table) {
        int size = size(table);
        if (size > MOST_ROWS / 4) return;
        MetricTable before = kept.put(new Key(query, facts, catalogue, market), table);
        rows += size - (before == null ? 0 : size(before));
        Iterator<MetricTable> eldest = kept.values().iterator();
        while (rows > MOST_ROWS && eldest.hasNext()) {
            rows -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(MetricTable table) {
        return table.rows().size() + ROWS_OF_A_TABLE;
    }
}
