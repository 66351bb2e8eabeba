package dev.helmsman.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was planted; written as {@code truth.json} beside the files.
 *
 * @param suspectOrders numbers of the orders that nobody really wanted (brushed), in order of time
 */
public record Truth(
        long seed, String shop, LocalDate from, LocalDate to, List<Planted> incidents, List<String> suspectOrders) {

    /**
     * One incident.
     *
     * @param scope dimension → value, for example {@code source → 手淘搜索}; empty for the whole shop
     * @param from first day
     * @param to last day
     * @param metrics what it moves, the nearest consequence first
     * @param size relative change of the driver, −0.62 for 62 % less; for brushing, added lines over usual lines
     */
    public record Planted(
            IncidentKind kind,
            Map<String, String> scope,
            LocalDate from,
            LocalDate to,
            List<String> metrics,
            double size) {
        public Planted {
            scope = Map.copyOf(scope);
            metrics = List.copyOf(metrics);
        }
    }

    public Truth {
        incidents = List.copyOf(incidents);
        suspectOrders = List.copyOf(suspectOrders);
    }

    /** The JSON of the contract, one incident a line. */
    public String toJson() {
        String listed = incidents.stream().map(Truth::json).collect(Collectors.joining(",\n    "));
        return "{\n  \"seed\": " + seed + ",\n  \"shop\": " + quote(shop) + ",\n  \"from\": " + quote(from)
                + ",\n  \"to\": " + quote(to) + ",\n  \"incidents\": [" + (listed.isEmpty() ? "" : "\n    " + listed)
                + "],\n  \"suspectOrders\": "
                + suspectOrders.stream().map(Truth::quote).collect(Collectors.joining(",", "[", "]")) + "\n}\n";
    }

    private static String json(Planted planted) {
        String scope = new TreeMap<>(planted.scope)
                .entrySet().stream()
                        .map(e -> quote(e.getKey()) + ":" + quote(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
        return "{\"kind\":" + quote(planted.kind.key()) + ",\"scope\":" + scope + ",\"from\":" + quote(planted.from)
                + ",\"to\":" + quote(planted.to) + ",\"metrics\":"
                + planted.metrics.stream().map(Truth::quote).collect(Collectors.joining(",", "[", "]")) + ",\"size\":"
                + Math.round(planted.size * 1000) / 1000.0 + "}";
    }

    private static String quote(Object value) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
