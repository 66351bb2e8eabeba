/** Turns findings and causes into conclusions: exact numbers, parts that add up, sentences, actions. */
@NullMarked
package dev.helmsman.insight.tell;

import org.jspecify.annotations.NullMarked;
