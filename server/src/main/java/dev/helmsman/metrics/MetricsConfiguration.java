package dev.helmsman.metrics;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.lake.ImportFiles;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.catalogue.OwnMetricFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeLineage;
import dev.helmsman.metrics.query.LakeMetricFeeds;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.metrics.query.LakeProductPictures;
import dev.helmsman.metrics.query.LakeProducts;
import dev.helmsman.metrics.query.LakePurchaseHistories;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shops;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue with the operator's own metrics, and what answers over it. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    Catalogue metricCatalogue(Home home) {
        return CatalogueFiles.load(home.path().resolve("metrics"));
    }

    @Bean
    OwnMetrics ownMetrics(
            Home home, Catalogue catalogue, Lake lake, Baselines baselines, Shops shops, AuditTrail audit) {
        return new OwnMetricFiles(
                home.path().resolve("metrics"),
                catalogue,
                (tried, trial) -> over(lake, tried, baselines, shops)
                        .query(MetricQuery.total(
                                trial.sample().shop(),
                                List.of(trial.metric()),
                                trial.sample().period()))
                        .only()
                        .values()
                        .get(trial.metric()),
                (who, action, keys) -> audit.record(who, action, null, keys));
    }

    @Bean
    Lineage lineage(Lake lake, Catalogue catalogue, ObjectProvider<ImportFiles> files) {
        return new LakeLineage(lake, catalogue, files.getIfAvailable());
    }

    @Bean
    PurchaseHistories purchaseHistories(Lake lake) {
        return new LakePurchaseHistories(lake);
    }

    @Bean
    MetricFeeds metricFeeds(Lake lake, Catalogue catalogue) {
        return new LakeMetricFeeds(lake, catalogue);
    }

    @Bean
    Products products(Lake lake) {
        return new LakeProducts(lake);
    }

    @Bean
    ProductPictures productPictures(Lake lake) {
        return new LakeProductPictures(lake);
    }

    @Bean
    Baselines baselines(Calendar calendar) {
        return new AlignedBaselines(calendar);
    }

    @Bean
    Metrics metrics(Lake lake, Catalogue catalogue, Baselines baselines, Shops shops) {
        return over(lake, catalogue, baselines, shops);
    }

    private static Metrics over(Lake lake, Catalogue catalogue, Baselines baselines, Shops shops) {
        return new LakeMetrics(lake, catalogue, baselines, shop -> shops.find(shop)
                .map(found -> Market.ofCurrency(found.currency()))
                .orElse(Market.WORLD));
    }
}
