package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows that are sums or notes. */
final class SkipCheck {
    private final Format.Skip skip;
    private final int[] cells;
    private final Set<String> words;
    private final int unless;
    private final Encoding encoding;
    /** Where the headers are levels: which rows have rows under them. */
    private final @Nullable LevelSums levels;

    private SkipCheck(Format.Skip skip, int[] cells, int unless, Encoding encoding, @Nullable LevelSums levels) {
        this.skip = skip;
        this.cells = cells;
        this.words = new TreeSet<>(skip.words());
        this.unless = unless;
        this.encoding = encoding;
        this.levels = levels;
    }

    /** The checks of a table; for levels the table is read through once. */
    static SkipCheck[] of(Recognised table, Encoding encoding) throws IOException {
        List<SkipCheck> checks = new ArrayList<>();
        for (Format.Skip skip : table.format().skip()) {
            LevelSums levels = skip.levels() ? LevelSums.of(skip, table, encoding) : null;
            bind(skip, table.folded(), encoding, levels).ifPresent(checks::add);
        }
        return checks.toArray(SkipCheck[]::new);
    }

    private static Optional<SkipCheck> bind(
            Format.Skip skip, List<String> header, Encoding encoding, @Nullable LevelSums levels) {
        int[] cells = skip.headers().stream()
                .mapToInt(header::indexOf)
                .filter(cell -> cell >= 0)
                .toArray();
        return cells.length == 0
                ? Optional.empty()
                : Optional.of(new SkipCheck(skip, cells, header.indexOf(skip.unless()), encoding, levels));
    }

    boolean skips(Cells row) {
        for (int cell : cells) {
            if (!holds(row, cell)) continue;
            return (unless < 0 || !holds(row, unless)) && (levels == null || levels.sum(row));
        }
        return false;
    }

    private boolean holds(Cells row, int cell) {
        row.select(cell);
        int length = row.end() - row.begin();
        if (length == 0) return skip.blank();
        // a sum's name is short and never starts with a digit; a footer may: "2 record(s) downloaded"
        boolean digit = row.array()[row.begin()] >= '0' && row.array()[row.begin()] <= '9';
        if (skip.wordy() && !digit && noDigit(row)) return true;
        if (digit && skip.starts().isEmpty() || length > 400) return false;
        if (digit && digits(row) == length || length < 2) return false;
        String folded = Words.fold(encoding.text(row.array(), row.begin(), row.end()));
        return length <= 40 && words.contains(folded)
                || skip.starts().stream().anyMatch(start -> starts(folded, start));
    }

    /** {@code #} in a beginning stands for a number. */
    private static boolean starts(String folded, String start) {
        if (!start.startsWith("#")) return folded.startsWith(start);
        int at = 0;
        while (at < folded.length() && Character.isDigit(folded.charAt(at))) at++;
        return at > 0 && folded.startsWith(start.substring(1), at);
    }

    private static boolean noDigit(Cells row) {
        return digits(row) == 0;
    }

    private static int digits(Cells row) {
        int digits = 0;
        for (int i = row.begin(); i < row.end(); i++) if (row.array()[i] >= '0' && row.array()[i] <= '9') digits++;
        return digits;
    }
}
