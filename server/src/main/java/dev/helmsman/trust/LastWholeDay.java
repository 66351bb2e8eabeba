package dev.helmsman.trust;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.WholeDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The last day with facts, or the one before when {@link PartialDay} finds it unfinished; kept until the facts change. */
@Component
class LastWholeDay implements WholeDays {
    private final Metrics metrics;
    private final PartialDay partial;
    private final Lake lake;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    private record Known(long version, Optional<LocalDate> day) {}

    LastWholeDay(Metrics metrics, PartialDay partial, Lake lake) {
        this.metrics = metrics;
        this.partial = partial;
        this.lake = lake;
    }

    @Override
    public Optional<LocalDate> last(ShopId shop) {
        long version = lake.version(shop);
        Known before = known.get(shop);
        if (before != null && before.version == version) return before.day;
        Period facts = metrics.query(MetricQuery.total(shop, List.of("paid_amount", "visitors"), null))
                .period();
        Optional<LocalDate> day = Optional.ofNullable(facts)
                .map(days ->
                        days.days() == 1 || partial.stopsAt(shop, days.to()).isEmpty()
                                ? days.to()
                                : days.to().minusDays(1));
        known.put(shop, new Known(version, day));
        return day;
    }
}
