/** Detail pages: where visitors leave between coming and paying, and whether a new version keeps more of them. */
@NullMarked
package dev.helmsman.insight.detailpage;

import org.jspecify.annotations.NullMarked;
