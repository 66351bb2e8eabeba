/** Benchmarks against limits and peers, measured side by side in one run. */
@NullMarked
package dev.helmsman.bench;

import org.jspecify.annotations.NullMarked;
