package dev.helmsman.stats.shrink;

/**
 * What a unit's rate is believed to be after its own few counts and what like units do.
 *
 * @param value posterior mean
 * @param low lower end of the credible interval
 * @param high upper end
 */
public record Shrunk(double value, double low, double high) {}
