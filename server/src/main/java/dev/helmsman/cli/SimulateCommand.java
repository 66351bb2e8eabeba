package dev.helmsman.cli;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.PlantedIncident;
import dev.helmsman.simulator.Platform;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.simulator.Truth;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the export files of a shop that never was. */
@Command(
        name = "simulate",
        description = "write the export files of a simulated shop, and the truth about what was planted in them",
        footer = {
            "",
            "Examples:",
            "  helmsman simulate --out /tmp/shop --seed 7",
            "  helmsman simulate --out /tmp/shop --seed 7 --orders 1000000 --incident channel_lost@2026-10-20",
            "  helmsman simulate --out /tmp/shop --seed 7 --incident none --platform shopify",
            "  helmsman simulate --out /tmp/shop --seed 7 --platform taobao --kinds rare,refunds"
        })
final class SimulateCommand implements LocalCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files")
    private Path out = Path.of("");

    @Option(names = "--seed", required = true, paramLabel = "N", description = "the same arguments give the same bytes")
    private long seed;

    @Option(names = "--orders", paramLabel = "N", description = "order lines, 1,000 to 100,000,000")
    private @Nullable Long orders;

    @Option(names = "--days", paramLabel = "N", description = "length of the period")
    private @Nullable Integer days;

    @Option(names = "--start", paramLabel = "DAY", description = "first day")
    private @Nullable LocalDate start;

    @Option(
            names = "--incident",
            paramLabel = "KIND[@DAY]|none",
            description = "plant this and nothing else; may be repeated")
    private List<String> incidents = List.of();

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "whose layouts (default: taobao): ${COMPLETION-CANDIDATES}")
    private @Nullable Platform platform;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "only these files (default: all but pictures and rare): ${COMPLETION-CANDIDATES}")
    private List<ExportKind> kinds = List.of();

    @Override
    public int run(HelmsmanCommand root, Console console) throws Exception {
        SimulationOptions options;
        try {
            options = options(console);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
        ProgressLine line = new ProgressLine(console, console.say("模拟", "simulating"));
        Truth truth = Simulator.run(
                options,
                (done, total) -> line.show(done, total, done + " / " + total + " " + console.say("行", "lines")));
        line.end();
        console.out().println(options.out());
        console.err()
                .println(console.say("植入的事件见 ", "what was planted: ")
                        + options.out().resolve("truth.json") + " ("
                        + truth.incidents().size() + ")");
        return CommandRunner.DONE;
    }

    private SimulationOptions options(Console console) {
        SimulationOptions options = SimulationOptions.into(console.resolve(out)).withSeed(seed);
        if (orders != null) options = options.withOrders(orders);
        if (days != null) options = options.withDays(days);
        if (start != null) options = options.withStart(start);
        if (platform != null) options = options.withPlatform(platform);
        if (!kinds.isEmpty()) options = options.withKinds(EnumSet.copyOf(kinds));
        if (incidents.isEmpty()) return options;
        return options.withIncidents(incidents.stream()
                .filter(each -> !each.equals("none"))
                .map(PlantedIncident::parse)
                .toList());
    }
}
