package dev.helmsman.ingest.format;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format.Computed;
import dev.helmsman.ingest.format.Format.DaySource;
import dev.helmsman.ingest.format.Format.Ordinal;
import dev.helmsman.ingest.format.Format.Share;
import dev.helmsman.ingest.format.Format.Signature;
import dev.helmsman.ingest.format.Format.Skip;
import dev.helmsman.shop.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads declarations of formats, and reports all their faults at once. */
final class FormatLoader {
    private static final Set<String> FIELDS = Set.of(
            "key",
            "names",
            "platform",
            "verified",
            "table",
            "signature",
            "sheets",
            "other_sheets",
            "day",
            "dates",
            "numbers",
            "header",
            "ends",
            "around",
            "columns",
            "columns_to_rows",
            "computed",
            "derived",
            "shares",
            "totals",
            "ordinal",
            "copies",
            "skip");
    private static final List<String> TOTALS =
            List.of("合计", "总计", "汇总", "总和", "小计", "平均值", "total", "grandtotal", "summary");

    private final Map<String, Map<String, String>> tables;
    private final Map<String, Set<String>> notNull;
    private final FormatFaults faults = new FormatFaults();
    private final Map<String, Format> formats = new LinkedHashMap<>();

    /**
     * @param tables table to column to type, as the lake has them
     * @param notNull table to its columns that are never NULL
     */
    FormatLoader(Map<String, Map<String, String>> tables, Map<String, Set<String>> notNull) {
        this.tables = tables;
        this.notNull = notNull;
    }

