package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnsToRows;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's header seen through one format: its names turned into the format's where only the unit or the currency in
 * brackets differs, and what is then still missing.
 */
final class HeaderFit {
    private static final Pattern UNIT = Pattern.compile("(.+)[(\\[]([^()\\[\\]]{1,9})[)\\]]");
    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    private static final String CURRENCY = "({currency})";

    final Format format;
    final List<String> header;
    final Map<Integer, BigDecimal> units = new HashMap<>();
    final List<Text> notes = new ArrayList<>();

    @Nullable
    String currency;

    int currencyPlace = -1;
    private final Set<String> known;

    /** @param known all names that the format has ever heard of */
    HeaderFit(Format format, Set<String> known, List<String> folded) {
        this.format = format;
        this.known = known;
        header = new ArrayList<>(folded);
        for (int i = 0; i < header.size(); i++) unit(i);
    }

    /** All names that the format has ever heard of. */
    static Set<String> known(Format format) {
        Set<String> known = new HashSet<>(format.reading().headerNames());
        for (FormatColumn column : format.columns()) {
            known.addAll(column.from());
            known.addAll(column.fallback());
        }
        known.addAll(format.signature().all());
        format.signature().any().forEach(known::addAll);
        return known;
    }

    private void unit(int place) {
        String name = header.get(place);
        if (known.contains(name)) return;
        Matcher m = UNIT.matcher(name);
        if (!m.matches()) return;
        String unit = m.group(2);
        if (known.contains(m.group(1) + CURRENCY) && CODE.matcher(unit).matches()) {
            header.set(place, m.group(1) + CURRENCY);
            currency = unit.toUpperCase(java.util.Locale.ROOT);
            currencyPlace = place;
            return;
        }
        BigDecimal factor = Manner.UNITS.get(unit);
        if (factor == null || !known.contains(m.group(1)) || header.contains(m.group(1))) return;
        header.set(place, m.group(1));
        if (factor.compareTo(BigDecimal.ONE) != 0) units.put(place, factor);
    }

    boolean has(String name) {
        return header.contains(name);
    }

    /** How many of the format's columns the file has. */
    int fits() {
        return (int) format.columns().stream()
                .filter(column -> column.from().stream().anyMatch(header::contains))
                .count();
    }

    /** How many of the file's columns the format knows. */
    int explained() {
        return (int) header.stream().filter(known::contains).count();
    }

    boolean knows(int place) {
        return known.contains(header.get(place));
    }

    /** The groups of names of which the file has none, and the names that it should not have. */
    List<List<String>> missing() {
        Format.Signature signature = format.signature();
        List<List<String>> missing = new ArrayList<>();
        signature.all().stream().filter(name -> !has(name)).forEach(name -> missing.add(List.of(name)));
        for (List<String> group : signature.any()) {
            if (group.stream().noneMatch(this::has) && missing.stream().noneMatch(other -> group.containsAll(other))) {
                missing.add(group);
            }
        }
        return missing;
    }

    List<String> unwanted() {
        return format.signature().none().stream().filter(this::has).toList();
    }

    /** What the file lacks, in words. */
    List<String> lacks() {
        List<String> lacks =
                new ArrayList<>(missing().stream().map(List::getFirst).toList());
        unwanted().forEach(name -> lacks.add("not " + name));
        ColumnsToRows rows = format.reading().columnsToRows();
        if (rows != null && Spread.places(format, header, known).length == 0) {
            lacks.add("a column for each " + rows.names());
        }
        return lacks;
    }

    /** Whether columns that the format does not know by name are what it wants. */
    boolean takesOthers() {
        ColumnsToRows rows = format.reading().columnsToRows();
        return rows != null && rows.others();
    }

    /** Reads the column at a place as another one of the format's. */
    void rename(int place, String name, String shown) {
        header.set(place, name);
        notes.add(new Text("列“" + shown + "”按“" + name + "”读取", "column " + shown + " is read as " + name));
    }

    /** Names of the file that no known version of the header has; none where no version is declared. */
    List<String> added(List<String> shown) {
        List<String> added = new ArrayList<>();
        if (format.reading().headers().isEmpty() || takesOthers()) return added;
        for (int i = 0; i < header.size(); i++) {
            if (!knows(i) && !Words.missing(header.get(i))) added.add(shown.get(i));
        }
        return added;
    }
}
