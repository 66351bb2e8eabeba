/** What reviews speak of and whether they praise or blame it, by word lists with negation; Chinese and English. */
@NullMarked
package dev.helmsman.insight.reviews;

import org.jspecify.annotations.NullMarked;
