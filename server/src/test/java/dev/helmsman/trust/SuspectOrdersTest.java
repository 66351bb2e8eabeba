package dev.helmsman.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.Helmsman;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.PlantedIncident;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.simulator.Truth;
import dev.helmsman.trust.SuspectOrders.Found;
import dev.helmsman.trust.SuspectOrders.SuspectOrder;
import dev.helmsman.trust.SuspectOrders.Which;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Brushed orders from the export file to the number without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspectOrdersTest {
    private Path folder;
    private ConfigurableApplicationContext context;
    private Truth truth;
    private Shop shop;
    private ImportRun run;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        Path exports = folder.resolve("exports");
        truth = Simulator.run(
                SimulationOptions.into(exports)
                        .withSeed(77)
                        .withOrders(6_000)
                        .withDays(90)
                        .withIncidents(PlantedIncident.of(IncidentKind.BRUSHING))
                        .withKinds(EnumSet.of(ExportKind.ORDER_DETAILS, ExportKind.ORDERS)),
                ProgressListener.SILENT);
        Files.delete(exports.resolve("truth.json"));
        Files.deleteIfExists(exports.resolve("events.csv"));
        context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--helmsman.home=" + folder.resolve("home"));
        shop = context.getBean(Shops.class)
                .findOrCreate("刷单的店", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        run = importAll(exports);
    }

    private ImportRun importAll(Path exports) throws InterruptedException {
        Imports imports = context.getBean(Imports.class);
        return imports.await(imports.start(new ImportRequest(shop, List.of(exports)), "tester"), progress -> {});
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private SuspectOrders suspects() {
        return context.getBean(SuspectOrders.class);
    }

    private BigDecimal paid(TrustPolicy trust) {
        BigDecimal paid = context.getBean(Metrics.class)
                .query(MetricQuery.total(shop.id(), List.of("paid_amount"), null)
                        .trusting(trust))
                .only()
                .values()
                .get("paid_amount");
        return paid == null ? BigDecimal.ZERO : paid;
    }

    @Test
    void brushed_orders_are_found_with_their_signals_and_hardly_any_honest_one() {
        assertThat(run.state()).isEqualTo("published");
        Found found = suspects().find(shop.id(), null, Which.OPEN, 0, 500);
        Set<String> brushed = new HashSet<>(truth.suspectOrders());
        long right = found.orders().stream()
                .filter(order -> brushed.contains(order.ref().order()))
                .count();
        assertThat(brushed).isNotEmpty();
        assertThat((double) right / brushed.size()).as("found of the brushed").isGreaterThan(0.8);
        assertThat((double) right / found.total()).as("right of the found").isGreaterThan(0.9);
        assertThat(found.orders())
                .allSatisfy(order -> assertThat(order.signals()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void brushed_orders_that_are_spaced_over_the_day_are_found_by_an_import_too() throws Exception {
        Path exports = folder.resolve("spaced");
        Truth spaced = Simulator.run(
                SimulationOptions.into(exports)
                        .withSeed(78)
                        .withOrders(20_000)
                        .withDays(90)
                        .withIncidents(PlantedIncident.parse("brushing-spread"))
                        .withKinds(EnumSet.of(ExportKind.ORDER_DETAILS, ExportKind.ORDERS)),
                ProgressListener.SILENT);
        Files.delete(exports.resolve("truth.json"));
        Files.deleteIfExists(exports.resolve("events.csv"));
        Shop other = context.getBean(Shops.class)
                .findOrCreate("慢慢刷的店", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        Imports imports = context.getBean(Imports.class);
        imports.await(imports.start(new ImportRequest(other, List.of(exports)), "tester"), progress -> {});
        Found found = suspects().find(other.id(), null, Which.OPEN, 0, 5_000);
        Set<String> brushed = new HashSet<>(spaced.suspectOrders());
        long right = found.orders().stream()
                .filter(order -> brushed.contains(order.ref().order()))
                .count();
        assertThat((double) right / brushed.size()).as("found of the brushed").isGreaterThan(0.8);
        assertThat((double) right / found.total()).as("right of the found").isGreaterThan(0.85);
        assertThat(found.orders())
                .allSatisfy(order -> assertThat(order.signals()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void every_trust_policy_counts_what_it_says() {
        Found found = suspects().find(shop.id(), null, Which.ALL, 0, 500);
        assertThat(paid(TrustPolicy.ALL).subtract(paid(TrustPolicy.CLEAN))).isEqualByComparingTo(found.amount());
        SuspectOrder first = found.orders().getFirst();
        var outcome = suspects().decide(shop.id(), List.of(first.ref().order(), "0"), false, "老客补单", "An");
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.unknown()).containsExactly("0");
        assertThat(paid(TrustPolicy.DECIDED).subtract(paid(TrustPolicy.CLEAN))).isEqualByComparingTo(first.amount());
        assertThat(suspects().find(shop.id(), null, Which.DECIDED, 0, 10).orders())
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.decision()).isNotNull();
                    assertThat(String.valueOf(order.decision()))
                            .contains("老客补单")
                            .contains("An");
                });
        suspects().withdraw(shop.id(), List.of(first.ref().order()), "An");
        assertThat(paid(TrustPolicy.DECIDED)).isEqualByComparingTo(paid(TrustPolicy.CLEAN));
    }

    @Test
    void a_decision_outlives_the_next_import_of_the_same_orders() throws Exception {
        SuspectOrder first =
                suspects().find(shop.id(), null, Which.OPEN, 0, 1).orders().getFirst();
        suspects().decide(shop.id(), List.of(first.ref().order()), false, "真实", "An");
        BigDecimal before = paid(TrustPolicy.DECIDED);
        importAll(folder.resolve("exports"));
        assertThat(paid(TrustPolicy.DECIDED)).isEqualByComparingTo(before);
        suspects().withdraw(shop.id(), List.of(first.ref().order()), "An");
    }

    @Test
    void a_decision_without_a_reason_or_an_order_is_refused() {
        assertThatThrownBy(() -> suspects().decide(shop.id(), List.of("1"), true, " ", "An"))
                .isInstanceOf(TrustException.class)
                .hasMessageContaining("why");
        assertThatThrownBy(() -> suspects().decide(shop.id(), List.of(" "), true, "x", "An"))
                .isInstanceOf(TrustException.class)
                .hasMessageContaining("No order number");
    }

    @Test
    void the_bridge_adds_up_and_the_sources_are_whole() throws IOException {
        TrustReport report = context.getBean(TrustReport.class);
        var period = new dev.helmsman.metrics.Period(truth.from(), truth.to());
        BigDecimal level = BigDecimal.ZERO;
        for (TrustReport.BridgeStep step : report.bridge(shop, period)) {
            if (step.total() && level.signum() != 0 && !step.key().endsWith("again"))
                assertThat(step.amount()).as(step.key()).isEqualByComparingTo(level);
            level = step.total() ? step.amount() : level.add(step.amount());
        }
        assertThat(report.sources(shop, period)).singleElement().satisfies(source -> {
            assertThat(source.source()).isEqualTo("order_line");
            assertThat(source.days()).hasSize(90);
            assertThat(source.grade()).isIn('A', 'B');
        });
    }
}
