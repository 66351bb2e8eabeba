package dev.helmsman.ingest.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an entry's amount apart. A file either has a column a part (a settled order), or one amount and the kind of entry (a bill): then the
 * whole amount is the part of its kind. The parts add up to the amount, to the cent: what no column tells is {@code other}.
 */
final class SettlementSql {
    /** Part to the kinds of entry that are it; {@code other} is everything else. */
    private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("payment", List.of("payment"));
        KINDS.put("refund", List.of("refund"));
        KINDS.put("subsidy", List.of("subsidy"));
        KINDS.put("platform_fee", List.of("commission", "service_fee", "payment_fee"));
        KINDS.put("affiliate_fee", List.of("affiliate"));
        KINDS.put("freight", List.of("freight", "insurance"));
        KINDS.put("advertising", List.of("advertising"));
        KINDS.put("tax", List.of("tax"));
        KINDS.put("adjustment", List.of("adjustment"));
        KINDS.put("transfer", List.of("transfer"));
    }

    static final String OTHER = "other";

    private SettlementSql() {}

    /** Every part, {@code other} last. */
    static List<String> parts() {
        List<String> parts = new java.util.ArrayList<>(KINDS.keySet());
        parts.add(OTHER);
        return parts;
    }

    /** @param values fact column to the SQL of its value; gets those that follow from others */
    static void complete(Map<String, String> values) {
        String amount = values.getOrDefault("amount", "0");
        values.putIfAbsent("kind", "'order'");
        values.putIfAbsent("level", "'order'");
        values.merge("status", "'settled'", (own, settled) -> "coalesce(" + own + ", " + settled + ")");
        values.putIfAbsent("day", "CAST(" + values.getOrDefault("settled_at", "NULL::TIMESTAMP") + " AS DATE)");
        values.computeIfPresent("kind", (column, own) -> "coalesce(" + own + ", '" + OTHER + "')");
        values.put("amount", "coalesce(" + amount + ", 0)");
        if (parts().stream().noneMatch(values::containsKey)) byKind(values);
        else byColumn(values);
    }

    private static void byKind(Map<String, String> values) {
        String kind = values.get("kind");
        StringBuilder known = new StringBuilder();
        KINDS.forEach((part, kinds) -> {
            String words = "'" + String.join("', '", kinds) + "'";
            known.append(known.isEmpty() ? "" : ", ").append(words);
            values.put(part, "CASE WHEN " + kind + " IN (" + words + ") THEN " + values.get("amount") + " ELSE 0 END");
        });
        values.put(OTHER, "CASE WHEN " + kind + " IN (" + known + ") THEN 0 ELSE " + values.get("amount") + " END");
    }

    private static void byColumn(Map<String, String> values) {
        StringBuilder rest = new StringBuilder().append(values.get("amount"));
        for (String part : KINDS.keySet()) {
            String told = values.get(part);
            if (told == null) continue;
            String known = "round(coalesce(" + told + ", 0), 2)";
            values.put(part, known);
            rest.append(" - ").append(known);
        }
        values.put(OTHER, rest.toString());
    }
}
