/** How a return answers to what is put in, as far as the days' own ups and downs show it. */
@NullMarked
package dev.helmsman.stats.response;

import org.jspecify.annotations.NullMarked;
