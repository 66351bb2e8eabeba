package dev.helmsman.bench;

import dev.helmsman.bench.PlantedCase.Kind;
import dev.helmsman.stats.localize.Cause;
import dev.helmsman.stats.localize.Element;
import dev.helmsman.stats.localize.Leaves;
import dev.helmsman.stats.localize.Localiser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Exact-match F1 and time of localisation, on planted cases (seeds of the tuning part and others) and on the real RobustSpot
 * cases where {@code HELMSMAN_DATASETS} or {@code ../shared/data} has them. One setting for all.
 */
final class LocalizeBench {
    private static final int[] FOUR = {10, 24, 10, 20};
    private static final List<Kind> KINDS = List.of(
            new Kind("leaves: 4 dimensions, 1–5 single leaves, noise ≤ 10 %", FOUR, 0.1, 0.5, 0, 5, 1, true),
            new Kind("any cuboid: 4 dimensions, 1–5 causes, noise ≤ 10 %", FOUR, 0.1, 0.5, 0, 5, 1, false),
            new Kind(
                    "rough: 4 dimensions, 1–5 causes, noise ≤ 25 %, severity from 20 %",
                    FOUR, 0.25, 0.2, 0.1, 5, 1, false),
            new Kind("groups: 4 dimensions, 1–3 × 1–3 elements, noise ≤ 25 %", FOUR, 0.25, 0.2, 0.1, 3, 3, false),
            new Kind(
                    "S: 5 dimensions (10, 12, 10, 8, 5), 1–3 × 1–3 elements, noise ≤ 25 %",
                    new int[] {10, 12, 10, 8, 5}, 0.25, 0.2, 0.1, 3, 3, false));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LocalizeBench() {}

    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        boolean verbose = arguments.length > 1;
        for (int i = 0; i < 5; i++)
            Localiser.localise(PlantedCase.make(KINDS.get(2), -1 - i).leaves()); // warms up
        System.out.println(
                "| cases | part | F1 | precision | recall | all right | processor ms, median | longest | wall ms, median | longest |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Kind kind : cases == 0 ? List.<Kind>of() : KINDS) {
            Score tuning = new Score();
            Score held = new Score();
            for (int i = 0; i < cases; i++) {
                tuning.add(PlantedCase.make(kind, 1_000 + i), "" + (1_000 + i), verbose);
                held.add(PlantedCase.make(kind, 900_000 + i), "" + (900_000 + i), verbose);
            }
            tuning.print(kind.name(), "tuning seeds");
            held.print(kind.name(), "held-out seeds");
        }
        String named = System.getenv("HELMSMAN_DATASETS");
        Path folder = Path.of(named == null ? "../shared/data" : named).resolve("root_cause");
        if (!Files.isDirectory(folder)) {
            System.err.println("Real cases skipped: no folder " + folder + " (name it by HELMSMAN_DATASETS)");
            return;
        }
        Score tuning = new Score();
        Score held = new Score();
        for (RealCase each : RealCase.all(folder)) {
            (each.tuning() ? tuning : held).add(new PlantedCase(each.leaves(), each.truth()), each.name(), verbose);
        }
        tuning.print("RobustSpot, real, ratio", "tuning files");
        held.print("RobustSpot, real, ratio", "held-out files");
        tuning.with(held).print("RobustSpot, real, ratio", "all files");
    }

    /** Counts over cases. */
    private static final class Score {
        private int hits;
        private int claimed;
        private int planted;
        private int right;
        private double[] millis = new double[0];
        /** Of the thread alone: what others do on the machine does not count. */
        private double[] busy = new double[0];

        void add(PlantedCase each, String name, boolean verbose) {
            Leaves leaves = each.leaves();
            long begun = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            var found = Localiser.localise(leaves);
            busy = with(busy, (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
            millis = with(millis, (System.nanoTime() - begun) / 1e6);
            Set<Element> named = new HashSet<>();
            for (Cause cause : found.causes()) named.add(cause.element());
            claimed += named.size();
            planted += each.truth().size();
            if (named.equals(each.truth())) right++;
            else if (verbose) System.err.println(name + " planted " + each.truth() + " answer " + found);
            named.retainAll(each.truth());
            hits += named.size();
        }

        Score with(Score other) {
            Score sum = new Score();
            sum.hits = hits + other.hits;
            sum.claimed = claimed + other.claimed;
            sum.planted = planted + other.planted;
            sum.right = right + other.right;
            sum.millis = with(millis, other.millis);
            sum.busy = with(busy, other.busy);
            return sum;
        }

        private static double[] with(double[] some, double... more) {
            return DoubleStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
        }

        void print(String kind, String part) {
            Arrays.sort(millis);
            Arrays.sort(busy);
            System.out.printf(
                    "| %s | %s | %.3f | %.3f | %.3f | %d of %d | %.0f | %.0f | %.0f | %.0f |%n",
                    kind,
                    part,
                    2.0 * hits / (claimed + planted),
                    claimed == 0 ? 0 : (double) hits / claimed,
                    (double) hits / planted,
                    right,
                    millis.length,
                    busy[busy.length / 2],
                    busy[busy.length - 1],
                    millis[millis.length / 2],
                    millis[millis.length - 1]);
        }
    }
}
