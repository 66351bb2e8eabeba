package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.Products;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Products and reviews of the lake. */
public final class LakeProducts implements Products {
    private static final Field<String> PRODUCT = field(name("p", "product"), String.class);
    private static final Field<String> NAME = field(name("p", "name"), String.class);
    private static final Field<String> CATEGORY = field(name("p", "category"), String.class);
    private static final Field<LocalDate> FIRST = field(name("p", "first_day"), LocalDate.class);
    private static final Field<LocalDate> LAST = field(name("p", "last_day"), LocalDate.class);
    private static final Field<Integer> SHOP = field(name("p", "shop_id"), Integer.class);
    private static final Field<String> REVIEWED = field(name("r", "product"), String.class);
    private static final Field<LocalDate> DAY = field(name("r", "day"), LocalDate.class);
    private static final Field<Double> RATING = field(name("r", "rating"), Double.class);
    private static final Field<String> TEXT = field(name("r", "text"), String.class);

    private final Lake lake;

    public LakeProducts(Lake lake) {
        this.lake = lake;
    }

    @Override
    public Optional<Product> find(ShopId shop, String product) {
        return lake.read(snapshot -> snapshot.select(PRODUCT, NAME, CATEGORY, FIRST, LAST)
                .from(table(name("product")).as("p"))
                .where(SHOP.eq(shop.value()))
                .and(PRODUCT.eq(product))
                .fetchOptional(
                        row -> new Product(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    @Override
    public List<Review> reviews(ShopId shop, Period period, @Nullable String product, int most) {
        return lake.read(snapshot -> snapshot.select(DAY, REVIEWED, NAME, RATING, TEXT)
                .from(table(name("review")).as("r"))
                .leftJoin(table(name("product")).as("p"))
                .on(SHOP.eq(field(name("r", "shop_id"), Integer.class)).and(PRODUCT.eq(REVIEWED)))
                .where(field(name("r", "shop_id"), Integer.class).eq(shop.value()))
                .and(DAY.between(period.from(), period.to()))
                .and(TEXT.isNotNull())
                .and(product == null ? noCondition() : REVIEWED.eq(product))
                .orderBy(DAY.desc(), field(name("r", "import_id")), field(name("r", "source_row")))
                .limit(most)
                .fetch(row -> new Review(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }
}
