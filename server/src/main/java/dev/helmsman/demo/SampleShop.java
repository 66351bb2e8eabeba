package dev.helmsman.demo;

import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.RunId;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.timeline.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Makes the sample shop of a home, once. */
@Service
public class SampleShop {
    private static final String EVENTS = "events.csv";
    private static final String TRUTH = "truth.json";
    /** About 150 a day: enough that a source that is lost stands out from the noise. */
    private static final long LINES = 60_000;
    /** The last day then is an ordinary one, between the national holiday and the first days of Double 11. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 11);

    private final Home home;
    private final Shops shops;
    private final Imports imports;
    private final Timeline timeline;
    private final Pictures pictures;

    SampleShop(Home home, Shops shops, Imports imports, Timeline timeline, Pictures pictures) {
        this.home = home;
        this.shops = shops;
        this.imports = imports;
        this.timeline = timeline;
        this.pictures = pictures;
    }

    /** Its files were made and an import of them runs. */
    public record Started(Shop shop, RunId run) {}

    /** The sample shop, if this home has it with facts already. */
    public Optional<Shop> existing(long seed) {
        return shops.named(name(seed)).filter(shop -> imports.list(shop.id()).stream()
                .anyMatch(run -> run.state().equals("published")));
    }

    /** Writes the export files and starts to import them; what its operator would have noted goes on the timeline. */
    public Started start(long seed, String by, ProgressListener progress) throws IOException {
        Path folder = home.folder("sample").resolve("seed-" + seed);
        clear(folder);
        Simulator.run(options(folder, seed), progress);
        Shop shop = shops.findOrCreate(name(seed), Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        Path events = folder.resolve(EVENTS);
        if (Files.exists(events)) {
            try (InputStream content = Files.newInputStream(events)) {
                timeline.importFile(shop.id(), EVENTS, content, by);
            }
        }
        show(shop, folder.resolve("pictures"), by);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> Files.isRegularFile(file) && !file.endsWith(EVENTS) && !file.endsWith(TRUTH))
                    .sorted()
                    .toList();
        }
        return new Started(shop, imports.start(new ImportRequest(shop, files, false, null, false), by));
    }

    private void show(Shop shop, Path folder, String by) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.sorted().toList()) {
                String name = file.getFileName().toString();
                pictures.add(shop.id(), name.substring(0, name.lastIndexOf('.')), name, Files.readAllBytes(file), by);
            }
        }
    }

    private static SimulationOptions options(Path folder, long seed) {
        return SimulationOptions.into(folder)
                .withSeed(seed)
                .withShopName(name(seed))
                .withOrders(LINES)
                .withStart(FIRST_DAY)
                .withKinds(EnumSet.complementOf(EnumSet.of(ExportKind.RARE)));
    }

    private static String name(long seed) {
        return seed == 1 ? "示例店 拾光里家居" : "示例店 " + seed;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
