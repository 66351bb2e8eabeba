package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The columns that a person can give an unknown file, with every name they are known by ({@code mapping/columns.yaml}). */
public final class FactColumns {
    /** A kind of facts. */
    public record Table(FactTable table, Text names, List<Column> columns) {
        public Optional<Column> column(String name) {
            return columns.stream().filter(each -> each.name().equals(name)).findAny();
        }
    }

    /**
     * A column.
     *
     * @param need must, the word of a group of which one is needed, or empty
     * @param synonyms folded
     */
    public record Column(String name, Text names, ColumnType type, String need, Set<String> synonyms) {}

    private final List<Table> tables;

    private FactColumns(List<Table> tables) {
        this.tables = tables;
    }

    public List<Table> tables() {
        return tables;
    }

    public Optional<Table> table(String name) {
        return tables.stream().filter(each -> each.table().table().equals(name)).findAny();
    }

    /** Reads the names, and adds those that the known formats read. */
    public static FactColumns load(Formats formats) {
        try (InputStream in = Objects.requireNonNull(FactColumns.class.getResourceAsStream("/mapping/columns.yaml"))) {
            Map<String, Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Table> tables = new ArrayList<>();
            all.forEach((name, entry) -> tables.add(table(name, entry, formats)));
            return new FactColumns(List.copyOf(tables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(String name, Map<String, Object> entry, Formats formats) {
        FactTable table = FactTable.named(name).orElseThrow(() -> new IllegalStateException("no table " + name));
        Map<String, String> lake = formats.columns(table);
        List<Column> columns = new ArrayList<>();
        map(entry.get("columns")).forEach((column, details) -> {
            Map<String, Object> said = map(details);
            String type = lake.getOrDefault(column, "VARCHAR");
            Set<String> synonyms = new LinkedHashSet<>();
            synonyms.add(Words.fold(text(said.get("zh"))));
            synonyms.add(Words.fold(text(said.get("en"))));
            synonyms.add(Words.fold(column.replace('_', ' ')));
            if (said.get("also") instanceof List<?> also) also.forEach(each -> synonyms.add(Words.fold(text(each))));
            for (Format format : formats.all()) {
                if (format.table() != table) continue;
                format.column(column).map(FormatColumn::from).ifPresent(synonyms::addAll);
            }
            String need = Boolean.TRUE.equals(said.get("must")) ? "must" : text(said.getOrDefault("one", ""));
            columns.add(new Column(
                    column, new Text(text(said.get("zh")), text(said.get("en"))), type(column, type), need, synonyms));
        });
        Map<String, Object> names = map(entry.get("names"));
        return new Table(table, new Text(text(names.get("zh")), text(names.get("en"))), List.copyOf(columns));
    }

    private static ColumnType type(String column, String lakeType) {
        return switch (column) {
            case "region" -> ColumnType.REGION;
            case "status", "kind", "aspect" -> ColumnType.WORD;
            case "score" -> ColumnType.LEADING;
            case "commission_rate" -> ColumnType.RATE;
            case "refund_no", "review_no", "purchase_order", "entry_no", "batch" -> ColumnType.ID;
            default -> column.endsWith("_low") ? ColumnType.LOW : ColumnType.usual(column, lakeType);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
        return node instanceof Map<?, ?> entries ? (Map<String, Object>) entries : Map.of();
    }

    private static String text(@org.jspecify.annotations.Nullable Object node) {
        return node == null ? "" : node.toString();
    }
}
