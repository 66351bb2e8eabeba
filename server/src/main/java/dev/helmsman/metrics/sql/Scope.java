package dev.helmsman.metrics.sql;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a select looks at, and how it groups them.
 *
 * @param period {@code null} means all days
 * @param shiftDays added to a row's day before it is grouped, so that a baseline's days meet those that they are held against
 * @param manyPlatforms whether order numbers may repeat because the shop sells on several platforms
 */
public record Scope(
        ShopId shop,
        @Nullable Period period,
        int shiftDays,
        List<String> dimensions,
        List<Filter> filters,
        TrustPolicy trust,
        boolean manyPlatforms) {
    public Scope {
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
    }
}
