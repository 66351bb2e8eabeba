package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.util.Map;

/** Where the platform shows what a product looks like, as its product report says. */
public interface ProductPictures {
    /** Product to the address of its picture; only addresses of the web, products without one are left out. */
    Map<String, String> addresses(ShopId shop);
}
