package dev.helmsman.insight.version;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of a day each version was shown. */
final class Shares {
    private final Map<LocalDate, Map<String, Double>> days = new HashMap<>();

    static Shares of(List<VersionDay> rows) {
        Shares shares = new Shares();
        for (VersionDay row : rows)
            shares.days
                    .computeIfAbsent(row.day(), ignored -> new HashMap<>())
                    .merge(row.version(), row.exposure(), Double::sum);
        return shares;
    }

    double of(LocalDate day, String version) {
        Map<String, Double> seen = days.getOrDefault(day, Map.of());
        double all = seen.values().stream().mapToDouble(Double::doubleValue).sum();
        return all > 0 ? seen.getOrDefault(version, 0.0) / all : 0;
    }
}
