package dev.helmsman.metrics.rollup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.shop.ShopId;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What the sums of a shop may be used for.
 *
 * @param ordersExact every order lies in one row of {@code order_day}
 * @param undated there are lines without a day
 * @param suspects there are suspect lines
 */
public record RollUpState(boolean ordersExact, boolean undated, boolean suspects) {
    /** Empty when the shop's lines were never summed. */
    public static Optional<RollUpState> of(DSLContext lake, ShopId shop) {
        var exact = field(name("orders_exact"), Boolean.class);
        var undated = field(name("undated"), Boolean.class);
        var suspects = field(name("suspects"), Boolean.class);
        return lake.select(exact, undated, suspects)
                .from(table(name("rollup_state")))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                .fetchOptional(row -> new RollUpState(row.value1(), row.value2(), row.value3()));
    }
}
