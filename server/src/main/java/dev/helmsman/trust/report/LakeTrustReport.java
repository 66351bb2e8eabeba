package dev.helmsman.trust.report;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.trust.TrustReport;
import java.util.List;
import org.springframework.stereotype.Service;

/** The report over the lake's facts. */
@Service
class LakeTrustReport implements TrustReport {
    private final Lake lake;

    LakeTrustReport(Lake lake) {
        this.lake = lake;
    }

    @Override
    public List<Source> sources(Shop shop, Period period) {
        return lake.read(facts -> SourceDays.of(facts, shop.id(), period));
    }

    @Override
    public List<Reconciliation> reconciliations(Shop shop, Period period) {
        return lake.read(facts -> Reconciliations.of(facts, shop.id(), period));
    }

    @Override
    public List<BridgeStep> bridge(Shop shop, Period period) {
        return lake.read(facts -> Bridge.of(facts, shop.id(), period));
    }
}
