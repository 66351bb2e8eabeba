/** Explanations over HTTP. */
@NullMarked
package dev.helmsman.insight.web;

import org.jspecify.annotations.NullMarked;
