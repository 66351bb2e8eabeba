/** Brushed orders (刷单): judged when files come in, decided by the operator. */
@NullMarked
package dev.helmsman.trust.suspicion;

import org.jspecify.annotations.NullMarked;
