package dev.helmsman.metrics;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One metric of the catalogue: what it is, how it is computed, and what an operator does with it.
 *
 * @param key stable name in queries, for example {@code paid_amount}
 * @param family key of its {@link MetricCatalogue.Family}
 * @param definition the definition in words
 * @param formula in the catalogue's grammar
 * @param formulaText the formula with the names that people read; {@code null} when it is not made of other metrics
 * @param drivers the ways to split it, best first; see {@link MetricCatalogue#factors}
 * @param minimum the sample below which it must not be read
 * @param dimensions keys of the dimensions it can be asked by
 * @param range what it is the lower end of; {@code null} when it stands alone
 * @param custom whether an operator added it
 */
public record MetricDefinition(
        String key,
        String family,
        Text names,
        Text definition,
        String formula,
        @Nullable Text formulaText,
        Unit unit,
        Direction direction,
        Adds adds,
        List<Drivers> drivers,
        Use use,
        @Nullable Minimum minimum,
        List<String> dimensions,
        @Nullable Range range,
        boolean custom) {

    public MetricDefinition {
        drivers = List.copyOf(drivers);
        dimensions = List.copyOf(dimensions);
    }

    /** What one is counted in. */
    public enum Unit {
        MONEY(2),
        COUNT(3),
        RATIO(6),
        SECONDS(2),
        NUMBER(4);

        private final int places;

        Unit(int places) {
            this.places = places;
        }

        /** As a catalogue file spells it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people and files: at most 2 places for money, 6 for ratios; computed values carry more. */
        public BigDecimal round(BigDecimal value) {
            BigDecimal rounded = value.scale() > places ? value.setScale(places, RoundingMode.HALF_UP) : value;
            if (this == MONEY) return rounded;
            BigDecimal stripped = rounded.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
        }
    }

    /** Which way is good. */
    public enum Direction {
        UP,
        DOWN,
        NONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it adds up over days and segments. */
    public enum Adds {
        /** Parts add up to the whole. */
        SUM,
        /** A ratio of sums: compute both sums first, never average the ratios. */
        RATIO,
        /** Different things counted once: parts add up to more than the whole. */
        DISTINCT,
        /** A level at the end of the period: adds over things, not over days. */
        SNAPSHOT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the drivers of a metric give the metric. */
    public enum Operator {
        PRODUCT("*"),
        SUM("+"),
        DIFFERENCE("-"),
        QUOTIENT("/"),
        /** The metric itself, by a dimension. */
        BY("by");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /**
     * An identity: the metrics, combined by the operator from left to right, give the metric exactly. With
     * {@link Operator#BY} the metric is split by {@code dimension} and {@code metrics} holds the metric itself.
     */
    public record Drivers(
            Operator operator,
            List<String> metrics,
            @Nullable String dimension) {
        public Drivers {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * What it is for.
     *
     * @param role operator, designer, promoter, service or buyer
     * @param next keys of the metrics to look at next
     */
    public record Use(Text decision, Text lever, String role, List<String> next) {
        public Use {
            next = List.copyOf(next);
        }
    }

    /**
     * A figure that a platform tells as a range: this metric and another are its two ends, and people read them as one.
     *
     * @param with key of the upper end, in the same unit
     * @param names of the figure
     */
    public record Range(String with, Text names) {}

    /** Below {@code count} of {@code metric} the value is noise. */
    public record Minimum(String metric, long count) {}
}
