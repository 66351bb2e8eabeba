package dev.helmsman.timeline;

import java.time.LocalDate;
import java.util.Map;

/** An event as a person writes it; checked by {@link Timeline#add}. */
public record NewEvent(EventKind kind, LocalDate from, LocalDate to, Map<String, String> scope, String title) {
    public NewEvent {
        scope = Map.copyOf(scope);
        title = title.strip();
    }
}
