package dev.helmsman.insight.version;

import dev.helmsman.metrics.ProductPictures;
import dev.helmsman.pictures.Picture;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.ShopId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What versions look like: the picture that someone added; for what stands now also the product's own. */
public final class Looks {
    private final Map<String, Picture> added;
    private final Map<String, String> products;

    private Looks(Map<String, Picture> added, Map<String, String> products) {
        this.added = added;
        this.products = products;
    }

    public static Looks of(ShopId shop, Pictures pictures, ProductPictures products) {
        return new Looks(pictures.of(shop), products.addresses(shop));
    }

    /** Address for the page; {@code null} when nobody added one. */
    public @Nullable String of(String version) {
        Picture picture = added.get(version);
        return picture == null ? null : picture.path();
    }

    /** Of a main image that stands now: the product's picture, added or the platform's, is a picture of it. */
    public @Nullable String standing(String version, String product) {
        String own = of(version);
        if (own != null) return own;
        String ofProduct = of(product);
        return ofProduct == null ? products.get(product) : ofProduct;
    }
}
