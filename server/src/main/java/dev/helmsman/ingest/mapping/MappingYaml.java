package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes what a person said as a format in the grammar of those that come with the program (docs/formats.md). */
final class MappingYaml {
    private final FactColumns dictionary;
    private final Formats formats;

    MappingYaml(FactColumns dictionary, Formats formats) {
        this.dictionary = dictionary;
        this.formats = formats;
    }

    String write(Mapping mapping) {
        Map<String, Object> format = mapping.base() == null ? fresh(mapping) : changed(mapping, mapping.base());
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(140);
        return new Yaml(options).dump(format);
    }

    /** The base's declaration with the file's headers in front of those it knew. */
    private Map<String, Object> changed(Mapping mapping, String base) {
        Map<String, Object> format = new Yaml(new SafeConstructor(new LoaderOptions())).load(formats.source(base));
        format.put("key", mapping.key());
        format.put(
                "names",
                Map.of("zh", mapping.names().zh(), "en", mapping.names().en()));
        Map<String, Object> columns = entries(format.get("columns"));
        for (MappedColumn mapped : mapping.columns()) {
            Object before = columns.get(mapped.column());
            if (before instanceof Map<?, ?> declared) {
                Map<String, Object> column = entries(declared);
                column.put("from", prefixed(mapped.header(), column.get("from")));
                columns.put(mapped.column(), column);
            } else if (before != null) {
                columns.put(mapped.column(), prefixed(mapped.header(), before));
            }
        }
        format.put("columns", columns);
        format.put("signature", signature(mapping));
        return format;
    }

    private static List<String> prefixed(String header, @org.jspecify.annotations.Nullable Object before) {
        List<String> names = new ArrayList<>();
        names.add(header);
        if (before instanceof List<?> list) list.forEach(each -> names.add(String.valueOf(each)));
        else if (before != null) names.add(before.toString());
        return names.stream().distinct().toList();
    }

    private static Map<String, Object> entries(@org.jspecify.annotations.Nullable Object node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return entries;
    }

    private static Map<String, Object> signature(Mapping mapping) {
        return Map.of(
                "all",
                mapping.columns().stream().map(MappedColumn::header).distinct().toList());
    }

    private Map<String, Object> fresh(Mapping mapping) {
        FactColumns.Table table = dictionary.table(mapping.table()).orElseThrow();
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> derived = new LinkedHashMap<>();
        Map<String, Object> computed = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (MappedColumn mapped : mapping.columns()) {
            FactColumns.Column column = table.column(mapped.column()).orElse(null);
            if (column == null) continue;
            named.add(column.name());
            Map<String, Object> declared = new LinkedHashMap<>();
            declared.put("from", List.of(mapped.header()));
            if (column.need().equals("must")) declared.put("required", true);
            if (column.type() == ColumnType.WORD) declared.put("words", words(table, column.name()));
            else declared.put("type", column.type().word());
            String factor = mapped.factor();
            if (factor == null || new BigDecimal(factor).compareTo(BigDecimal.ONE) == 0) {
                columns.put(column.name(), declared);
            } else {
                declared.put("type", "decimal");
                columns.put(column.name() + "_in_unit", declared);
                derived.put(
                        column.name(),
                        Map.of("product", List.of(column.name() + "_in_unit", Map.of("number", factor))));
            }
        }
        Map<String, Object> format = new LinkedHashMap<>();
        format.put("key", mapping.key());
        format.put(
                "names",
                Map.of("zh", mapping.names().zh(), "en", mapping.names().en()));
        format.put("platform", mapping.platform());
        format.put("verified", false);
        format.put("table", mapping.table());
        format.put("signature", signature(mapping));
        if (mapping.dayFromFile() && !named.contains("day")) format.put("day", "preamble");
        format.put("dates", mapping.dayFirst() ? "day-first" : "month-first");
        format.put("columns", columns);
        new Missing(mapping.table(), named, derived, computed, format).fill();
        if (!computed.isEmpty()) format.put("computed", computed);
        if (!derived.isEmpty()) format.put("derived", derived);
        List<String> first =
                mapping.columns().stream().map(MappedColumn::header).limit(2).toList();
        if (!first.isEmpty()) format.put("skip", List.of(Map.of("headers", first)));
        return format;
    }

