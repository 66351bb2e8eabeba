package dev.helmsman.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.helmsman.Helmsman;
import dev.helmsman.ingest.FileResult;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.RunId;
import dev.helmsman.lake.Lake;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.simulator.Platform;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.simulator.broken.Breakage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Broken files through the whole door, each into a shop of its own: no crash, no hang, every row accounted for, and of
 * files whose rows do not lean on each other no row is missing that was not harmed.
 *
 * <p>Arguments: files (20,000), seed (1), numbers of the only files to import, parted by commas (all).
 */
public final class MutateBench {
    /** Of the process's own time: on a busy machine an import waits for others and hangs nowhere. */
    private static final long HANG_NANOS = 10_000_000_000L;

    /** Who waits for himself uses no time at all. */
    private static final long STILL_NANOS = 300_000_000_000L;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final int FILES_PER_HOME = 500;
    private static final Charset GBK = Charset.forName("GBK");

    /** A sound file, and the table whose rows are compared; empty when they lean on each other. */
    private record Sound(String name, byte[] bytes, Charset charset, String compared) {}

    private final long seed;
    private final Set<Integer> only;
    private final Random random;
    private final List<Sound> sounds = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long slowestNanos;
    private long rows;
    private long rejected;

    private MutateBench(long seed, Set<Integer> only) {
        this.seed = seed;
        this.only = only;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int files = arguments.length > 0 ? Integer.parseInt(arguments[0].replace("_", "")) : 20_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Set<Integer> only = new TreeSet<>();
        if (arguments.length > 2) for (String each : arguments[2].split(",")) only.add(Integer.valueOf(each));
        if (!new MutateBench(seed, only).run(files)) System.exit(1);
    }

