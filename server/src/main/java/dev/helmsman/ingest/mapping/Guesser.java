package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.clean.Likeness;
import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.mapping.FileSample.Grid;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes what the columns of a file are, by their names and by what their cells look like. A person confirms. */
final class Guesser {
    /** Below this a name says nothing. */
    private static final double LIKELY = 0.45;
    /** From here a name is as good as known. */
    private static final double SURE = 0.9;
    /** A format whose header changed still has this share of its columns. */
    private static final double SAME_FORMAT = 0.5;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}.*");

    /** A proposal with the columns that are only guesses. */
    record Guess(Mapping mapping, List<String> unsure, Text note) {}

    private record Pair(String column, int place, double likeness) {}

    private final FactColumns dictionary;
    private final List<Format> formats;
    private final Shapes shapes;

    Guesser(FactColumns dictionary, List<Format> formats, Shapes shapes) {
        this.dictionary = dictionary;
        this.formats = formats;
        this.shapes = shapes;
    }

    Guess guess(List<Grid> grids, String key, String fileName) {
        Guess changed = grids.stream()
                .map(grid -> changed(grid, key))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (changed != null) return changed;
        Guess best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Grid grid : grids) {
            for (FactColumns.Table table : dictionary.tables()) {
                List<Pair> pairs = matched(grid, table);
                double score = worth(table, pairs);
                if (score <= most) continue;
                most = score;
                best = fresh(grid, table, pairs, key, fileName);
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** The known format that this header is nearest to, when most of its columns are still there. */
    private @Nullable Guess changed(Grid grid, String key) {
        List<String> folded = grid.header().stream().map(Words::fold).toList();
        Format nearest = null;
        double most = 0;
        for (Format format : formats) {
            long there = format.columns().stream()
                    .filter(column -> place(column, folded) >= 0)
                    .count();
            double share = (double) there / format.columns().size();
            if (there >= 4 && share >= SAME_FORMAT && share > most) {
                most = share;
                nearest = format;
            }
        }
        return nearest == null ? null : renamed(grid, folded, nearest, key);
    }

    private Guess renamed(Grid grid, List<String> folded, Format format, String key) {
        List<Pair> found = new ArrayList<>();
        List<FormatColumn> lost = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (FormatColumn column : format.columns()) {
            int place = place(column, folded);
            if (place < 0) {
                lost.add(column);
            } else {
                found.add(new Pair(column.name(), place, 1));
                used.add(place);
            }
        }
        Set<String> ignored = new HashSet<>();
        format.reading().headers().forEach(ignored::addAll);
        List<Pair> candidates = new ArrayList<>();
        for (FormatColumn column : lost) {
            Set<String> names = new HashSet<>(column.from());
            dictionary
                    .table(format.table().table())
                    .flatMap(table -> table.column(column.name()))
                    .ifPresent(known -> names.addAll(known.synonyms()));
            for (int i = 0; i < folded.size(); i++) {
                // a column that the format knows and leaves out is not the lost one
                if (used.contains(i) || ignored.contains(folded.get(i))) continue;
                double likeness = Likeness.best(grid.header().get(i), names) * shapes.fit(column, grid.values(i));
                if (likeness >= LIKELY) candidates.add(new Pair(column.name(), i, likeness));
            }
        }
        List<Pair> proposed = oneToOne(candidates);
        found.addAll(proposed);
        List<String> gone = lost.stream()
                .filter(column -> column.required())
                .map(column -> column.from().getFirst())
                .toList();
        String renames = String.join(
                "，",
                proposed.stream()
                        .map(pair -> format.column(pair.column())
                                        .orElseThrow()
                                        .from()
                                        .getFirst() + " → " + grid.header().get(pair.place()))
                        .toList());
        Text note = new Text(
                "看起来是“" + format.names().zh() + "”，但表头变了" + (gone.isEmpty() ? "" : "，少了 " + gone)
                        + (renames.isEmpty() ? "" : "；建议：" + renames) + "。请确认",
                "This looks like " + format.names().en() + " with a changed header"
                        + (gone.isEmpty() ? "" : ", without " + gone)
                        + (renames.isEmpty() ? "" : "; proposed: " + renames) + ". Please confirm");
        return new Guess(
                new Mapping(
                        key,
                        new Text(format.names().zh() + "（新表头）", format.names().en() + " (new header)"),
                        format.platform(),
                        format.table().table(),
                        format.key(),
                        grid.table(),
                        format.dayBeforeMonth(),
                        format.day() == Format.DaySource.PREAMBLE,
                        columns(grid, found)),
                proposed.stream().map(Pair::column).toList(),
                note);
    }

    private static int place(FormatColumn column, List<String> folded) {
        for (String name : column.from()) if (folded.contains(name)) return folded.indexOf(name);
        for (String name : column.fallback()) if (folded.contains(name)) return folded.indexOf(name);
        return -1;
    }

    private List<Pair> matched(Grid grid, FactColumns.Table table) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < grid.header().size(); i++) {
            List<String> values = grid.values(i);
            for (FactColumns.Column column : table.columns()) {
                double likeness = Likeness.best(grid.header().get(i), column.synonyms());
                if (likeness < LIKELY) continue;
                double fit = likeness * shapes.fit(column.type(), values);
                if (fit >= LIKELY) candidates.add(new Pair(column.name(), i, fit));
            }
        }
        return oneToOne(candidates);
    }

    private static List<Pair> oneToOne(List<Pair> candidates) {
        List<Pair> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        List<Pair> chosen = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (Pair pair : sorted) {
            if (columns.contains(pair.column()) || places.contains(pair.place())) continue;
            columns.add(pair.column());
            places.add(pair.place());
            chosen.add(pair);
        }
        return chosen;
    }

    /** What is matched, less what is needed and missing. */
    private static double worth(FactColumns.Table table, List<Pair> pairs) {
        double worth = pairs.stream().mapToDouble(Pair::likeness).sum();
        Set<String> named = new HashSet<>();
        pairs.forEach(pair -> named.add(pair.column()));
        Set<String> groups = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (FactColumns.Column column : table.columns()) {
            if (column.need().isEmpty()) continue;
            if (column.need().equals("must")) {
                if (!named.contains(column.name())) worth -= 1.5;
            } else {
                groups.add(column.need());
                if (named.contains(column.name())) met.add(column.need());
            }
        }
        return worth - 1.5 * (groups.size() - met.size());
    }

    private Guess fresh(Grid grid, FactColumns.Table table, List<Pair> pairs, String key, String fileName) {
        boolean dated = pairs.stream().anyMatch(pair -> pair.column().equals("day"));
        boolean daily = table.column("day").isPresent();
        return new Guess(
                new Mapping(
                        key,
                        new Text(fileName, fileName),
                        "other",
                        table.table().table(),
                        null,
                        grid.table(),
                        dayFirst(grid, table, pairs),
                        daily && !dated,
                        columns(grid, pairs)),
                pairs.stream()
                        .filter(pair -> pair.likeness() < SURE)
                        .map(Pair::column)
                        .toList(),
                new Text(
                        "还不认识这种文件。下面是按列名和内容猜的，请核对",
                        "This kind of file is not known yet. Below is a guess by names and contents; please check it"));
    }

    private static List<MappedColumn> columns(Grid grid, List<Pair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparingInt(Pair::place))
                .map(pair -> new MappedColumn(
                        pair.column(),
                        grid.header().get(pair.place()),
                        factor(grid.header().get(pair.place()))))
                .toList();
    }

    /** A unit in the header's brackets: 分 are hundredths, 万元 ten thousands. */
    private static @Nullable String factor(String header) {
        Matcher unit = Pattern.compile("[(（\\[【]\\s*(.*?)\\s*[)）\\]】]").matcher(header);
        if (!unit.find()) return null;
        return switch (unit.group(1)) {
            case "分", "cents", "cent" -> "0.01";
            case "万", "万元" -> "10000";
            case "千元", "k", "K" -> "1000";
            case "亿元" -> "100000000";
            default -> null;
        };
    }

    /** Day first, when some date has a first number that can be no month and none has such a second. */
    private static boolean dayFirst(Grid grid, FactColumns.Table table, List<Pair> pairs) {
        boolean first = false;
        for (Pair pair : pairs) {
            ColumnType type = table.column(pair.column()).orElseThrow().type();
            if (type != ColumnType.TIME && type != ColumnType.DAY) continue;
            for (String value : grid.values(pair.place())) {
                Matcher m = SLASHED.matcher(value);
                if (!m.matches()) continue;
                if (Integer.parseInt(m.group(2)) > 12) return false;
                first |= Integer.parseInt(m.group(1)) > 12;
            }
        }
        return first;
    }
}
