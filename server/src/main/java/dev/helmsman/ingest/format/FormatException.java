package dev.helmsman.ingest.format;

import java.util.List;

/** Declarations of formats that cannot be used. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    FormatException(List<String> faults) {
        super("the export formats have " + faults.size() + " faults:\n  " + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
