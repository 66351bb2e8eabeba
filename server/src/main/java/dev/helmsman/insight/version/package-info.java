/** Versions of main images and detail pages: which stood when, and which is better. */
@NullMarked
package dev.helmsman.insight.version;

import org.jspecify.annotations.NullMarked;
