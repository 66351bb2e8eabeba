package dev.helmsman.ingest;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A file of a format, made of nothing but its declaration: every column that it reads, and rows that are all sound. */
final class SoundSheet {
    private static final String DAY = "2026-08-11";

    final List<String> header = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Set<Integer>> places = new HashMap<>();
    private final Map<Integer, FormatColumn> columns = new HashMap<>();
    private final Format format;

    SoundSheet(Format format, int count) {
        this.format = format;
        for (FormatColumn column : format.columns()) {
            List<String> names = new ArrayList<>(column.from().subList(0, 1));
            if (format.signature().none().contains(names.getFirst()))
                names.set(0, column.from().getLast());
            names.addAll(column.fallback());
            for (String name : names) {
                int place = place(name.equals("*") ? "仓库甲" : name);
                columns.putIfAbsent(place, column);
                places.computeIfAbsent(column.name(), none -> new TreeSet<>()).add(place);
            }
        }
        Set<String> told = new HashSet<>(header);
        format.signature().all().stream().filter(told::add).forEach(this::place);
        for (List<String> group : format.signature().any()) {
            if (group.stream().noneMatch(told::contains)) place(group.getFirst());
        }
        for (int i = 0; i < count; i++) rows.add(row(i));
    }

    private int place(String name) {
        int place = header.indexOf(name);
        if (place >= 0) return place;
        header.add(name);
        return header.size() - 1;
    }

    private List<String> row(int i) {
        List<String> row = new ArrayList<>(Collections.nCopies(header.size(), "1"));
        columns.forEach((place, column) -> row.set(place, cell(column, i)));
        return row;
    }

    private static String cell(FormatColumn column, int i) {
        return switch (column.type()) {
            case ID -> "88" + (1000 + i);
            case TEXT -> "词" + i;
            case DECIMAL -> "12.50";
            case WHOLE -> Integer.toString(i + 3);
            case RATE -> "0.12";
            case SECONDS -> "30";
            case LEADING -> "4.8";
            case LOW, HIGH -> "100 ~ 200";
            case TIME -> DAY + " 10:" + String.format("%02d", i % 60) + ":00";
            case DAY -> DAY;
            case WORD -> new TreeSet<>(column.words().keySet()).first();
            case REGION -> "浙江省";
            case BUYER -> "buyer" + i;
            case CURRENCY -> "CNY";
        };
    }

    private Set<Integer> placesOf(String column) {
        return places.getOrDefault(column, Set.of());
    }

    /** Takes away all that a row says for a column. */
    void blank(int row, String column) {
        for (int place : placesOf(column)) rows.get(row).set(place, "");
    }

    /** Columns that have a cell to themselves. */
    List<FormatColumn> own(Set<ColumnType> types) {
        return format.columns().stream()
                .filter(column -> types.contains(column.type()))
                .filter(column -> placesOf(column.name()).stream().allMatch(place -> column.equals(columns.get(place))))
                .toList();
    }

    void set(int row, String column, String text) {
        for (int place : placesOf(column)) rows.get(row).set(place, text);
    }

    /** @param day whether the day of the file stands above the header */
    String csv(boolean day) {
        StringBuilder text = new StringBuilder();
        if (day) text.append("统计日期：" + DAY + "\n");
        if (format.reading().around().containsKey("start")) text.append("Start date: 20260811\n");
        header.forEach(
                name -> text.append(quoted(name.replace("{currency}", "cny"))).append(','));
        for (List<String> row : rows) {
            text.append('\n');
            row.forEach(cell -> text.append(quoted(cell)).append(','));
        }
        return text.append('\n').toString();
    }

    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The row of the file that the first row of facts is. */
    long firstRow(boolean day) {
        return csv(day).lines().takeWhile(line -> !line.startsWith("\"")).count() + 2;
    }
}
