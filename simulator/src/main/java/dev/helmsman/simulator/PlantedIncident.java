package dev.helmsman.simulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** An incident to plant; without a day the seed chooses one in the last third of the period. */
public record PlantedIncident(IncidentKind kind, Optional<LocalDate> from) {

    public static PlantedIncident of(IncidentKind kind) {
        return new PlantedIncident(kind, Optional.empty());
    }

    public static PlantedIncident of(IncidentKind kind, LocalDate from) {
        return new PlantedIncident(kind, Optional.of(from));
    }

    /**
     * Reads {@code KIND} or {@code KIND@YYYY-MM-DD}.
     *
     * @throws IllegalArgumentException naming the kinds there are, or the day that is none
     */
    public static PlantedIncident parse(String text) {
        int at = text.indexOf('@');
        String key = at < 0 ? text : text.substring(0, at);
        IncidentKind kind = IncidentKind.ofKey(key)
                .orElseThrow(() -> new IllegalArgumentException("no incident kind \"" + key + "\"; there are "
                        + Arrays.stream(IncidentKind.values())
                                .map(IncidentKind::key)
                                .collect(Collectors.joining(", "))
                        + ", none"));
        if (at < 0) return of(kind);
        String day = text.substring(at + 1);
        try {
            return of(kind, LocalDate.parse(day));
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(
                    "incident \"" + text + "\": \"" + day + "\" is not a day YYYY-MM-DD", notADay);
        }
    }
}
