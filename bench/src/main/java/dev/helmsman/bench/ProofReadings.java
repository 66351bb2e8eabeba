package dev.helmsman.bench;

import dev.helmsman.bench.ProofShops.Planted;
import dev.helmsman.bench.ProofShops.ProofShop;
import dev.helmsman.insight.cause.CauseReadings;
import dev.helmsman.insight.cause.CauseReadings.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes down every reading of every day with whether it is true: what the probabilities of causes are fitted on. */
final class ProofReadings {
    private final CauseReadings causes;
    private final Path file;

    ProofReadings(CauseReadings causes, Path file) {
        this.causes = causes;
        this.file = file;
    }

    void add(ProofShop shop, List<LocalDate> days) throws IOException {
        List<String> lines = new ArrayList<>();
        Planted planted = shop.planted();
        for (LocalDate day : days) {
            boolean incident = !planted.quiet() && !day.isBefore(planted.from());
            String head = shop.seed() + "\t" + day + "\t" + (incident ? planted.kind() : "none");
            lines.add(head + "\tday\t"
                    + (incident ? planted.from().datesUntil(day.plusDays(1)).count() : 0));
            for (Reading one : causes.of(shop.shop(), day)) {
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
                        one.noted() ? "noted" : "",
                        String.format(Locale.ROOT, "%.4f", one.probability()),
                        signals.toString().strip(),
                        one.signs()));
            }
        }
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
