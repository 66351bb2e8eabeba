/** Main images: which one people click, where, is the new one better, is one worn out, and what each earned. */
@NullMarked
package dev.helmsman.insight.image;

import org.jspecify.annotations.NullMarked;
