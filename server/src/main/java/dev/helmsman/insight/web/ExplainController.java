package dev.helmsman.insight.web;

import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanations;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a metric moved, as a tree. */
@RestController
class ExplainController {
    private final Explanations explanations;
    private final Shops shops;

    ExplainController(Explanations explanations, Shops shops) {
        this.explanations = explanations;
        this.shops = shops;
    }

    @GetMapping("/api/v1/shops/{shop}/explain")
    Explanation explain(
            @PathVariable int shop,
            @RequestParam String metric,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String against) {
        return explanations.explain(
                shops.require(new ShopId(shop)), metric, QueryText.period(from, to), QueryText.against(against));
    }
}
