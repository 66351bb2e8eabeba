package dev.helmsman.insight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedRowsTest {
    private static final int PRODUCTS = 5_000;
    private static final List<String> REGIONS = List.of("浙江", "广东", "四川");

    /** Rows of an amount: product i of each region sells i, and sold twice as much before. */
    private static List<Row> asked(List<String> keys, List<String> by, List<Filter> only, int limit) {
        Map<Map<String, String>, BigDecimal> sums = new LinkedHashMap<>();
        for (int i = PRODUCTS; i > 0; i--) {
            String product = "p" + i;
            if (!only.isEmpty() && !only.getFirst().values().contains(product)) continue;
            for (String region : REGIONS) {
                Map<String, String> place = new LinkedHashMap<>();
                if (by.contains("product")) place.put("product", product);
                if (by.contains("region")) place.put("region", region);
                sums.merge(place, BigDecimal.valueOf(i), BigDecimal::add);
            }
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((place, sum) -> rows.add(new Row(
                Map.<String, @Nullable String>copyOf(place),
                Map.of(),
                Map.of("amount", sum),
                Map.of("amount", sum.multiply(BigDecimal.TWO)))));
        return rows.subList(0, Math.min(limit, rows.size()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_leading_products_stay_and_the_others_are_one_value_with_nothing_lost(boolean known) {
        List<String> crowded = known ? List.of("product") : List.of();
        List<String> by = new ArrayList<>(List.of("product", "region"));
        List<Row> rows = new FoldedRows(FoldedRowsTest::asked).atMost(2_000, List.of("amount"), by, crowded);
        assertThat(by).containsExactly("product", "region");
        assertThat(rows).hasSize((FoldedRows.LEADING + 1) * REGIONS.size());
        assertThat(rows.stream().filter(row -> "".equals(row.keys().get("product"))))
                .hasSize(REGIONS.size());
        BigDecimal all = BigDecimal.valueOf(3L * PRODUCTS * (PRODUCTS + 1) / 2);
        assertThat(rows.stream().map(row -> row.values().get("amount")).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all);
        assertThat(rows.stream().map(row -> row.baselines().get("amount")).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all.multiply(BigDecimal.TWO));
    }

    @Test
    void few_rows_stay_as_they_are() {
        List<String> by = new ArrayList<>(List.of("region"));
        assertThat(new FoldedRows(FoldedRowsTest::asked).atMost(10, List.of("amount"), by, List.of()))
                .hasSize(3);
    }
}
