package dev.helmsman.simulator;

import java.nio.file.Path;
import java.util.Set;

/** For people at work on importers: {@code SampleShop FOLDER [LINES [KIND…]]} writes a shop and says how long it took. */
final class SampleShop {
    private SampleShop() {}

    public static void main(String[] args) throws Exception {
        SimulationOptions options = SimulationOptions.into(Path.of(args[0]));
        if (args.length > 1) options = options.withOrders(Long.parseLong(args[1]));
        if (args.length > 2)
            options = options.withKinds(Set.of(ExportKind.valueOf(args[2]))).withIncidents();
        long start = System.nanoTime();
        Truth truth = Simulator.run(options, ProgressListener.SILENT);
        System.out.println(truth.incidents());
        System.out.printf("%.2f s%n", (System.nanoTime() - start) / 1e9);
    }
}
