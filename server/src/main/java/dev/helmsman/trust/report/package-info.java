/** Which days each source holds, whether sources agree, and the way from one definition of sales to another. */
@NullMarked
package dev.helmsman.trust.report;

import org.jspecify.annotations.NullMarked;
