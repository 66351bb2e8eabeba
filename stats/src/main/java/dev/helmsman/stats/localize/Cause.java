package dev.helmsman.stats.localize;

import java.util.Optional;

/**
 * An element that changed otherwise than the rest.
 *
 * @param element which
 * @param actual sum of its leaves' values now (of a ratio: of its numerators), without leaves of earlier causes
 * @param expected what that sum was expected to be (of a ratio: the expected ratio times today's denominators)
 * @param explained (actual − expected) over the change of the whole; above 1 when others moved against it
 * @param score log odds, in nats, of "this element changed by a factor of its own" after paying for naming it; &gt; 0
 * @param margin score over the best other element that shares leaves with it, in nats; infinite where there is none
 * @param runnerUp that other element
 */
public record Cause(
        Element element,
        double actual,
        double expected,
        double explained,
        double score,
        double margin,
        Optional<Element> runnerUp) {
    /** Probability that it is this element rather than the runner-up, given that it is one of the two: 1/(1 + e^−margin). */
    public double confidence() {
        return 1 / (1 + Math.exp(-margin));
    }
}