    private boolean run(int files) throws Exception {
        Path folder = Files.createTempDirectory("helmsman-mutate");
        long start = System.nanoTime();
        try {
            simulate(folder);
            System.out.printf(
                    Locale.ROOT, "seed %d, %,d broken files out of %d sound ones%n", seed, files, sounds.size());
            int done = 0;
            for (int home = 0; done < files; home++) {
                int batch = Math.min(FILES_PER_HOME, files - done);
                batch(folder.resolve("home-" + home), folder, batch, done);
                done += batch;
                System.out.printf(
                        Locale.ROOT,
                        "%,d files, %d faults, %.0f s%n",
                        done,
                        faults.size(),
                        (System.nanoTime() - start) / 1e9);
            }
        } finally {
            deleteAll(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d files in %.0f s, slowest %.2f s; %,d rows read, %,d of them rejected by name%n",
                files,
                (System.nanoTime() - start) / 1e9,
                slowestNanos / 1e9,
                rows,
                rejected);
        outcomes.forEach((outcome, count) -> System.out.printf(Locale.ROOT, "  %-28s %,d%n", outcome, count));
        System.out.println(faults.size() + " faults");
        return faults.isEmpty();
    }

    private void simulate(Path folder) throws IOException {
        for (Charset charset : List.of(GBK, StandardCharsets.UTF_8)) {
            read(
                    folder.resolve("taobao-" + charset),
                    SimulationOptions.into(folder.resolve("taobao-" + charset)).withEncoding(charset),
                    charset);
        }
        read(
                folder.resolve("shopify"),
                SimulationOptions.into(folder.resolve("shopify")).withPlatform(Platform.SHOPIFY),
                StandardCharsets.UTF_8);
    }

    private void read(Path out, SimulationOptions options, Charset charset) throws IOException {
        Simulator.run(options.withOrders(100).withDays(14).withIncidents(), ProgressListener.SILENT);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".json") || name.equals("events.csv") || Files.size(file) > 400_000) continue;
                boolean details = name.contains("OrderDetail");
                sounds.add(new Sound(name, Files.readAllBytes(file), charset, details ? "order_line" : ""));
                // order details are what operators import most
                if (details) for (int i = 0; i < 8; i++) sounds.add(sounds.getLast());
            }
        }
    }

    private void batch(Path home, Path folder, int files, int before) throws Exception {
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--helmsman.home=" + home, "--logging.level.root=OFF")) {
            Imports imports = context.getBean(Imports.class);
            Lake lake = context.getBean(Lake.class);
            Map<Sound, Integer> soundShops = new java.util.HashMap<>();
            int shop = 1;
            for (Sound sound : sounds) {
                if (sound.compared.isEmpty() || soundShops.containsKey(sound)) continue;
                soundShops.put(sound, shop);
                run(imports, shop++, write(folder, sound.name, sound.bytes));
            }
            for (int i = 0; i < files; i++, shop++) {
                Sound sound = sounds.get(random.nextInt(sounds.size()));
                Breakage broken = Breakage.of(sound.bytes, sound.charset, random);
                if (!only.isEmpty() && !only.contains(before + i)) continue;
                String what = "file " + (before + i) + ", " + sound.name + " " + sound.charset + ", " + broken.how();
                try {
                    judge(
                            imports,
                            lake,
                            shop,
                            soundShops.getOrDefault(sound, 0),
                            sound,
                            broken,
                            write(folder, sound.name, broken.bytes()),
                            what);
                } catch (RuntimeException e) {
                    fault(what + ": " + e);
                }
            }
        }
        deleteAll(home);
    }

    /** Told at once: the rest of a run of hours may not be waited for. */
    private void fault(String what) {
        faults.add(what);
        System.out.println("  FAULT " + what);
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), bytes);
    }

    private ImportRun run(Imports imports, int shop, Path file) throws InterruptedException {
        Shop owner =
                new Shop(new ShopId(shop), "shop " + shop, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        long start = System.nanoTime();
        RunId run = imports.start(new ImportRequest(owner, List.of(file), true, null, false), "bench");
        long used = SYSTEM.getProcessCpuTime();
        ImportRun done = imports.await(run, progress -> {
            if (SYSTEM.getProcessCpuTime() - used > HANG_NANOS || System.nanoTime() - start > STILL_NANOS)
                throw new IllegalStateException("no end within 10 s");
        });
        slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
        return done;
    }

    private void judge(
            Imports imports, Lake lake, int shop, int soundShop, Sound sound, Breakage broken, Path file, String what)
            throws InterruptedException {
        ImportRun run = run(imports, shop, file);
        boolean named =
                run.files().stream().allMatch(each -> each.state().equals("published") || each.message() != null);
        outcomes.merge(run.state().equals("failed") ? "named as unreadable" : run.state(), 1, Integer::sum);
        if (!run.state().equals("published")) {
            boolean unreadable = run.state().equals("failed")
                    && !run.files().isEmpty()
                    && run.files().stream().allMatch(each -> each.state().equals("unrecognised"));
            if (!unreadable || !named) fault(what + ": " + run.state() + " " + run.message());
            return;
        }
        for (FileResult each : run.files()) {
            if (!each.state().equals("published")) continue;
            rows += each.rows();
            rejected += each.rejected();
            long facts = each.facts().values().stream().mapToLong(n -> n).sum();
            if (facts + each.rejected() + each.unchanged() != each.rows()) {
                fault(what + ": " + each.rows() + " rows but " + facts + " facts, " + each.rejected() + " rejected, "
                        + each.unchanged() + " unchanged");
            }
            if (each.rejected() > 0
                    && imports.rejects(new RunId(run.id()), 0, 1).rows().isEmpty())
                fault(what + ": rejects without names");
        }
        if (sound.compared.isEmpty() || broken.touched() == Breakage.ANY) return;
        String of = "SELECT * EXCLUDE (shop_id, import_id, source_row) FROM " + sound.compared + " WHERE shop_id = ";
        int missing = lake.read(context ->
                context.fetch(of + soundShop + " EXCEPT ALL " + of + shop).size());
        if (missing > broken.touched()) fault(what + ": " + missing + " sound rows are missing");
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
