package dev.helmsman.metrics.facts;

import java.util.Set;

/**
 * A grain at which a platform measures the same thing.
 *
 * @param name as the column {@code level} (of a market table: {@code kind}) holds it
 * @param dimensions what its rows can be asked by, besides time and platform
 */
public record Level(String name, Set<String> dimensions) {
    public Level {
        dimensions = Set.copyOf(dimensions);
    }
}
