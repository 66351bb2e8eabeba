/** Cells to facts: numbers, times, words, buyers and regions, each checked byte by byte before it may reach the lake. */
@NullMarked
package dev.helmsman.ingest.clean;

import org.jspecify.annotations.NullMarked;
