package dev.helmsman.bench;

import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.PlantedIncident;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Simulated shops for the proof: each is simulated, its export files go through the import like anyone's, and what its
 * operator would have noted goes on the timeline. A shop that the home already has is taken as it is.
 */
final class ProofShops {
    /** About 60 lines a day, some 38 products: a small shop, where chance is loud. */
    private static final long LINES = 24_000;

    private static final int DAYS = 400;
    /** Of six shops one has no incident. */
    private static final int QUIET_EACH = 6;

    private final ApplicationContext context;
    private final Path folder;

    ProofShops(ApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** What was planted; {@code kind} is empty in a quiet shop. */
    record Planted(String kind, Map<String, String> scope, LocalDate from, LocalDate to, double size) {
        boolean quiet() {
            return kind.isEmpty();
        }
    }

    /** A shop with its truth. */
    record ProofShop(long seed, Shop shop, Planted planted, LocalDate lastDay) {}

    /** @param place of the shop in its row, which decides its kind of incident; {@code seed} decides all else */
    ProofShop shop(int place, long seed) throws Exception {
        Path truth = folder.resolve("truth-" + seed + ".json");
        String name = "seed " + seed;
        Imports imports = context.getBean(Imports.class);
        Shop shop = context.getBean(Shops.class)
                .findOrCreate(name, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        boolean there = Files.exists(truth)
                && imports.list(shop.id()).stream().anyMatch(run -> run.state().equals("published"));
        if (!there) make(place, seed, name, shop, truth);
        return read(seed, shop, truth);
    }

    /** What is planted in the shop of a place; "none" in a quiet one. */
    static String kind(int place) {
        return planted(place).map(IncidentKind::key).orElse("none");
    }

    private static Optional<IncidentKind> planted(int place) {
        if (place % QUIET_EACH == QUIET_EACH - 1) return Optional.empty();
        IncidentKind[] kinds = IncidentKind.values();
        return Optional.of(kinds[(place - place / QUIET_EACH) % kinds.length]);
    }

    static SimulationOptions options(int place, long seed, Path files) {
        return SimulationOptions.into(files)
                .withSeed(seed)
                .withShopName("seed " + seed)
                .withOrders(LINES)
                .withDays(DAYS)
                .withIncidents(planted(place).map(PlantedIncident::of).stream().toList());
    }

    private void make(int place, long seed, String name, Shop shop, Path truth) throws Exception {
        Path files = folder.resolve("files-" + seed);
        Simulator.run(options(place, seed, files), ProgressListener.SILENT);
        try (InputStream events = Files.newInputStream(files.resolve("events.csv"))) {
            context.getBean(Timeline.class).importFile(shop.id(), "events.csv", events, "proof");
        }
        List<Path> exports;
        try (Stream<Path> found = Files.list(files)) {
            exports = found.filter(file -> !file.endsWith("events.csv") && !file.endsWith("truth.json"))
                    .sorted()
                    .toList();
        }
        Imports imports = context.getBean(Imports.class);
        ImportRun run = imports.await(imports.start(new ImportRequest(shop, exports), "proof"), progress -> {});
        if (!run.state().equals("published")) throw new IllegalStateException(name + ": " + run.state());
        Files.move(files.resolve("truth.json"), truth);
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private ProofShop read(long seed, Shop shop, Path truth) throws IOException {
        JsonNode json = context.getBean(JsonMapper.class).readTree(Files.readString(truth));
        LocalDate last = LocalDate.parse(json.get("to").asString());
        if (json.get("incidents").isEmpty())
            return new ProofShop(seed, shop, new Planted("", Map.of(), last, last, 0), last);
        JsonNode one = json.get("incidents").get(0);
        Map<String, String> scope = new TreeMap<>();
        one.get("scope")
                .properties()
                .forEach(each -> scope.put(each.getKey(), each.getValue().asString()));
        return new ProofShop(
                seed,
                shop,
                new Planted(
                        one.get("kind").asString(),
                        scope,
                        LocalDate.parse(one.get("from").asString()),
                        LocalDate.parse(one.get("to").asString()),
                        one.get("size").asDouble()),
                last);
    }
}
