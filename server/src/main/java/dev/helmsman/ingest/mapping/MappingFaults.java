package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with what a person said of a file's columns, all of it at once. */
final class MappingFaults {
    private final FactColumns dictionary;
    private final Formats formats;

    MappingFaults(FactColumns dictionary, Formats formats) {
        this.dictionary = dictionary;
        this.formats = formats;
    }

    /** What is missing before the mapping can be a format. */
    List<Text> of(Mapping mapping) {
        List<Text> faults = new ArrayList<>();
        if (formats.builtIn(mapping.key())) {
            faults.add(new Text(
                    "代号“" + mapping.key() + "”已被自带的格式占用，请换一个",
                    "the key \"" + mapping.key() + "\" belongs to a built-in format; choose another"));
        }
        Set<String> headers = new HashSet<>();
        for (MappedColumn column : mapping.columns()) {
            if (!headers.add(column.column())) {
                faults.add(new Text(
                        "两列都对应到“" + column.column() + "”；只能留一列",
                        "two columns are mapped to " + column.column() + "; keep one"));
            }
            String factor = column.factor();
            if (factor != null && !factor.matches("-?\\d{1,12}(\\.\\d{1,8})?")) {
                faults.add(new Text("单位“" + factor + "”不是数字", "the unit \"" + factor + "\" is not a number"));
            }
        }
        if (mapping.base() != null) return faults;
        FactColumns.Table table = dictionary.table(mapping.table()).orElse(null);
        if (table == null) {
            faults.add(new Text("没有“" + mapping.table() + "”这种数据", "there is no kind of facts " + mapping.table()));
            return faults;
        }
        Map<String, List<FactColumns.Column>> groups = new TreeMap<>();
        for (FactColumns.Column column : table.columns()) {
            if (column.need().equals("must")) {
                boolean fromFile = column.name().equals("day") && mapping.dayFromFile();
                if (!headers.contains(column.name()) && !fromFile) {
                    faults.add(new Text(
                            "还缺：" + column.names().zh(),
                            "still missing: " + column.names().en()));
                }
            } else if (!column.need().isEmpty()) {
                groups.computeIfAbsent(column.need(), ignored -> new ArrayList<>())
                        .add(column);
            }
        }
        groups.values().forEach(group -> {
            boolean computed = headers.contains("list_price")
                    && headers.contains("quantity")
                    && group.stream().anyMatch(column -> column.name().equals("paid_amount"));
            if (computed || group.stream().anyMatch(column -> headers.contains(column.name()))) return;
            faults.add(new Text(
                    "还缺其中之一："
                            + String.join(
                                    "、",
                                    group.stream()
                                            .map(each -> each.names().zh())
                                            .toList()),
                    "still missing, one of: "
                            + String.join(
                                    ", ",
                                    group.stream()
                                            .map(each -> each.names().en())
                                            .toList())));
        });
        return faults;
    }
}
