package dev.helmsman.bench;

import dev.helmsman.bench.ProofShops.Planted;
import dev.helmsman.insight.cause.CauseReadings.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes down every reading of every day with whether it is true: what the probabilities of causes are fitted on. */
final class ProofReadings {
    private final Path file;

    ProofReadings(Path file) {
        this.file = file;
    }

    /** @param causes what is read on a day */
    void add(long seed, Planted planted, List<LocalDate> days, Function<LocalDate, List<Reading>> causes)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (LocalDate day : days) {
            boolean incident = !planted.quiet() && !day.isBefore(planted.from());
            String head = seed + "\t" + day + "\t" + (incident ? planted.kind() : "none");
            lines.add(head + "\tday\t"
                    + (incident ? planted.from().datesUntil(day.plusDays(1)).count() : 0));
            for (Reading one : causes.apply(day)) {
                boolean right = incident
                        && one.kind().equals(planted.kind())
                        && one.scope().equals(planted.scope());
                StringBuilder signals = new StringBuilder();
                for (double each : one.signals()) signals.append(String.format(Locale.ROOT, "%.4f ", each));
                lines.add(String.join(
                        "\t",
                        head,
                        one.kind(),
                        one.scope().toString(),
                        right ? "1" : "0",
                        one.carried() ? "carried" : one.noted() ? "noted" : "",
                        String.format(Locale.ROOT, "%.4f", one.probability()),
                        signals.toString().strip(),
                        one.signs(),
                        String.format(Locale.ROOT, "%.6f", one.share())));
            }
        }
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
