package dev.helmsman.lake;

import dev.helmsman.shop.FactSpan;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** First and last day of a shop's orders and traffic; asked on every page, so kept until the facts change. */
@Component
class LakeFactSpan implements FactSpan {
    private static final Field<LocalDate> DAY = DSL.field("day", SQLDataType.LOCALDATE);
    private static final Field<Integer> SHOP = DSL.field("shop_id", SQLDataType.INTEGER);
    private final Lake lake;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();

    private record Known(long version, Optional<Days> days) {}

    LakeFactSpan(Lake lake) {
        this.lake = lake;
    }

    @Override
    public Optional<Days> of(ShopId shop) {
        long version = lake.version(shop);
        Known before = known.get(shop);
        if (before != null && before.version == version) return before.days;
        Optional<Days> days = lake.read(query -> span(query, shop));
        known.put(shop, new Known(version, days));
        return days;
    }

    private static Optional<Days> span(DSLContext query, ShopId shop) {
        Days orders = days(query, "order_line", shop);
        Days traffic = days(query, "traffic_daily", shop);
        if (orders == null || traffic == null) return Optional.ofNullable(orders == null ? traffic : orders);
        return Optional.of(new Days(
                orders.from().isBefore(traffic.from()) ? orders.from() : traffic.from(),
                orders.to().isAfter(traffic.to()) ? orders.to() : traffic.to()));
    }

    private static @Nullable Days days(DSLContext query, String table, ShopId shop) {
        Record2<LocalDate, LocalDate> found = query.select(DSL.min(DAY), DSL.max(DAY))
                .from(DSL.table(DSL.name(table)))
                .where(SHOP.eq(shop.value()))
                .fetchOne();
        if (found == null || found.value1() == null || found.value2() == null) return null;
        return new Days(found.value1(), found.value2());
    }
}
