package dev.helmsman.timeline;

import dev.helmsman.shop.Text;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of events as people keep it in a spreadsheet. */
public final class EventFile {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?(?:[ T].*)?");

    private EventFile() {}

    /**
     * @param events rows that can be added
     * @param rejected the others, by row
     */
    public record Outcome(List<NewEvent> events, List<Rejected> rejected) {
        public Outcome {
            events = List.copyOf(events);
            rejected = List.copyOf(rejected);
        }
    }

    /** @param row in the file, the header is 1 */
    public record Rejected(long row, String column, String value, Text reason) {}

    private enum Column {
        KIND("类型", "事件类型", "kind", "type"),
        FROM("开始", "开始日期", "日期", "from", "start", "date", "day"),
        TO("结束", "结束日期", "to", "end"),
        SCOPE("范围", "对象", "scope"),
        TITLE("标题", "内容", "说明", "title", "note");

        private final Set<String> spellings;

        Column(String... spellings) {
            this.spellings = Set.of(spellings);
        }
    }

    static Outcome read(String name, InputStream content) {
        List<TableFile.Row> rows = TableFile.read(name, content);
        Map<Column, Integer> columns = rows.isEmpty() ? Map.of() : header(rows.getFirst());
        List<Column> missing = List.of(Column.KIND, Column.FROM, Column.TITLE).stream()
                .filter(column -> !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(
                    ", ",
                    missing.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
            throw new TimelineException(
                    "event-columns",
                    name + " 第 1 行缺少列 " + names + "。需要：kind/类型、from/开始、to/结束、scope/范围、title/标题。",
                    name + ", row 1 lacks the columns " + names + ". Wanted: kind, from, to, scope, title.");
        }
        List<NewEvent> events = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (TableFile.Row row : rows.subList(1, rows.size())) {
            if (row.cells().stream().allMatch(String::isBlank)) continue;
            try {
                events.add(event(row, columns));
            } catch (Bad bad) {
                rejected.add(
                        new Rejected(row.number(), bad.column.name().toLowerCase(Locale.ROOT), bad.value, bad.reason));
            }
        }
        return new Outcome(events, rejected);
    }

    private static Map<Column, Integer> header(TableFile.Row row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.spellings.contains(cell)) columns.putIfAbsent(column, i);
            }
        }
        return columns;
    }

    private static NewEvent event(TableFile.Row row, Map<Column, Integer> columns) throws Bad {
        String kindCell = cell(row, columns, Column.KIND);
        EventKind kind = EventKind.find(kindCell)
                .orElseThrow(() -> new Bad(
                        Column.KIND,
                        kindCell,
                        "没有这种事件；可用：" + names(true),
                        "there is no such kind; known: " + names(false)));
        LocalDate from = day(Column.FROM, cell(row, columns, Column.FROM));
        String toCell = cell(row, columns, Column.TO);
        LocalDate to = toCell.isBlank() ? from : day(Column.TO, toCell);
        Map<String, String> scope = scope(cell(row, columns, Column.SCOPE));
        String title = cell(row, columns, Column.TITLE);
        NewEvent event = new NewEvent(kind, from, to, scope, title);
        try {
            Timeline.check(event);
        } catch (TimelineException wrong) {
            Column column =
                    switch (wrong.code()) {
                        case "days-reversed" -> Column.TO;
                        case "built-in-kind" -> Column.KIND;
                        case "scope-length" -> Column.SCOPE;
                        default -> Column.TITLE;
                    };
            throw new Bad(column, cell(row, columns, column), wrong.zh(), wrong.en());
        }
        return event;
    }

    private static String names(boolean chinese) {
        return String.join(
                chinese ? "、" : ", ",
                EventKind.byPeople().stream()
                        .map(kind -> chinese ? kind.names().zh() : kind.key())
                        .toList());
    }

    private static String cell(TableFile.Row row, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    private static LocalDate day(Column column, String cell) throws Bad {
        Matcher parts = DAY.matcher(cell);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            // falls through: 31 February reads like a day and is none
        }
        throw new Bad(column, cell, "不是日期；写成 2025-06-18", "is not a day; write 2025-06-18");
    }

    /** {@code product=123; source=搜索}, also with Chinese punctuation. */
    private static Map<String, String> scope(String cell) throws Bad {
        Map<String, String> scope = new LinkedHashMap<>();
        for (String part : cell.split("[;；\\n]")) {
            if (part.isBlank()) continue;
            int equals = part.indexOf('=') >= 0 ? part.indexOf('=') : part.indexOf('＝');
            if (equals <= 0 || part.substring(equals + 1).isBlank()) {
                throw new Bad(
                        Column.SCOPE,
                        cell,
                        "写成 维度=值，用分号隔开，例如 product=123;source=搜索",
                        "write dimension=value, separated by semicolons: product=123;source=search");
            }
            scope.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return scope;
    }

    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Column column;
        private final String value;
        private final transient Text reason;

        Bad(Column column, String value, String zh, String en) {
            super(en);
            this.column = column;
            this.value = value;
            this.reason = new Text(zh, en);
        }
    }
}
