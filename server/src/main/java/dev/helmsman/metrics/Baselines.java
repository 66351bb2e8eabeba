package dev.helmsman.metrics;

import dev.helmsman.calendar.Market;
import org.jspecify.annotations.Nullable;

/** Finds the days that a period can fairly be held against. */
public interface Baselines {
    /**
     * @param facts first to last day the shop has facts; {@code null} when unknown, then last year is not assumed to exist
     * @return as many days as {@code period}, on the same weekdays unless a festival moved; {@code null} for
     *     {@link Against.Nothing}
     */
    MetricTable.@Nullable Comparison align(Period period, Against against, Market market, @Nullable Period facts);
}
