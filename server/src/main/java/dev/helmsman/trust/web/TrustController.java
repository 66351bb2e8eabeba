package dev.helmsman.trust.web;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.trust.TrustReport;
import dev.helmsman.trust.TrustReport.BridgeStep;
import dev.helmsman.trust.TrustReport.Reconciliation;
import dev.helmsman.trust.TrustReport.Source;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the sources can be believed. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/trust")
class TrustController {
    private final TrustReport report;
    private final Shops shops;

    TrustController(TrustReport report, Shops shops) {
        this.report = report;
        this.shops = shops;
    }

    /** Everything that the trust page shows, of the same days. */
    record TrustView(List<Source> sources, List<Reconciliation> reconciliations, List<BridgeStep> bridge) {}

    @GetMapping
    TrustView trust(
            @PathVariable int shop,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        Shop asked = shops.require(new ShopId(shop));
        Period period = new Period(from, to);
        return new TrustView(
                report.sources(asked, period), report.reconciliations(asked, period), report.bridge(asked, period));
    }
}