    /** All words that the known formats have for this column: most platforms use the same few. */
    private Map<String, Object> words(FactColumns.Table table, String name) {
        Map<String, String> meanings = new TreeMap<>();
        for (Format format : formats.all()) {
            if (format.table() != table.table()) continue;
            format.column(name).ifPresent(column -> column.words().forEach(meanings::putIfAbsent));
        }
        if (table.table().table().startsWith("order_"))
            MORE_STATES.forEach((word, state) -> meanings.putIfAbsent(Words.fold(word), state));
        if (table.table().table().equals("settlement") && name.equals("kind"))
            KINDS.forEach((word, kind) -> meanings.putIfAbsent(Words.fold(word), kind));
        Map<String, Set<String>> words = new TreeMap<>();
        meanings.forEach((word, meaning) ->
                words.computeIfAbsent(meaning, ignored -> new TreeSet<>()).add(word));
        Map<String, Object> declared = new LinkedHashMap<>();
        words.forEach((meaning, spellings) -> declared.put(meaning, List.copyOf(spellings)));
        return declared;
    }

    private static final Map<String, String> MORE_STATES = Map.ofEntries(
            Map.entry("待付款", "unpaid"),
            Map.entry("未付款", "unpaid"),
            Map.entry("已付款", "paid"),
            Map.entry("待发货", "paid"),
            Map.entry("已支付", "paid"),
            Map.entry("paid", "paid"),
            Map.entry("processing", "paid"),
            Map.entry("已发货", "shipped"),
            Map.entry("shipped", "shipped"),
            Map.entry("已完成", "finished"),
            Map.entry("已签收", "finished"),
            Map.entry("已收货", "finished"),
            Map.entry("completed", "finished"),
            Map.entry("delivered", "finished"),
            Map.entry("已取消", "cancelled"),
            Map.entry("cancelled", "cancelled"),
            Map.entry("canceled", "cancelled"),
            Map.entry("已关闭", "closed"),
            Map.entry("已退款", "closed"),
            Map.entry("refunded", "closed"));

