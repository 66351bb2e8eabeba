package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.insight.alarm.AlarmAnswer;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.insight.alarm.Alarms;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * How often do quiet shops raise alarms? Shops without incidents are simulated, their export files imported, and their alarms
 * asked as the page asks them: every third shop has 400 days of facts, the others 800; their last days are spread over the year.
 *
 * <p>Arguments: shops (12), first seed (7501), folder that keeps the imported shops (in the temporary folder). With
 * {@code -Dalarms.details=true} the rate of every metric is printed too.
 */
public final class AlarmBench {
    private static final double QUARTER = 91;
    private static final List<Double> SETTINGS = List.of(0.5, 1.0, 2.0);
    private static final long LINES_A_DAY = 60;
    private static final int YOUNG = 400;
    private static final int OLD = 800;
    /** Judged are the days after the first year, of young shops the days after the first half. */
    private static final int LEARNT = 365;

    private final ApplicationContext context;
    private final Path folder;
    private final Map<String, int[]> counts = new TreeMap<>();

    private AlarmBench(ApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int shops = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 7501;
        Path folder = arguments.length > 2
                ? Path.of(arguments[2])
                : Path.of(System.getProperty("java.io.tmpdir"), "helmsman-alarms-" + first);
        Files.createDirectories(folder);
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .run("--helmsman.home=" + folder.resolve("home"))) {
            AlarmBench bench = new AlarmBench(context, folder);
            for (int place = 0; place < shops; place++) bench.judge(place, first + place);
            bench.print(shops, first);
        }
    }

    private void judge(int place, long seed) throws Exception {
        int days = place % 3 == 2 ? YOUNG : OLD;
        LocalDate last = SimulationOptions.DEFAULT_LAST_DAY.minusDays(place * 53L % 365);
        long began = System.nanoTime();
        Shop shop = shop(seed, days, last);
        double imported = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        int learnt = days == YOUNG ? YOUNG / 2 : LEARNT;
        Period period = Period.ending(last, days - learnt);
        StringBuilder told = new StringBuilder();
        for (double setting : SETTINGS) {
            AlarmAnswer answer = context.getBean(Alarms.class).of(shop, period, setting);
            int alarms = 0;
            int judged = 0;
            for (MetricDays metric : answer.metrics()) {
                for (AlarmDay day : metric.days()) {
                    if (day.state() == State.NOT_JUDGED) {
                        count(setting, days + " days: not judged", false);
                        continue;
                    }
                    judged++;
                    if (day.odd()) alarms++;
                    count(
                            setting,
                            days + " days: " + (day.note() == null ? "ordinary days" : "around big sales"),
                            day.odd());
                    count(setting, "all", day.odd());
                    count(setting, "metric " + metric.metric(), day.odd());
                }
            }
            told.append(String.format(Locale.ROOT, " %.2f → %.2f", setting, QUARTER * alarms / Math.max(1, judged)));
        }
        System.err.printf(
                Locale.ROOT,
                "seed %d, %d days to %s: imported in %.1f s, judged in %.1f s;%s%n",
                seed,
                days,
                last,
                imported,
                (System.nanoTime() - began) / 1e9,
                told);
    }

    private void count(double setting, String what, boolean alarm) {
        int[] count = counts.computeIfAbsent(what + "|" + setting, unseen -> new int[2]);
        count[0]++;
        if (alarm) count[1]++;
    }

    private void print(int shops, long first) {
        System.out.println("| days | setting | judged metric-days | alarms | a metric and quarter |");
        System.out.println("| --- | --- | --- | --- | --- |");
        counts.forEach((key, count) -> {
            String[] parts = key.split("\\|", -1);
            if (parts[0].startsWith("metric") && !Boolean.getBoolean("alarms.details")) return;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %,d | %,d | %.2f |%n",
                    parts[0],
                    parts[1],
                    count[0],
                    count[1],
                    QUARTER * count[1] / count[0]);
        });
        System.out.printf(Locale.ROOT, "%d shops, seeds %d to %d%n", shops, first, first + shops - 1);
    }

    private Shop shop(long seed, int days, LocalDate last) throws Exception {
        Imports imports = context.getBean(Imports.class);
        Shop shop = context.getBean(Shops.class)
                .findOrCreate("quiet " + seed, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
        if (imports.list(shop.id()).stream().anyMatch(run -> run.state().equals("published"))) return shop;
        Path files = folder.resolve("files-" + seed);
        Simulator.run(
                SimulationOptions.into(files)
                        .withSeed(seed)
                        .withShopName(shop.name())
                        .withOrders(LINES_A_DAY * days)
                        .withDays(days)
                        .withStart(last.minusDays(days - 1L))
                        .withIncidents(),
                ProgressListener.SILENT);
        List<Path> exports;
        try (Stream<Path> found = Files.list(files)) {
            exports = found.filter(file -> !file.endsWith("events.csv") && !file.endsWith("truth.json"))
                    .sorted()
                    .toList();
        }
        ImportRun run = imports.await(imports.start(new ImportRequest(shop, exports), "bench"), progress -> {});
        if (!run.state().equals("published")) throw new IllegalStateException(shop.name() + ": " + run.state());
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        return shop;
    }
}
