package dev.helmsman.metrics.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;

/** Collects the faults of one file. */
final class FaultList {
    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    FaultList(String file) {
        this.file = file;
    }

    void add(Mark mark, String zh, String en, String remedyZh, String remedyEn) {
        add(mark.getLine() + 1, mark.getColumn() + 1, zh, en, remedyZh, remedyEn);
    }

    void add(int line, int column, String zh, String en, String remedyZh, String remedyEn) {
        faults.add(new Fault(file, line, column, zh, en, remedyZh, remedyEn));
    }

    List<Fault> all() {
        return faults;
    }
}
