package dev.helmsman.ingest.clean;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one file writes what it means, where that is not the same for all files of its format.
 *
 * @param dayBeforeMonth {@code 3/4/2026} is in April
 * @param decimalComma {@code 1.234,50} is a thousand and some
 * @param currency the shop's money, with which amounts must agree; null when nobody asks
 */
public record Manner(
        boolean dayBeforeMonth,
        boolean decimalComma,
        @Nullable Currency currency) {

    /** Factors of the units that stand in headers, such as {@code 花费(万元)} or {@code Cost (micros)}, folded. */
    public static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("元", BigDecimal.ONE),
            Map.entry("万元", new BigDecimal("10000")),
            Map.entry("万", new BigDecimal("10000")),
            Map.entry("分", new BigDecimal("0.01")),
            Map.entry("cents", new BigDecimal("0.01")),
            Map.entry("micros", new BigDecimal("0.000001")),
            Map.entry("%", new BigDecimal("0.01")),
            Map.entry("秒", BigDecimal.ONE),
            Map.entry("s", BigDecimal.ONE),
            Map.entry("分钟", new BigDecimal("60")),
            Map.entry("min", new BigDecimal("60")),
            Map.entry("毫秒", new BigDecimal("0.001")),
            Map.entry("ms", new BigDecimal("0.001")),
            Map.entry("件", BigDecimal.ONE),
            Map.entry("人", BigDecimal.ONE),
            Map.entry("次", BigDecimal.ONE),
            Map.entry("个", BigDecimal.ONE),
            Map.entry("formatted", BigDecimal.ONE));
}
