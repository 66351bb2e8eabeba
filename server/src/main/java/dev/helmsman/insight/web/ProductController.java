package dev.helmsman.insight.web;

import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.product.OneProduct;
import dev.helmsman.insight.product.ProductPages;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to one product. */
@RestController
class ProductController {
    private final ProductPages pages;
    private final Families families;
    private final Shops shops;

    ProductController(ProductPages pages, Families families, Shops shops) {
        this.pages = pages;
        this.families = families;
        this.shops = shops;
    }

    @GetMapping("/api/v1/shops/{shop}/products/{product}")
    OneProduct product(
            @PathVariable int shop,
            @PathVariable String product,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String against,
            @RequestParam(required = false) @Nullable String trust) {
        Shop of = shops.require(new ShopId(shop));
        return pages.of(
                families.question(
                        of,
                        QueryText.period(from, to),
                        QueryText.against(against),
                        QueryText.trust(trust),
                        java.util.List.of()),
                product);
    }
}
