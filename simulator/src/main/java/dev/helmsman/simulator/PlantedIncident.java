package dev.helmsman.simulator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An incident to plant; without a day the seed chooses one in the last third of the period.
 *
 * @param spread of brushing: its orders are spaced over the day, one by one, instead of coming in bursts
 */
public record PlantedIncident(IncidentKind kind, Optional<LocalDate> from, boolean spread) {
    private static final String SPREAD = "-spread";

    public PlantedIncident {
        if (spread && kind != IncidentKind.BRUSHING)
            throw new IllegalArgumentException("only brushing can be spread, not " + kind.key());
    }

    public PlantedIncident(IncidentKind kind, Optional<LocalDate> from) {
        this(kind, from, false);
    }

    public static PlantedIncident of(IncidentKind kind) {
        return new PlantedIncident(kind, Optional.empty());
    }

    public static PlantedIncident of(IncidentKind kind, LocalDate from) {
        return new PlantedIncident(kind, Optional.of(from));
    }

    /**
     * Reads {@code KIND} or {@code KIND@YYYY-MM-DD}; {@code brushing-spread} is brushing spread over the day.
     *
     * @throws IllegalArgumentException naming the kinds there are, or the day that is none
     */
    public static PlantedIncident parse(String text) {
        int at = text.indexOf('@');
        String named = at < 0 ? text : text.substring(0, at);
        boolean spread = named.equals(IncidentKind.BRUSHING.key() + SPREAD);
        String key = spread ? IncidentKind.BRUSHING.key() : named;
        IncidentKind kind = IncidentKind.ofKey(key)
                .orElseThrow(() -> new IllegalArgumentException("no incident kind \"" + named + "\"; there are "
                        + Arrays.stream(IncidentKind.values())
                                .map(IncidentKind::key)
                                .collect(Collectors.joining(", "))
                        + ", " + IncidentKind.BRUSHING.key() + SPREAD + ", none"));
        if (at < 0) return new PlantedIncident(kind, Optional.empty(), spread);
        String day = text.substring(at + 1);
        try {
            return new PlantedIncident(kind, Optional.of(LocalDate.parse(day)), spread);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(
                    "incident \"" + text + "\": \"" + day + "\" is not a day YYYY-MM-DD", notADay);
        }
    }
}
