package dev.helmsman.bench;

import dev.helmsman.insight.cause.CauseOdds;
import dev.helmsman.stats.calibrate.Reliability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Fits the odds of causes on readings that {@link ProofReadings} wrote down, and says how well probabilities keep: those that
 * were told with the readings, and those of odds fitted on the other shops' readings (five parts, by shop).
 */
final class ProofFit {
    private static final int PARTS = 5;
    private static final double[] EDGES = {0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1};

    private ProofFit() {}

    /** @param day of the incident, from 1; 0 on quiet days */
    private record Row(long seed, String kind, boolean truth, boolean carried, double told, double[] signals) {}

    /** @param odds file to write, or {@code null} to only hold what was told against what was true */
    static void run(List<Path> readings, @org.jspecify.annotations.Nullable Path odds) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : readings) rows.addAll(read(file));
        print("told", rows, Row::told);
        if (odds == null) return;
        // their signs are of another day
        rows.removeIf(Row::carried);
        List<Row> crossed = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            CauseOdds fitted = CauseOdds.of(
                    fit(rows.stream().filter(row -> row.seed() % PARTS != out).toList()));
            rows.stream()
                    .filter(row -> row.seed() % PARTS == out)
                    .map(row -> new Row(
                            row.seed(),
                            row.kind(),
                            row.truth(),
                            false,
                            fitted.probability(row.kind(), row.signals()),
                            row.signals()))
                    .forEach(crossed::add);
        }
        print("fitted on other shops", crossed, Row::told);
        List<String> lines = new ArrayList<>();
        lines.add("# Made by: helmsman bench proof fit READINGS FILE");
        lines.addAll(fit(rows));
        Files.write(odds, lines);
    }

    private static List<String> fit(List<Row> rows) {
        return CauseOdds.fit(
                rows.stream().map(Row::kind).toList(),
                rows.stream().map(Row::signals).toList(),
                rows.stream().map(Row::truth).toList());
    }

    private static void print(String what, List<Row> rows, ToDoubleFunction<Row> probability) {
        double[] said = rows.stream().mapToDouble(probability).toArray();
        boolean[] truth = new boolean[said.length];
        for (int i = 0; i < truth.length; i++) truth[i] = rows.get(i).truth();
        Reliability found = Reliability.of(said, truth, EDGES);
        System.out.printf(
                Locale.ROOT,
                "%s: %d readings, Brier %.4f, calibration error %.4f%n| said | readings | mean said | true |%n| --- | --- | --- | --- |%n",
                what,
                said.length,
                found.brier(),
                found.error());
        for (Reliability.Bin bin : found.bins())
            System.out.printf(
                    Locale.ROOT,
                    "| %.2f–%.2f | %d | %.2f | %.2f |%n",
                    bin.from(),
                    bin.to(),
                    bin.count(),
                    bin.said(),
                    bin.came());
    }

    /** What an event on the timeline says is known anyway and teaches nothing. */
    private static List<Row> read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (cells[3].equals("day") || cells[6].equals("noted")) continue;
            double[] signals = Arrays.stream(cells[8].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            rows.add(new Row(
                    Long.parseLong(cells[0]),
                    cells[3],
                    cells[5].equals("1"),
                    cells[6].equals("carried"),
                    Double.parseDouble(cells[7]),
                    signals));
        }
        return rows;
    }
}
