package dev.helmsman.metrics.web;

import dev.helmsman.metrics.Lineage;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a number to its tables, files and rows. */
@RestController
@RequestMapping("/api/v1/shops/{shop}")
class LineageController {
    private static final int MOST_ROWS = 1000;

    private final Lineage lineage;
    private final Shops shops;

    LineageController(Lineage lineage, Shops shops) {
        this.lineage = lineage;
        this.shops = shops;
    }

    record LineageView(List<Lineage.Table> tables) {}

    @GetMapping("/dimensions/{dimension}/values")
    List<Lineage.Value> values(
            @PathVariable int shop,
            @PathVariable String dimension,
            @RequestParam(required = false) @Nullable String search) {
        return lineage.values(known(shop), dimension, search == null ? "" : search.strip());
    }

    @GetMapping("/metrics/{metric}/lineage")
    LineageView tables(@PathVariable int shop, @PathVariable String metric) {
        return new LineageView(lineage.tables(known(shop), metric));
    }

    @GetMapping("/rows")
    Lineage.SourceRows rows(
            @PathVariable int shop,
            @RequestParam String metric,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable List<String> where,
            @RequestParam(required = false) @Nullable String trust,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        TrustPolicy policy = QueryText.trust(trust);
        return lineage.rows(
                known(shop),
                metric,
                QueryText.period(from, to),
                QueryText.filters(where),
                policy,
                Math.max(0, offset),
                Math.clamp(limit, 1, MOST_ROWS));
    }

    private ShopId known(int shop) {
        return shops.require(new ShopId(shop)).id();
    }
}