    /** Kinds of entries as bills call them. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("货款", "payment"),
            Map.entry("订单收入", "payment"),
            Map.entry("订单支付", "payment"),
            Map.entry("在线支付", "payment"),
            Map.entry("order", "payment"),
            Map.entry("sale", "payment"),
            Map.entry("charge", "payment"),
            Map.entry("退款", "refund"),
            Map.entry("订单退款", "refund"),
            Map.entry("交易退款", "refund"),
            Map.entry("refund", "refund"),
            Map.entry("佣金", "commission"),
            Map.entry("commission", "commission"),
            Map.entry("服务费", "service_fee"),
            Map.entry("技术服务费", "service_fee"),
            Map.entry("fee", "service_fee"),
            Map.entry("手续费", "payment_fee"),
            Map.entry("达人佣金", "affiliate"),
            Map.entry("推广佣金", "affiliate"),
            Map.entry("运费", "freight"),
            Map.entry("shipping label", "freight"),
            Map.entry("运费险", "insurance"),
            Map.entry("推广费", "advertising"),
            Map.entry("marketing", "advertising"),
            Map.entry("补贴", "subsidy"),
            Map.entry("税费", "tax"),
            Map.entry("tax", "tax"),
            Map.entry("赔付", "adjustment"),
            Map.entry("adjustment", "adjustment"),
            Map.entry("提现", "transfer"),
            Map.entry("payout", "transfer"),
            Map.entry("deposit", "transfer"));

    /** What a table's key needs and a file need not say. */
    private record Missing(
            String table,
            Set<String> named,
            Map<String, Object> derived,
            Map<String, Object> computed,
            Map<String, Object> format) {

        void fill() {
            switch (table) {
                case "order_line" -> {
                    if (!named.contains("line_no")) {
                        format.put("ordinal", Map.of("within", List.of("order_no"), "into", "line_no"));
                    }
                    orders();
                }
                case "order_head" -> orders();
                case "traffic_daily" -> is("level", level());
                case "ad_daily" -> is("level", adLevel());
                case "service_daily" -> {
                    if (!named.contains("agent")) is("agent", "shop");
                }
                case "stock_daily" -> {
                    if (!named.contains("warehouse")) is("warehouse", "main");
                }
                case "supply" -> {
                    if (!named.contains("line_no")) {
                        format.put("ordinal", Map.of("within", List.of("purchase_order"), "into", "line_no"));
                    }
                }
                case "review" -> {
                    if (!named.contains("review_no")) {
                        format.put("ordinal", Map.of("within", List.of("product", "written_at"), "into", "review_no"));
                    }
                }
                case "market_daily" -> {
                    is("kind", "category");
                    for (String figure : List.of("search", "clicks", "listings", "buyers", "amount")) {
                        if (named.contains(figure + "_low")) derived.put(figure + "_high", figure + "_low");
                    }
                }
                case "rival_daily" -> {
                    if (named.contains("sales_low")) derived.put("sales_high", "sales_low");
                }
                case "creative_daily" -> is("kind", "main_image");
                case "settlement" -> {
                    is("level", "order");
                    if (!named.contains("entry_no")) {
                        format.put("ordinal", Map.of("within", entry(), "into", "entry_no"));
                    }
                }
                case "affiliate_order" -> {
                    is("kind", "order");
                    if (!named.contains("line_no")) {
                        format.put("ordinal", Map.of("within", List.of("order_no"), "into", "line_no"));
                    }
                }
                case "customer_list" -> {
                    if (!named.contains("day")) format.put("day", "export");
                }
                default -> {}
            }
        }

        /** What tells one entry of a bill from another where no number does. */
        private List<String> entry() {
            return List.of("order_no", "line_no", "settled_at", "kind", "amount").stream()
                    .filter(named::contains)
                    .toList();
        }

        private void is(String column, String word) {
            derived.put(column, Map.of("is", word));
        }

        private void orders() {
            boolean paidAt = named.contains("paid_at");
            if (!paidAt && named.contains("ordered_at")) {
                // without a time of payment an order counts as paid when it was made, unless its status says otherwise
                derived.put(
                        "paid_at",
                        named.contains("status")
                                ? Map.of(
                                        "when",
                                        List.of(
                                                Map.of(
                                                        "if",
                                                        Map.of("column", "status", "missing", true),
                                                        "then",
                                                        "ordered_at"),
                                                Map.of(
                                                        "if",
                                                        Map.of(
                                                                "column",
                                                                "status",
                                                                "other_than",
                                                                List.of("unpaid", "cancelled")),
                                                        "then",
                                                        "ordered_at")))
                                : "ordered_at");
            }
            if (paidAt && !named.contains("ordered_at")) derived.put("ordered_at", "paid_at");
            if (!named.contains("paid_amount") && named.contains("list_price") && named.contains("quantity")) {
                computed.put("amount", Map.of("product", List.of("quantity", "list_price")));
                derived.put("paid_amount", "amount");
            }
        }

        private String level() {
            if (named.contains("keyword")) return "keyword";
            if (named.contains("product")) return named.contains("source") ? "product_source" : "product";
            return named.contains("source") ? "source" : "shop";
        }

        private String adLevel() {
            for (String level : List.of("keyword", "audience", "creative", "product")) {
                if (named.contains(level)) return level;
            }
            return "campaign";
        }
    }
}
