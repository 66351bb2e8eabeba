package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads from a number back to the rows it was made of, and from a dimension to its values. */
public interface Lineage {
    /** At most 100 values that contain {@code search}, in any case, in their key or label. */
    List<Value> values(ShopId shop, String dimension, String search);

    /** The tables under a metric and the imports that filled them. */
    List<Table> tables(ShopId shop, String metric);

    /**
     * The source rows that a metric looks at, newest day first.
     *
     * @throws MetricException when the metric has no such dimension
     */
    SourceRows rows(
            ShopId shop,
            String metric,
            @Nullable Period period,
            List<Filter> filters,
            TrustPolicy trust,
            int offset,
            int limit);

    record Value(@Nullable String value, @Nullable String label) {}

    /** @param from first day with rows */
    record Table(
            String table,
            long rows,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Import> imports) {}

    record Import(int id, @Nullable String file, long rows) {}

    /** @param files import number to file name; the row number in it stands in the column {@code source_row} */
    record SourceRows(
            List<String> columns, List<List<@Nullable Object>> rows, long total, Map<Integer, String> files) {}
}
