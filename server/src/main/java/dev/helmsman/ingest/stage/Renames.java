package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.clean.Likeness;
import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns that a platform gave another name: a column that nobody knows takes the place of one that is missing when its
 * name resembles it, its values are of the kind, and no other column could be meant.
 */
final class Renames {
    private static final double REQUIRED = 0.5;
    private static final double OPTIONAL = 0.75;
    private static final double AHEAD = 0.12;

    private final HeaderFit fit;
    private final List<String> shown;
    private final List<List<String>> sample;

    Renames(HeaderFit fit, List<String> shown, List<List<String>> sample) {
        this.fit = fit;
        this.shown = shown;
        this.sample = sample;
    }

    /** Finds the columns without which the format does not fit; answers whether it found all. */
    boolean required() {
        for (List<String> group : fit.missing()) if (!take(group, REQUIRED)) return false;
        return fit.missing().isEmpty();
    }

    /** Finds columns that the format could do without, where its full header is known. */
    void optional() {
        if (fit.format.reading().headers().isEmpty() || fit.takesOthers()) return;
        for (FormatColumn column : fit.format.columns()) {
            if (column.from().stream().noneMatch(fit::has)
                    && column.fallback().stream().noneMatch(fit::has)) {
                take(column.from(), OPTIONAL);
            }
        }
    }

    private boolean take(List<String> names, double threshold) {
        int best = -1;
        double most = 0;
        double second = 0;
        String as = "";
        Set<String> taken = new HashSet<>();
        for (int place = 0; place < fit.header.size(); place++) {
            if (fit.knows(place) || fit.header.get(place).isEmpty() || !taken.add(fit.header.get(place))) continue;
            for (String name : names) {
                double alike = Likeness.of(fit.header.get(place), name);
                if (alike < threshold || !holds(place, name)) continue;
                if (alike > most) {
                    if (best >= 0 && best != place) second = most;
                    most = alike;
                    best = place;
                    as = name;
                } else if (place != best) {
                    second = Math.max(second, alike);
                }
            }
        }
        if (best < 0 || most - second < AHEAD) return false;
        fit.rename(best, as, shown.get(best));
        return true;
    }

    /** Whether the values are of the kind that the name's column holds; at least four in five must be. */
    private boolean holds(int place, String name) {
        FormatColumn column = fit.format.columns().stream()
                .filter(each -> each.from().contains(name) || each.fallback().contains(name))
                .findFirst()
                .orElse(null);
        if (column == null || column.type() == ColumnType.WORD) return true;
        Cleaner cleaner = new Cleaners(
                        Encoding.UTF_8, ZoneOffset.UTC, new Manner(false, false, null), new SipHash(new byte[16]))
                .of(column);
        int good = 0;
        int seen = 0;
        for (List<String> row : sample) {
            if (place >= row.size() || row.get(place).isEmpty()) continue;
            byte[] cell = row.get(place).getBytes(StandardCharsets.UTF_8);
            Fault fault = cleaner.clean(cell, 0, cell.length, new ByteBuilder(32));
            seen++;
            if (fault == null) good++;
        }
        return good * 5 >= seen * 4;
    }
}
