package dev.helmsman.trust;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.detect.Robust;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Notices that the newest day was exported before it was over: its sales stop hours earlier than they usually do. */
@Component
public class PartialDay {
    private static final int DAYS_COMPARED = 28;
    private static final int HOURS_EARLY = 3;
    private static final int FEWEST_DAYS = 7;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    PartialDay(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    /** The hour in which the day's facts stop, when that is too early for a whole day. */
    public OptionalInt stopsAt(ShopId shop, LocalDate day) {
        if (!catalogue.metric("paid_amount").dimensions().contains("hour")) return OptionalInt.empty();
        Map<LocalDate, Integer> last = new HashMap<>();
        List<Filter> none = List.of();
        for (Row row : metrics.query(new MetricQuery(
                        shop,
                        List.of("paid_amount"),
                        List.of("day", "hour"),
                        Period.ending(day, DAYS_COMPARED + 1),
                        new Against.Nothing(),
                        none,
                        TrustPolicy.ALL,
                        0))
                .rows()) {
            String at = row.keys().get("day");
            String hour = row.keys().get("hour");
            BigDecimal paid = row.values().get("paid_amount");
            if (at == null || hour == null || paid == null || paid.signum() <= 0) continue;
            last.merge(LocalDate.parse(at), Integer.parseInt(hour), Math::max);
        }
        Integer own = last.remove(day);
        if (own == null || last.size() < FEWEST_DAYS) return OptionalInt.empty();
        double usual = Robust.median(
                last.values().stream().mapToDouble(Integer::doubleValue).toArray());
        return usual - own >= HOURS_EARLY ? OptionalInt.of(own) : OptionalInt.empty();
    }
}
