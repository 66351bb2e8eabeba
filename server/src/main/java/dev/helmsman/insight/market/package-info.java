/** Market: did we fall or did the market? Shares, niches and rivals, with ranges that stay ranges. */
@NullMarked
package dev.helmsman.insight.market;

import org.jspecify.annotations.NullMarked;
