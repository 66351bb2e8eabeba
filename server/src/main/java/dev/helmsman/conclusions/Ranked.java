package dev.helmsman.conclusions;

import dev.helmsman.shop.Text;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion in its place.
 *
 * @param answer the newest standing answer to the same metric and scope
 * @param folded why it is shown folded and last; {@code null} when it is not
 */
public record Ranked(
        Conclusion conclusion,
        @Nullable Answer answer,
        @Nullable Text folded) {}
