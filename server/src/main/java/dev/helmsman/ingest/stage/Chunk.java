package dev.helmsman.ingest.stage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Clean lines on disk, ready for the lake: UTF-8, cut by TABs, no quotes.
 *
 * @param names names of products that these lines brought: import, row, product, name; null when none
 */
public record Chunk(
        Layout layout, Path file, long rows, @Nullable Path names) {}
