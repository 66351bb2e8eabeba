/** How likely an order is to be brushed (刷单): bought by somebody who is paid to buy. */
@NullMarked
package dev.helmsman.stats.suspect;

import org.jspecify.annotations.NullMarked;
