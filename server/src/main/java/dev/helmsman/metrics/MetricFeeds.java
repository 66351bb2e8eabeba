package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** From which reports a metric's days come, and how many rows each of them sent: a day without its report says nothing. */
public interface MetricFeeds {
    /**
     * A report of one platform, channel and grain.
     *
     * @param table canonical table
     * @param part what the report is of, as people know it: an advertising channel, a platform; empty when it was not said
     * @param level grain of the rows; empty where the table has one grain only
     * @param rank of the grain, 0 is preferred: where a better one is there, the others are not asked
     * @param rows rows that the metric can use by day; days without any are not in it
     */
    record Feed(String table, String part, String level, int rank, Map<LocalDate, Long> rows) {
        public Feed {
            rows = Map.copyOf(rows);
        }
    }

    /**
     * @param metrics keys of the catalogue
     * @return the reports under each, for the shop as a whole
     * @throws MetricException when a name is unknown
     */
    Map<String, List<Feed>> of(ShopId shop, List<String> metrics, Period period);
}
