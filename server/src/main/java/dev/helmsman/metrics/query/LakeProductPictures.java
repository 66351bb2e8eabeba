package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.ProductPictures;
import dev.helmsman.shop.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The column image of the products. */
public final class LakeProductPictures implements ProductPictures {
    /** The first of several; anything else in the column is no address and never reaches a page. */
    private static final Pattern ADDRESS = Pattern.compile("^\\s*(https?://[^\\s,;|\"'<>]+)");

    private final Lake lake;

    public LakeProductPictures(Lake lake) {
        this.lake = lake;
    }

    @Override
    public Map<String, String> addresses(ShopId shop) {
        return lake.read(snapshot -> {
            Map<String, String> addresses = new HashMap<>();
            var product = field(name("product"), String.class);
            var image = field(name("image"), String.class);
            snapshot.select(product, image)
                    .from(table(name("product")))
                    .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                    .and(image.isNotNull())
                    .forEach(row -> {
                        Matcher address = ADDRESS.matcher(row.value2());
                        if (address.find()) addresses.put(row.value1(), address.group(1));
                    });
            return addresses;
        });
    }
}
