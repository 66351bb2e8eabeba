package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Channels that are paid by commission, in the figures of advertising: the commission is their cost. One that an ad report tells too is left
 * out, for its cost is there already.
 *
 * @param channels without clicks: nobody is paid for them
 */
record Affiliates(List<DailyFigures> channels) {
    private static final Map<String, String> AS =
            Map.of("affiliate_cost", "ad_cost", "affiliate_orders", "ad_orders", "affiliate_amount", "ad_amount");

    Affiliates {
        channels = List.copyOf(channels);
    }

    static Affiliates read(Metrics metrics, FamilyQuestion question) {
        Set<String> told = metrics.query(question.query(List.of("ad_cost"), "channel")).rows().stream()
                .filter(row -> row.values().get("ad_cost") != null)
                .map(row -> String.valueOf(row.keys().get("channel")))
                .collect(Collectors.toSet());
        List<Row> rows = metrics.query(question.query(List.copyOf(AS.keySet()), "channel")).rows().stream()
                .filter(row -> row.values().get("affiliate_amount") != null)
                .map(row -> new Row(row.keys(), row.labels(), renamed(row.values()), renamed(row.baselines())))
                .toList();
        List<DailyFigures> channels = new ArrayList<>();
        for (Row row : rows) {
            String key = row.keys().get("channel");
            if (key == null || key.isEmpty() || told.contains(key)) continue;
            channels.add(new DailyFigures(key, row.labels().getOrDefault("channel", key), List.of(row)));
        }
        return new Affiliates(channels);
    }

    private static Map<String, @Nullable BigDecimal> renamed(Map<String, @Nullable BigDecimal> values) {
        Map<String, @Nullable BigDecimal> all = new HashMap<>();
        AS.forEach((own, as) -> all.put(as, values.get(own)));
        return all;
    }

    /** @return {@code null} without such channels */
    @Nullable
    BigDecimal cost() {
        BigDecimal sum = null;
        for (DailyFigures channel : channels) sum = plus(sum, channel.sum("ad_cost"));
        return sum;
    }

    @Nullable
    BigDecimal costBefore() {
        BigDecimal sum = null;
        for (DailyFigures channel : channels) sum = plus(sum, channel.before("ad_cost"));
        return sum;
    }

    @Nullable
    BigDecimal claimed() {
        BigDecimal sum = null;
        for (DailyFigures channel : channels) sum = plus(sum, channel.sum("ad_amount"));
        return sum;
    }

    /** The sum of what is known. */
    static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.add(other);
    }
}
