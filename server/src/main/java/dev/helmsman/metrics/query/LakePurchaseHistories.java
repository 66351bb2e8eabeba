package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Buyers;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.PurchaseHistories;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.shop.ShopId;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Purchase histories over the lake. */
public final class LakePurchaseHistories implements PurchaseHistories {
    private final Lake lake;

    public LakePurchaseHistories(Lake lake) {
        this.lake = lake;
    }

    @Override
    public <T> T read(Asked asked, Function<Buyers, T> use) {
        var known = FactTables.named("order_line").dimensions().keySet();
        for (Filter filter : asked.filters())
            if (!known.contains(filter.dimension()))
                throw new MetricException(
                        "订单不能按 “" + filter.dimension() + "” 筛选；可选 " + String.join(" ", known),
                        "orders cannot be narrowed by \"" + filter.dimension() + "\"; choose "
                                + String.join(" ", known));
        return lake.read(snapshot -> {
            BuyerTables.create(snapshot, asked, manyPlatforms(snapshot, asked.shop()));
            return use.apply(new LakeBuyers(snapshot));
        });
    }

    private static boolean manyPlatforms(DSLContext snapshot, ShopId shop) {
        var platform = field(name("platform"), String.class);
        var row = snapshot.select(min(platform), max(platform))
                .from(table(name("order_line")))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                .fetchSingle();
        return row.value1() != null && !row.value1().equals(row.value2());
    }

    @Override
    public long version(ShopId shop) {
        return lake.version(shop);
    }
}
