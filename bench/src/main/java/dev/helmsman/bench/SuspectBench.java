package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.Imports;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.PlantedIncident;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.simulator.Truth;
import dev.helmsman.stats.suspect.Purchase;
import dev.helmsman.stats.suspect.SuspicionTraining;
import dev.helmsman.stats.suspect.SuspicionTraining.Quality;
import dev.helmsman.trust.SuspectOrders;
import dev.helmsman.trust.SuspectOrders.SuspectOrder;
import dev.helmsman.trust.SuspectOrders.Which;
import dev.helmsman.trust.suspicion.PurchaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * How well brushed orders are told from sales, on simulated shops that went through the import.
 *
 * <p>{@code SuspectBench [SHOPS]} measures what the import writes down of shops with seeds from 5,001 on, which the model was
 * not made on, and which share of the brushed orders large imports would look at.
 * {@code SuspectBench spread [SHOPS] [SEED]} measures the same with brushed orders that are spaced over their days.
 * {@code SuspectBench train FILE} makes it: weights from seeds 1–24 (bursts) and 301–324 (spaced), probabilities from seeds
 * 101–124 and 401–424.
 */
public final class SuspectBench {
    private static final int TRAINED_ON = 24;
    private static final int CALIBRATED_FROM = 101;
    private static final int SPREAD_TRAINED_FROM = 301;
    private static final int SPREAD_CALIBRATED_FROM = 401;
    private static final int MEASURED_FROM = 5001;
    /** Lines of small and large shops, over four months. */
    private static final long[] LINES = {3_000, 8_000, 20_000, 60_000};

    private static final int DAYS = 120;
    private static final int MOST_SUSPECTS = 100_000;

    private final ApplicationContext context;
    private final Path folder;

    private static final int SPREAD_FROM = 6001;
    private boolean spread;
    private long named;
    private long namedRight;
    private long lookedAt;
    private long brushedOrders;

