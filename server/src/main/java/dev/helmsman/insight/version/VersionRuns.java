package dev.helmsman.insight.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which version of a product stood when: of each day the one that was seen most. */
public final class VersionRuns {
    private final List<Run> runs;

    /** @param days days on which it stood, those without facts left out */
    public record Run(String version, LocalDate from, LocalDate to, int days) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private VersionRuns(List<Run> runs) {
        this.runs = runs;
    }

    public static VersionRuns of(List<VersionDay> rows) {
        Map<LocalDate, Map<String, Double>> seen = new TreeMap<>();
        for (VersionDay row : rows)
            seen.computeIfAbsent(row.day(), ignored -> new HashMap<>())
                    .merge(row.version(), row.exposure(), Double::sum);
        List<Run> runs = new ArrayList<>();
        seen.forEach((day, versions) -> {
            String most = versions.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.version().equals(most))
                runs.set(runs.size() - 1, new Run(most, last.from(), day, last.days() + 1));
            else runs.add(new Run(most, day, day, 1));
        });
        return new VersionRuns(runs);
    }

    public List<Run> runs() {
        return List.copyOf(runs);
    }

    public Optional<Run> current() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /** The one before the current. */
    public Optional<Run> previous() {
        return runs.size() < 2 ? Optional.empty() : Optional.of(runs.get(runs.size() - 2));
    }

    public Optional<Run> at(LocalDate day) {
        return runs.stream().filter(run -> run.covers(day)).findFirst();
    }
}
