package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.brief.Briefs;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.Imports;
import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanations;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.rollup.OrderRollUp;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One explanation of a simulated shop of 400 days with all its reports, imported through the door: how long it takes and where the
 * time goes. Each metric has a process of its own, with a heap of 1 GB: the first explanation (cold), that of the day
 * before, which shares no answer with it (warm), the first once more (kept), that of another day whose brief was read, and those
 * of two days of which nothing was read, from a server that is in use by then.
 *
 * <p>Arguments: lines (10,000,000), {@code wide=N} gives every line one of N products, {@code days=N} explains so many days (1), {@code home=FOLDER} makes or uses a home and keeps it.
 */
public final class ExplainBench {
    private static final List<String> METRICS = List.of("paid_amount", "conversion", "order_value", "buyers");
    private static final long SEED = 11;
    private static final int SLOWEST = 6;
    /** Lines that go through the door; the others are copies of them. */
    private static final long IMPORTED = 200_000;

    private ExplainBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("explain")) {
            explain(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
            return;
        }
        long lines = 10_000_000;
        long wide = 0;
        int days = 1;
        Path home = null;
        for (String argument : arguments) {
            if (argument.startsWith("wide=")) wide = number(argument.substring(5));
            else if (argument.startsWith("days=")) days = Math.toIntExact(number(argument.substring(5)));
            else if (argument.startsWith("home=")) home = Path.of(argument.substring(5));
            else lines = number(argument);
        }
        final Path used =
                home == null ? Files.createTempDirectory("helmsman-explain").resolve("home") : home;
        try {
            long all = lines;
            long products = wide;
            once(used.resolve("imported"), () -> make(used, Math.min(all, IMPORTED)));
            once(used.resolve("copied"), () -> change(used, transaction -> copy(transaction, all)));
            if (wide > 0)
                once(used.resolve("wide-" + wide), () -> change(used, transaction -> widen(transaction, products)));
            for (String metric : METRICS) child(used, metric, days);
        } finally {
            if (home == null) deleteAll(Objects.requireNonNull(used.getParent()));
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /** A home that is kept remembers what was done to it. */
    private static void once(Path done, Step step) throws IOException, InterruptedException {
        if (Files.exists(done)) return;
        step.run();
        Files.createFile(done);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("_", "").replace(",", ""));
    }

    private static ConfigurableApplicationContext server(Path home, ExplainWatch watch) {
        return new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(watch))
                .run("--helmsman.home=" + home);
    }

    private static void make(Path home, long lines) throws IOException, InterruptedException {
        Path files = Files.createTempDirectory("helmsman-explain-files");
        Simulator.run(SimulationOptions.into(files).withSeed(SEED).withOrders(lines), ProgressListener.SILENT);
        Files.deleteIfExists(files.resolve("events.csv"));
        Files.deleteIfExists(files.resolve("truth.json"));
        try (var context = server(home, new ExplainWatch())) {
            Shop shop = context.getBean(Shops.class)
                    .findOrCreate("bench", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
            Imports imports = context.getBean(Imports.class);
            imports.await(imports.start(new ImportRequest(shop, List.of(files)), "bench"), progress -> {});
        } finally {
            deleteAll(files);
        }
    }

    /** More orders like those that were imported, of other buyers, each in the region and from the source of some other order. */
    private static void copy(DSLContext transaction, long lines) {
        long imported = transaction.fetchCount(DSL.table("order_line"));
        long copies = lines / imported;
        if (copies < 2) return;
        transaction.execute("""
                INSERT INTO order_line BY NAME
                WITH known AS (
                  SELECT list(region) AS regions, list(source) AS sources, list(channel) AS channels, list(campaign) AS campaigns
                  FROM (FROM order_line USING SAMPLE reservoir(5000 ROWS) REPEATABLE (7))
                ), more AS (
                  SELECT order_line.*, k, (1 + hash(order_no, k) % len(regions))::BIGINT AS other, regions, sources, channels, campaigns
                  FROM order_line, range(1, ?) AS copies(k), known
                )
                SELECT * EXCLUDE (k, other, regions, sources, channels, campaigns) REPLACE (order_no || '-' || k AS order_no, hash(buyer, k) AS buyer,
                  regions[other] AS region, sources[other] AS source, channels[other] AS channel, campaigns[other] AS campaign)
                FROM more
                ORDER BY day -- as lines that are imported lie: else every day lies everywhere
                """, copies);
        transaction.execute("UPDATE traffic_daily SET visitors = visitors * ?, buyers = buyers * ?", copies, copies);
        transaction.execute("DELETE FROM customer");
        transaction.execute(GeneratedLines.CUSTOMERS);
    }

    /** Every line sells one of so many products, some of them more than others; named, so that titles are read too. */
    private static void widen(DSLContext transaction, long products) {
        transaction.execute("""
                UPDATE order_line SET product = 'w' || (power(hash(order_no, line_no) % 1000003 / 1000003.0, 1.5) * ?)::BIGINT
                """, products);
        transaction.execute("""
                INSERT INTO product BY NAME SELECT DISTINCT shop_id, product, '第 ' || product || ' 款' AS name
                FROM order_line WHERE product IS NOT NULL ON CONFLICT DO NOTHING
                """);
    }

    /** Sums follow what was changed. */
    private static void change(Path home, Consumer<DSLContext> changing) {
        try (var context = server(home, new ExplainWatch())) {
            Shop shop = context.getBean(Shops.class).require("bench");
            Lake lake = context.getBean(Lake.class);
            Period all = Objects.requireNonNull(context.getBean(Metrics.class)
                    .query(MetricQuery.total(shop.id(), List.of("paid_amount"), null))
                    .period());
            lake.write(transaction -> {
                changing.accept(transaction);
                new OrderRollUp().refresh(transaction, shop.id(), all.from(), all.to());
                lake.touched(transaction, shop.id());
                return null;
            });
        }
    }

    private static void explain(Path home, String metric, int days) {
        ExplainWatch watch = new ExplainWatch();
        try (var context = server(home, watch)) {
            Shop shop = context.getBean(Shops.class).require("bench");
            Period facts = Objects.requireNonNull(context.getBean(Metrics.class)
                    .query(MetricQuery.total(shop.id(), List.of(metric), null))
                    .period());
            Explanations explanations = context.getBean(Explanations.class);
            // The last day of facts holds payments just after midnight only.
            Period asked = Period.ending(facts.to().minusDays(1), days);
            Period before = Period.ending(facts.to().minusDays(2), days);
            Period read = Period.ending(facts.to().minusDays(3), days);
            Period another = Period.ending(facts.to().minusDays(4), days);
            Period last = Period.ending(facts.to().minusDays(5), days);
            List<Period> periods = List.of(asked, before, asked, read, another, last);
            Briefs briefs = context.getBean(Briefs.class);
            for (int i = 0; i < periods.size(); i++) {
                // as operators come to it: from a card of that day's brief
                if (i == 3) briefs.of(shop, read.to());
                watch.forget();
                double processor = processor();
                long start = System.nanoTime();
                Explanation told = explanations.explain(shop, metric, periods.get(i), new Against.Nothing());
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s, %s, %s: %.2f s, %.2f s of processor; %d views, %s%n",
                        metric,
                        List.of("cold", "warm", "kept", "after the brief", "in use", "in use")
                                .get(i),
                        days == 1 ? periods.get(i).to() : days + " days",
                        seconds,
                        processor() - processor,
                        told.tree().views().size(),
                        told.title().en());
                System.out.print(watch.report(seconds, i == 2 ? 0 : SLOWEST));
            }
            System.out.printf(Locale.ROOT, "%s: heap at most %d MB, %s%n%n", metric, heap() >> 20, peak());
        }
    }

    /** Processor time of this process, all threads: what the wall clock would show on a machine without other work, on one core. */
    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    /** Largest sum of what the pools held, live objects and not yet collected ones. */
    private static long heap() {
        long most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            if (pool.getType() == MemoryType.HEAP) most += pool.getPeakUsage().getUsed();
        return most;
    }

    private static String peak() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> "resident at most " + Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("resident unknown");
        } catch (IOException e) {
            return "resident unknown";
        }
    }

    private static void child(Path home, String metric, int days) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExplainBench.class.getName(),
                        "explain",
                        home.toString(),
                        metric,
                        Integer.toString(days))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) System.out.println(metric + ": the measured process failed");
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