    private SuspectBench(ApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("helmsman-suspect-bench");
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--helmsman.home=" + folder.resolve("home"))) {
            SuspectBench bench = new SuspectBench(context, folder);
            if (arguments.length == 2 && arguments[0].equals("train")) bench.train(Path.of(arguments[1]));
            else if (arguments.length > 0 && arguments[0].equals("spread"))
                bench.spread(
                        arguments.length == 1 ? 20 : Integer.parseInt(arguments[1]),
                        arguments.length < 3 ? SPREAD_FROM : Integer.parseInt(arguments[2]));
            else bench.measure(arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]));
        } finally {
            remove(folder);
        }
    }

    private void train(Path file) throws Exception {
        List<SuspicionTraining.Shop> bursts = shops(1, TRAINED_ON);
        List<SuspicionTraining.Shop> otherBursts = shops(CALIBRATED_FROM, TRAINED_ON);
        spread = true;
        List<SuspicionTraining.Shop> spaced = shops(SPREAD_TRAINED_FROM, TRAINED_ON);
        List<SuspicionTraining.Shop> otherSpaced = shops(SPREAD_CALIBRATED_FROM, TRAINED_ON);
        List<String> model = SuspicionTraining.train(bursts, spaced, otherBursts, otherSpaced);
        List<String> lines = new ArrayList<>();
        lines.add("# Made by: helmsman bench suspect train FILE");
        lines.addAll(model);
        Files.write(file, lines);
        print("weights' shops, bursts", SuspicionTraining.measure(model, bursts));
        print("weights' shops, spaced", SuspicionTraining.measure(model, spaced));
        print("probabilities' shops, bursts", SuspicionTraining.measure(model, otherBursts));
        print("probabilities' shops, spaced", SuspicionTraining.measure(model, otherSpaced));
    }

    private void measure(int shops) throws Exception {
        for (long lines : LINES) {
            List<SuspicionTraining.Shop> made = new ArrayList<>();
            for (int i = 0; i < shops / LINES.length; i++) made.add(shop(MEASURED_FROM + i + (int) lines, lines));
            if (!made.isEmpty())
                print(String.format(Locale.ROOT, "%,d lines", lines), SuspicionTraining.measure(List.of(), made));
        }
        print("all", SuspicionTraining.measure(List.of(), shops(MEASURED_FROM, shops)));
    }

    /** Seeds from 6,001 on unless told; nothing was made on them. */
    private void spread(int shops, int from) throws Exception {
        spread = true;
        List<SuspicionTraining.Shop> all = new ArrayList<>();
        for (int size = 0; size < LINES.length; size++) {
            List<SuspicionTraining.Shop> made = new ArrayList<>();
            for (int i = size; i < shops; i += LINES.length) made.add(shop(from + i, LINES[size]));
            if (made.isEmpty()) continue;
            print(String.format(Locale.ROOT, "%,d lines", LINES[size]), SuspicionTraining.measure(List.of(), made));
            all.addAll(made);
        }
        print("all", SuspicionTraining.measure(List.of(), all));
    }

    /** What the imports named, and what large ones would look at, is of the shops made since the last print. */
    private void print(String what, Quality quality) {
        if (brushedOrders > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s of %,d brushed orders the import named %,d, and %,d others; %,d lie where a large import looks%n",
                    what,
                    brushedOrders,
                    namedRight,
                    named - namedRight,
                    lookedAt);
        }
        named = 0;
        namedRight = 0;
        brushedOrders = 0;
        lookedAt = 0;
        System.out.printf(
                Locale.ROOT,
                "%-22s AUC %.4f, calibration error %.4f (%.4f from 1 %% on), Brier %.5f, found %.1f %%, right %.1f %%,"
                        + " %,d orders, %,d brushed%n",
                what,
                quality.auc(),
                quality.calibrationError(),
                quality.calibrationAmongSuspects(),
                quality.brier(),
                100 * quality.recall(),
                100 * quality.precision(),
                quality.purchases(),
                quality.brushed());
    }

    private List<SuspicionTraining.Shop> shops(int from, int count) throws Exception {
        List<SuspicionTraining.Shop> shops = new ArrayList<>();
        for (int i = 0; i < count; i++) shops.add(shop(from + i, LINES[i % LINES.length]));
        return shops;
    }

    private SuspicionTraining.Shop shop(int seed, long lines) throws Exception {
        Path files = folder.resolve("files-" + seed);
        List<PlantedIncident> incidents = new ArrayList<>();
        incidents.add(new PlantedIncident(IncidentKind.BRUSHING, Optional.empty(), spread));
        // Something else happens too, as in life; every fifth shop is honest.
        if (seed % 5 == 0) incidents.clear();
        IncidentKind[] kinds = IncidentKind.values();
        IncidentKind other = kinds[seed % kinds.length];
        if (other != IncidentKind.BRUSHING) incidents.add(PlantedIncident.of(other));
        Truth truth = Simulator.run(
                SimulationOptions.into(files)
                        .withSeed(seed)
                        .withShopName("seed " + seed)
                        .withOrders(lines)
                        .withDays(DAYS)
                        .withIncidents(incidents)
                        .withKinds(kinds(seed)),
                ProgressListener.SILENT);
        Files.delete(files.resolve("truth.json"));
        Shop shop = context.getBean(Shops.class)
                .findOrCreate("seed " + seed, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        Imports imports = context.getBean(Imports.class);
        imports.await(imports.start(new ImportRequest(shop, List.of(files)), "bench"), progress -> {});
        remove(files);
        List<Purchase> purchases = context.getBean(Lake.class)
                .read(snapshot -> PurchaseReader.all(
                        snapshot, shop.id(), new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2030, 12, 31))));
        Set<String> brushed = new HashSet<>(truth.suspectOrders());
        Period ever = new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2030, 12, 31));
        Set<String> looked = new HashSet<>();
        context.getBean(Lake.class)
                .read(snapshot -> PurchaseReader.crowded(snapshot, shop.id(), ever))
                .forEach(each -> looked.add(orderNo(each)));
        brushedOrders += brushed.size();
        for (SuspectOrder each : context.getBean(SuspectOrders.class)
                .find(shop.id(), null, Which.OPEN, 0, MOST_SUSPECTS)
                .orders()) {
            named++;
            if (brushed.contains(each.ref().order())) namedRight++;
        }
        lookedAt += brushed.stream().filter(looked::contains).count();
        boolean[] flags = new boolean[purchases.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = brushed.contains(orderNo(purchases.get(i)));
        }
        return new SuspicionTraining.Shop(purchases, flags);
    }

    private static String orderNo(Purchase purchase) {
        return purchase.order().substring(purchase.order().indexOf('\t') + 1);
    }

    /** Every other shop's operator exports the order list too, which alone says who bought and where they live. */
    private static Set<ExportKind> kinds(int seed) {
        return seed / LINES.length % 2 == 0
                ? EnumSet.of(ExportKind.ORDER_DETAILS)
                : EnumSet.of(ExportKind.ORDER_DETAILS, ExportKind.ORDERS);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