    void add(String file, String yaml) {
        faults.in(file);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            faults.add("line " + (e.getProblemMark().getLine() + 1) + " is not YAML: " + e.getProblem());
            return;
        }
        if (root == null) {
            faults.add("the file is empty");
            return;
        }
        int before = faults.count();
        Optional<Format> format = format(new Declaration(root, faults));
        if (format.isPresent()
                && faults.count() == before
                && formats.put(format.get().key(), format.get()) != null) {
            faults.add(root, "a format with the key `" + format.get().key() + "` exists already; choose another");
        }
    }

    /** @throws FormatException with all faults, when there is any */
    List<Format> load() {
        if (!faults.none()) throw new FormatException(faults.all());
        return List.copyOf(formats.values());
    }

    private Optional<Format> format(Declaration file) {
        file.allow(FIELDS);
        Optional<FactTable> table = FactTable.named(file.text("table"));
        if (table.isEmpty()) {
            faults.add(file.node(), "`table` is none of the lake's: " + tables.keySet());
            return Optional.empty();
        }
        Map<String, String> lake = tables.getOrDefault(table.get().table(), Map.of());
        List<FormatColumn> columns = new ColumnLoader(faults).columns(file, lake);
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        Declaration around = file.part("around");
        if (around != null) names.addAll(around.entries().keySet());
        List<Computed> computed = new ArrayList<>();
        expressions(file, "computed", names).forEach((name, sql) -> computed.add(new Computed(name, sql)));
        computed.forEach(each -> names.add(each.name()));
        List<Share> shares = shares(file, "shares", List.of("of", "within", "by"), names);
        shares.addAll(shares(file, "totals", List.of("of", "within"), names));
        shares.forEach(share -> names.add(share.name()));
        Map<String, String> derived = expressions(file, "derived", names);
        derived.keySet().forEach(name -> {
            if (!lake.containsKey(name)) {
                faults.add(
                        file.node(),
                        "`" + name + "` under derived is no column of "
                                + table.get().table());
            }
        });
        ColumnsToRows toRows = new ColumnsToRowsLoader(file, faults).read(table.get(), columns, lake);
        Demands demands =
                new Demands(table.get(), notNull.getOrDefault(table.get().table(), Set.of()));
        FormatChecks checks = new FormatChecks(file, faults);
        checks.unused(columns, lake);
        checks.key(table.get(), demands.columns(), columns, derived, toRows);
        DaySource day = daySource(file);
        columns = demands.mark(columns, derived, day != DaySource.COLUMN);
        return Optional.of(new Format(
                file.text("key"),
                names(file),
                file.text("platform"),
                file.flag("verified"),
                table.get(),
                signature(file, columns),
                file.texts("sheets").stream().map(Words::fold).toList(),
                file.texts("other_sheets").stream().map(Words::fold).toList(),
                day,
                dayBeforeMonth(file),
                columns,
                derived,
                ordinal(file, names, lake),
                file.flag("copies") || table.get().inParts() && toRows == null,
                skips(file),
                computed,
                shares,
                new ReadingLoader(file, faults).reading(names, toRows)));
    }

    private Text names(Declaration file) {
        Declaration names = file.part("names");
        if (names == null) {
            faults.add(file.node(), "`names` is missing: {zh: …, en: …}");
            return new Text("", "");
        }
        return new Text(names.text("zh"), names.text("en"));
    }

    private DaySource daySource(Declaration file) {
        return choice(
                file,
                "day",
                Map.of("column", DaySource.COLUMN, "preamble", DaySource.PREAMBLE, "export", DaySource.EXPORT),
                "column");
    }

    private boolean dayBeforeMonth(Declaration file) {
        return choice(
                file,
                "dates",
                Map.of("month-first", false, "day-first", true, "guess", false, "guess-day-first", true),
                "month-first");
    }

    private <T> T choice(Declaration file, String name, Map<String, T> choices, String usual) {
        T chosen = choices.get(file.text(name, usual));
        if (chosen != null) return chosen;
        faults.add(file.node(), "`" + name + "` is one of " + choices.keySet());
        return java.util.Objects.requireNonNull(choices.get(usual));
    }

    private Map<String, String> expressions(Declaration file, String field, Set<String> names) {
        Declaration all = file.part(field);
        Map<String, String> sql = new LinkedHashMap<>();
        if (all == null) return sql;
        Set<String> known = new HashSet<>(names);
        all.entries().forEach((name, node) -> {
            sql.put(name, new Expressions(known, faults).sql(node));
            if (field.equals("computed")) known.add(name);
        });
        return sql;
    }

    /** Amounts spread over an order's lines, or, without a weight, summed up on each of them. */
    private List<Share> shares(Declaration file, String part, List<String> fields, Set<String> names) {
        Declaration all = file.part(part);
        List<Share> shares = new ArrayList<>();
        if (all == null) return shares;
        all.entries().forEach((name, node) -> {
            Declaration share = new Declaration(node, faults);
            share.allow(Set.copyOf(fields));
            for (String field : fields) {
                if (!names.contains(share.text(field))) {
                    faults.add(node, "`" + field + "` must name a column of this format");
                }
            }
            String by = fields.contains("by") ? share.text("by") : "";
            shares.add(new Share(name, share.text("of"), share.text("within"), by));
        });
        return shares;
    }

    private Signature signature(Declaration file, List<FormatColumn> columns) {
        Declaration signature = file.part("signature");
        if (signature == null) {
            faults.add(file.node(), "`signature` is missing: which headers tell this format from others");
            return new Signature(List.of(), List.of(), List.of());
        }
        signature.allow(Set.of("all", "any", "none"));
        List<List<String>> any = new ArrayList<>();
        for (Node group : signature.items("any")) any.add(ColumnLoader.fold(signature.texts(group)));
        for (FormatColumn column : columns) {
            if (!column.required()) continue;
            List<String> either = new ArrayList<>(column.from());
            either.addAll(column.fallback());
            any.add(either);
        }
        if (any.isEmpty() && signature.texts("all").isEmpty()) {
            faults.add(signature.node(), "a signature needs `all` or `any`, else it fits every file");
        }
        return new Signature(
                ColumnLoader.fold(signature.texts("all")), any, ColumnLoader.fold(signature.texts("none")));
    }

    private @Nullable Ordinal ordinal(Declaration file, Set<String> names, Map<String, String> lake) {
        Declaration ordinal = file.part("ordinal");
        if (ordinal == null) return null;
        ordinal.allow(Set.of("within", "into"));
        for (String column : ordinal.texts("within")) {
            if (!names.contains(column)) faults.add(ordinal.node(), "`" + column + "` is no column of this format");
        }
        if (!lake.containsKey(ordinal.text("into"))) faults.add(ordinal.node(), "`into` must name a fact column");
        return new Ordinal(ordinal.texts("within"), ordinal.text("into"));
    }

    private List<Skip> skips(Declaration file) {
        List<Skip> skips = new ArrayList<>();
        for (Node node : file.items("skip")) {
            Declaration skip = new Declaration(node, faults);
            skip.allow(Set.of("headers", "words", "starts", "blank", "wordy", "unless", "levels", "within"));
            List<String> words = skip.get("words") == null ? TOTALS : ColumnLoader.fold(skip.texts("words"));
            boolean levels = skip.flag("levels");
            if (levels && (skip.get("starts") != null || skip.flag("blank") || skip.flag("wordy"))) {
                faults.add(node, "of rows with `levels` only `words` mark the sums; give the rest an entry of its own");
            }
            if (!levels && skip.get("within") != null) faults.add(node, "`within` is only for `levels: true`");
            skips.add(new Skip(
                    ColumnLoader.fold(skip.texts("headers")),
                    words,
                    ColumnLoader.fold(skip.texts("starts")),
                    skip.flag("blank"),
                    skip.flag("wordy"),
                    Words.fold(skip.text("unless", "")),
                    levels,
                    ColumnLoader.fold(skip.texts("within"))));
        }
        return skips;
    }
}
