package dev.helmsman.metrics.rollup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.shop.ShopId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What the sums of a shop may be used for.
 *
 * @param ordersExact every order lies in one row of {@code order_day}
 * @param undated there are lines without a day
 * @param suspects there are lines that are suspect or that the operator decided on
 * @param lines of the shop that have a day
 * @param orderSkuDayRows missing where the sums were made before there were any by variant and hour
 */
public record RollUpState(
        boolean ordersExact,
        boolean undated,
        boolean suspects,
        long lines,
        long orderDayRows,
        long orderProductDayRows,
        @Nullable Long orderSkuDayRows) {
    /** Whether every table of sums that there is today holds the shop's lines; some came later than others. */
    boolean whole() {
        return orderSkuDayRows != null;
    }

    /** Empty when the shop's lines were never summed. */
    public static Optional<RollUpState> of(DSLContext lake, ShopId shop) {
        var exact = field(name("orders_exact"), Boolean.class);
        var undated = field(name("undated"), Boolean.class);
        var suspects = field(name("suspects"), Boolean.class);
        var lines = field(name("lines"), Long.class);
        var orderDay = field(name("order_day_rows"), Long.class);
        var productDay = field(name("order_product_day_rows"), Long.class);
        var skuDay = field(name("order_sku_day_rows"), Long.class);
        return lake.select(exact, undated, suspects, lines, orderDay, productDay, skuDay)
                .from(table(name("rollup_state")))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                .fetchOptional(row -> new RollUpState(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}
