package dev.helmsman.ingest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Whether the parts of a declaration fit together: nothing is declared in vain, and the table's key is whole. */
final class FormatChecks {
    /** Names that are no column of a table but that every format may give. */
    private static final Set<String> PRODUCT_NAME = Set.of("product_name");

    private final Declaration file;
    private final FormatFaults faults;

    FormatChecks(Declaration file, FormatFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** A column that is neither a fact nor used by an expression is a slip. */
    void unused(List<FormatColumn> columns, Map<String, String> lake) {
        StringBuilder used = new StringBuilder();
        for (String part : List.of("computed", "derived", "shares", "ordinal")) {
            Node node = file.get(part);
            if (node != null) scalars(node, used);
        }
        for (FormatColumn column : columns) {
            if (lake.containsKey(column.name()) || PRODUCT_NAME.contains(column.name())) continue;
            if (column.type() == ColumnType.CURRENCY) continue;
            if (!used.toString().contains("|" + column.name() + "|")) {
                faults.add(
                        file.node(),
                        "`" + column.name() + "` is neither a fact nor used by an expression; columns of the table are "
                                + new TreeSet<>(lake.keySet()));
            }
        }
    }

    private static void scalars(Node node, StringBuilder into) {
        switch (node) {
            case ScalarNode scalar -> into.append('|').append(scalar.getValue()).append('|');
            case SequenceNode list -> list.getValue().forEach(each -> scalars(each, into));
            case MappingNode map -> map.getValue().forEach(each -> scalars(each.getValueNode(), into));
            default -> {}
        }
    }

    /** Every part of the key of a table must be told, and so must be whatever else the lake takes no fact without. */
    void key(
            FactTable table,
            Set<String> demanded,
            List<FormatColumn> columns,
            Map<String, String> derived,
            @Nullable ColumnsToRows toRows) {
        Set<String> filled = new HashSet<>(derived.keySet());
        columns.forEach(column -> filled.add(column.name()));
        filled.add("platform");
        if (toRows != null) filled.add(toRows.names());
        if (!file.text("day", "column").equals("column")) filled.add("day");
        Declaration ordinal = file.part("ordinal");
        if (ordinal != null) filled.add(ordinal.text("into"));
        Declaration around = file.part("around");
        if (around != null) filled.addAll(around.entries().keySet());
        Set<String> needed = new TreeSet<>(demanded);
        needed.addAll(table.key());
        for (String key : needed) {
            boolean optional = Set.of(
                            "product",
                            "source",
                            "keyword",
                            "channel",
                            "campaign",
                            "ad_group",
                            "audience",
                            "creative",
                            "promoter")
                    .contains(key);
            if (!filled.contains(key) && (demanded.contains(key) || !optional)) {
                faults.add(
                        file.node(),
                        "`" + key + "` is "
                                + (table.key().contains(key) ? "part of the key of " : "in every row of ")
                                + table.table() + ": give it a column, a derivation or an ordinal");
            }
        }
    }
}
