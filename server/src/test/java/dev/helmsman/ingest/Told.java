package dev.helmsman.ingest;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnsToRows;
import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.simulator.exports.Fact;
import dev.helmsman.simulator.exports.Facts;
import dev.helmsman.simulator.exports.Layout;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the simulated world says that a layout's files hold: rows, and by day the sums of the numbers that the format reads. */
final class Told {
    private static final Set<String> NUMBERS = Set.of("DECIMAL", "BIGINT", "DOUBLE", "INTEGER");

    /** Fact column to the field of the world it is held against. */
    final Map<String, String> columns = new LinkedHashMap<>();

    final Map<String, Map<String, BigDecimal>> byDay = new TreeMap<>();
    final Set<String> orders = new HashSet<>();
    long rows;

    private final Layout layout;
    private final Format format;
    private final Set<String> header = new HashSet<>();

    Told(Layout layout, Format format, Map<String, String> lake, Facts facts) throws IOException {
        this.layout = layout;
        this.format = format;
        layout.cells().keySet().forEach(name -> header.add(Words.fold(name)));
        lake.forEach((column, type) -> {
            String field = layout.expected().getOrDefault(column, column);
            if (NUMBERS.contains(type.replaceAll("\\(.*", "")) && !field.isEmpty() && reads(column)) {
                columns.put(column, field);
            }
        });
        columns.keySet().removeAll(Set.of("shop_id", "import_id", "source_row", "copy_no"));
        facts.tell(layout.grain(), this::add);
    }

    /** Whether the format takes a fact column from this layout's header. */
    boolean reads(String column) {
        if (format.derived().containsKey(column)) return true;
        ColumnsToRows toRows = format.reading().columnsToRows();
        if (toRows != null && toRows.cells().equals(column)) return true;
        return format.column(column).stream()
                .flatMap(each -> java.util.stream.Stream.concat(each.from().stream(), each.fallback().stream()))
                .anyMatch(name -> header.stream()
                        .anyMatch(own -> own.equals(name)
                                || name.contains("{") && own.startsWith(name.substring(0, name.indexOf('{')))));
    }

    /** How many facts a row of the file is: one, save where columns become rows; blank cells are none. */
    private BigDecimal factsOf() {
        ColumnsToRows toRows = format.reading().columnsToRows();
        if (toRows == null) return BigDecimal.ONE;
        List<String> from = format.column(toRows.cells()).orElseThrow().from();
        return BigDecimal.valueOf(layout.header().stream()
                .filter(name -> layout.cells().getOrDefault(name, "").contains("{"))
                .filter(name -> toRows.others() ? !named(name) : from.contains(Words.fold(name)))
                .count());
    }

    private boolean named(String header) {
        String name = Words.fold(header);
        return format.signature().all().contains(name)
                || format.signature().any().stream().anyMatch(group -> group.contains(name));
    }

    private void add(Fact fact) {
        rows++;
        columns.values().removeIf(field -> fact.number(field) == null);
        Map<String, BigDecimal> sums = byDay.computeIfAbsent(day(fact), ignored -> new TreeMap<>());
        sums.merge("rows", factsOf(), BigDecimal::add);
        columns.forEach((column, field) -> {
            BigDecimal number = fact.number(field);
            if (number != null) sums.merge(column, number, BigDecimal::add);
        });
        String order = fact.text(layout.expected().getOrDefault("order_no", "order_no"));
        if (order != null) orders.add(order);
    }

    private String day(Fact fact) {
        List<String> moments =
                switch (format.table()) {
                    case ORDER_LINE, ORDER_HEAD -> List.of("paid_at", "ordered_at");
                    case REFUND -> List.of("finished_at", "requested_at");
                    case REVIEW -> List.of("written_at");
                    case SETTLEMENT -> List.of("settled_at");
                    case AFFILIATE_ORDER -> List.of("paid_at", "ordered_at");
                    case SUPPLY -> List.of("ordered_at");
                    case PRODUCT_LISTING -> List.of();
                    default -> List.of("day");
                };
        for (String moment : moments) {
            if (!reads(moment) && !moment.equals("day")) continue;
            String field = moment.equals("finished_at") && format.table() == FactTable.REFUND ? "refunded_at" : moment;
            String text = fact.text(layout.expected().getOrDefault(moment, field));
            if (text == null) continue;
            if (!text.startsWith("Moment")) return text;
            long seconds = Long.parseLong(text.replaceAll("\\D", ""));
            if (seconds == 0) continue;
            LocalDate day =
                    LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toLocalDate();
            return day.toString();
        }
        return "never";
    }
}
