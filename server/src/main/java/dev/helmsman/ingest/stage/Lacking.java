package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.shop.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file cannot tell though its kind usually does: operators choose the columns of an export. */
public final class Lacking {
    private static final String PAID = "paid_amount";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private Lacking() {}

    /** Orders without a column for what was paid, where the format has one: every figure of money would be missing. */
    public static Optional<Text> of(Recognised table) {
        Format format = table.format();
        if (format.table() != FactTable.ORDER_LINE && format.table() != FactTable.ORDER_HEAD) return Optional.empty();
        List<FormatColumn> money = amounts(format);
        boolean told = money.stream()
                .anyMatch(column -> column.from().stream().anyMatch(table.folded()::contains)
                        || column.fallback().stream().anyMatch(table.folded()::contains));
        if (money.isEmpty() || told) return Optional.empty();
        String name = money.getFirst().from().getFirst();
        return Optional.of(new Text(
                "没有“" + name + "”这一列，支付金额不知道；导出时勾选这一列，再导入一次",
                "no column \"" + name + "\": what was paid is not known; tick it when exporting and import again"));
    }

    /** The columns of amounts that the paid amount is made of. */
    private static List<FormatColumn> amounts(Format format) {
        Set<String> names = new LinkedHashSet<>();
        follow(format, PAID, names);
        return format.columns().stream()
                .filter(column -> names.contains(column.name()) && column.type() == ColumnType.DECIMAL)
                .toList();
    }

    private static void follow(Format format, String name, Set<String> names) {
        if (!names.add(name)) return;
        String derived = name.equals(PAID) ? format.derived().get(name) : null;
        if (derived != null) words(format, derived, names);
        format.computed().stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> words(format, each.sql(), names));
        format.shares().stream().filter(each -> each.name().equals(name)).forEach(each -> {
            follow(format, each.of(), names);
            follow(format, each.by(), names);
        });
    }

    private static void words(Format format, String sql, Set<String> names) {
        NAME.matcher(sql).results().forEach(word -> follow(format, word.group(), names));
    }
}
