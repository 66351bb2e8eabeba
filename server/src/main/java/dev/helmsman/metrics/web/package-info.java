/** The metrics over HTTP: catalogue, queries, exports, lineage. */
@NullMarked
package dev.helmsman.metrics.web;

import org.jspecify.annotations.NullMarked;
