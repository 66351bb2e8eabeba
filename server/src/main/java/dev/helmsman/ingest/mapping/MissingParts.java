package dev.helmsman.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table's key needs and a file need not say. */
record MissingParts(
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
            case "shop_rating_daily" -> {
                if (!named.contains("aspect")) is("aspect", "overall");
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
