package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.bench.ProofShops.Planted;
import dev.helmsman.bench.ProofShops.ProofShop;
import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.insight.cause.CauseReadings;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Does the brief name what was planted? Simulated shops with one incident each, and shops with none, are imported and asked
 * for their briefs: on every day from the incident's second to its last for what was found, on four weeks of every quiet
 * shop and on the week that ends eight days before each incident for what was concluded falsely.
 *
 * <p>Arguments: shops (60), first seed (1001), folder that keeps the imported shops (in the temporary folder). With
 * {@code -Dproof.details=true} every brief is told, with {@code -Dproof.only=KIND} other kinds are
 * left out, with {@code -Dproof.found=true} the weeks before incidents, with {@code -Dproof.from=N} the first N shops; with
 * {@code -Dproof.step=2} every second shop is asked, with {@code -Dproof.import=true} shops are only imported, with {@code -Dproof.middle=true}
 * incidents are asked for their middle day only, with {@code -Dproof.results=FILE} what was found goes into a file that {@code proof score
 * FILES} adds up with others.
 */
public final class ProofBench {
    private static final int QUIET_DAYS = 28;

    private ProofBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("fit")) {
            ProofFit.run(List.of(Path.of(arguments[1])), arguments.length > 2 ? Path.of(arguments[2]) : null);
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("readings")) {
            System.setProperty("proof.readings", arguments[1]);
            main(Arrays.copyOfRange(arguments, 2, arguments.length));
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("quick")) {
            int shops = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
            long first = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1001;
            ProofReadings readings = new ProofReadings(Path.of(arguments[1]));
            MetricCatalogue catalogue = CatalogueFiles.load(null);
            int step = Integer.getInteger("proof.step", 1);
            for (int place = Integer.getInteger("proof.from", 0); place < shops; place += step)
                quick(place, first + place, readings, catalogue);
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("told")) {
            ProofTold.run(Path.of(arguments[1]), arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.3);
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("score")) {
            ProofScore score = new ProofScore();
            for (String file : Arrays.copyOfRange(arguments, 1, arguments.length))
                Files.readAllLines(Path.of(file)).forEach(score::add);
            System.out.print(score.table());
            return;
        }
        int shops = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1001;
        Path folder = arguments.length > 2
                ? Path.of(arguments[2])
                : Path.of(System.getProperty("java.io.tmpdir"), "helmsman-proof-" + first);
        Files.createDirectories(folder);
        String only = System.getProperty("proof.only", "");
        String results = System.getProperty("proof.results", "");
        boolean details = Boolean.getBoolean("proof.details");
        ProofScore score = new ProofScore();
        long start = System.nanoTime();
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .run("--helmsman.home=" + folder.resolve("home"))) {
            ProofShops source = new ProofShops(context, folder);
            Briefs briefs = context.getBean(Briefs.class);
            String into = System.getProperty("proof.readings", "");
            @Nullable ProofReadings readings = into.isEmpty() ? null : new ProofReadings(Path.of(into));
            int step = Integer.getInteger("proof.step", 1);
            for (int place = Integer.getInteger("proof.from", 0); place < shops; place += step) {
                if (!only.isEmpty() && !List.of(only.split(",")).contains(ProofShops.kind(place))) continue;
                long began = System.nanoTime();
                ProofShop shop = source.shop(place, first + place);
                double imported = (System.nanoTime() - began) / 1e9;
                if (Boolean.getBoolean("proof.import")) continue;
                String kind = shop.planted().quiet() ? "none" : shop.planted().kind();
                began = System.nanoTime();
                List<LocalDate> asked = new ArrayList<>(quietDays(place, shop.planted(), shop.lastDay()));
                asked.addAll(incidentDays(shop.planted()));
                if (readings != null) {
                    CauseReadings causes = context.getBean(CauseReadings.class);
                    readings.add(shop.seed(), shop.planted(), thinned(asked), day -> causes.of(shop.shop(), day));
                    continue;
                }
                ProofScore.OfShop found = score.of(shop);
                for (LocalDate day : asked) {
                    Brief brief = briefs.of(shop.shop(), day);
                    found.add(day, brief, details);
                }
                score.add(found.line());
                if (!results.isEmpty())
                    Files.writeString(
                            Path.of(results),
                            found.line() + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                System.err.printf(
                        Locale.ROOT,
                        "seed %d %s %s: imported in %.1f s, %d briefs in %.1f s; %s%n",
                        shop.seed(),
                        kind,
                        shop.planted().quiet()
                                ? ""
                                : shop.planted().from() + ".." + shop.planted().to(),
                        imported,
                        asked.size(),
                        (System.nanoTime() - began) / 1e9,
                        found.told());
            }
        }
        System.out.print(score.table());
        System.out.printf(
                Locale.ROOT,
                "%d shops, seeds %d to %d, %.0f s%n",
                shops,
                first,
                first + shops - 1,
                (System.nanoTime() - start) / 1e9);
    }

    /** Readings of a shop that was never imported. */
    private static void quick(int place, long seed, ProofReadings readings, MetricCatalogue catalogue)
            throws IOException {
        ProofWorld world = new ProofWorld(ProofShops.options(place, seed, Path.of("")));
        List<LocalDate> asked = new ArrayList<>(quietDays(place, world.planted(), world.lastDay()));
        asked.addAll(incidentDays(world.planted()));
        readings.add(
                seed,
                world.planted(),
                thinned(asked),
                day -> CauseReadings.of(
                        new Panels(world.facts(), catalogue, new ShopId(1), day),
                        world.events(Period.ending(day, 42)),
                        day));
    }

    /** The day after it began, to its last. */
    private static List<LocalDate> incidentDays(Planted planted) {
        if (planted.quiet()) return List.of();
        List<LocalDate> days =
                planted.from().plusDays(1).datesUntil(planted.to().plusDays(1)).toList();
        return Boolean.getBoolean("proof.middle") ? List.of(days.get((days.size() - 1) / 2)) : days;
    }

    /** Days beside each other say nearly the same. */
    private static List<LocalDate> thinned(List<LocalDate> days) {
        int each = Integer.getInteger("proof.each", 2);
        List<LocalDate> some = new ArrayList<>();
        for (int i = 0; i < days.size(); i += each) some.add(days.get(i));
        return some;
    }

    /** Four weeks of a quiet shop, at another distance from the end for each; a week before an incident. */
    private static List<LocalDate> quietDays(int place, Planted planted, LocalDate end) {
        boolean quiet = planted.quiet();
        if (!quiet && Boolean.getBoolean("proof.found")) return List.of();
        LocalDate last =
                quiet ? end.minusDays(place * 7L % 100) : planted.from().minusDays(8);
        LocalDate first = last.minusDays(quiet ? QUIET_DAYS - 1 : 6);
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
