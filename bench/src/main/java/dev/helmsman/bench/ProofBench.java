package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.bench.ProofShops.ProofShop;
import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.insight.cause.CauseReadings;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * left out, with {@code -Dproof.found=true} the weeks before incidents, with {@code -Dproof.from=N} the first N shops.
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
        int shops = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1001;
        Path folder = arguments.length > 2
                ? Path.of(arguments[2])
                : Path.of(System.getProperty("java.io.tmpdir"), "helmsman-proof-" + first);
        Files.createDirectories(folder);
        String only = System.getProperty("proof.only", "");
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
            @Nullable
            ProofReadings readings =
                    into.isEmpty() ? null : new ProofReadings(context.getBean(CauseReadings.class), Path.of(into));
            for (int place = Integer.getInteger("proof.from", 0); place < shops; place++) {
                long began = System.nanoTime();
                ProofShop shop = source.shop(place, first + place);
                double imported = (System.nanoTime() - began) / 1e9;
                String kind = shop.planted().quiet() ? "none" : shop.planted().kind();
                if (!only.isEmpty() && !only.equals(kind)) continue;
                began = System.nanoTime();
                List<LocalDate> asked = new ArrayList<>(quietDays(place, shop));
                asked.addAll(incidentDays(shop));
                if (readings != null) {
                    readings.add(shop, thinned(asked));
                    continue;
                }
                ProofScore.OfShop found = score.of(shop);
                for (LocalDate day : asked) {
                    Brief brief = briefs.of(shop.shop(), day);
                    found.add(day, brief, details);
                }
                score.add(found.done());
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

    /** The day after it began, to its last. */
    private static List<LocalDate> incidentDays(ProofShop shop) {
        if (shop.planted().quiet()) return List.of();
        return shop.planted()
                .from()
                .plusDays(1)
                .datesUntil(shop.planted().to().plusDays(1))
                .toList();
    }

    /** Days beside each other say nearly the same. */
    private static List<LocalDate> thinned(List<LocalDate> days) {
        int each = Integer.getInteger("proof.each", 2);
        List<LocalDate> some = new ArrayList<>();
        for (int i = 0; i < days.size(); i += each) some.add(days.get(i));
        return some;
    }

    /** Four weeks of a quiet shop, at another distance from the end for each; a week before an incident. */
    private static List<LocalDate> quietDays(int place, ProofShop shop) {
        boolean quiet = shop.planted().quiet();
        if (!quiet && Boolean.getBoolean("proof.found")) return List.of();
        LocalDate last = quiet
                ? shop.lastDay().minusDays(place * 7L % 100)
                : shop.planted().from().minusDays(8);
        LocalDate first = last.minusDays(quiet ? QUIET_DAYS - 1 : 6);
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
