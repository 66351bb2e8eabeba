package dev.helmsman.house;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricFeeds;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.ProductPictures;
import dev.helmsman.metrics.Products;
import dev.helmsman.metrics.PurchaseHistories;
import dev.helmsman.metrics.TempLake;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetricFeeds;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.metrics.query.LakeProductPictures;
import dev.helmsman.metrics.query.LakeProducts;
import dev.helmsman.metrics.query.LakePurchaseHistories;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Currency;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** Services from timeline to brief over a given lake and ledger. */
public final class TestHouse implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final AutoCloseable below;

    /** Over a shop with planted facts, which goes with the house. */
    public TestHouse(PlantedShop planted, TestLedger ledger) {
        this(planted.lake(), ledger, planted);
    }

    /** Without facts. */
    public TestHouse(TestLedger ledger) {
        this(new TempLake(), ledger);
    }

    private TestHouse(TempLake empty, TestLedger ledger) {
        this(empty.lake(), ledger, empty);
    }

    /** @param below what is closed with the house */
    public TestHouse(Lake lake, TestLedger ledger, AutoCloseable below) {
        this.below = below;
        context.registerBean(Lake.class, () -> lake);
        context.registerBean(DataSource.class, ledger::create);
        context.register(Rooms.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Shop shop(String currency) {
        return get(Shops.class).findOrCreate("测试店", Currency.getInstance(currency), ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public void close() {
        context.close();
        try {
            below.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @EnableTransactionManagement
    @Import({Shops.class, AuditTrail.class, Pictures.class})
    @ComponentScan(
            basePackages = {
                "dev.helmsman.timeline",
                "dev.helmsman.conclusions",
                "dev.helmsman.insight",
                "dev.helmsman.trust",
                "dev.helmsman.brief"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.web\\..*", ".*Test.*"}))
    static class Rooms {
        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        /** Nothing is put there unless a test adds a picture. */
        @Bean
        Home home() throws IOException {
            return new Home(Files.createTempDirectory("helmsman-home"));
        }

        @Bean
        Calendar calendar() {
            return Calendar.builtIn();
        }

        @Bean
        Catalogue catalogue() {
            return CatalogueFiles.load(null);
        }

        @Bean
        Baselines baselines(Calendar calendar) {
            return new AlignedBaselines(calendar);
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
        Metrics metrics(Lake lake, Catalogue catalogue, Baselines baselines, Shops shops) {
            return new LakeMetrics(
                    lake,
                    catalogue,
                    baselines,
                    id -> Market.ofCurrency(shops.require(id).currency()));
        }
    }
}
