package dev.helmsman.metrics.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with the catalogue's files. */
public final class CatalogueFaults extends RuntimeException {
    private final transient List<Fault> faults;

    CatalogueFaults(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n", "the metric catalogue has " + faults.size() + " fault(s):\n", "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
