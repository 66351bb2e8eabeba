package dev.helmsman.pictures;

import dev.helmsman.shop.ShopId;

/**
 * A picture of a creative or product.
 *
 * @param subject number of the creative or product, as reports write it
 * @param hash of its bytes, SHA-256 in hexadecimal
 * @param name of the file as it came
 */
public record Picture(long id, ShopId shop, String subject, String hash, PictureType type, long bytes, String name) {
    /** Where the page finds it. */
    public String path() {
        return "/api/v1/shops/" + shop.value() + "/pictures/files/" + hash;
    }
}
