/** The timeline over HTTP. */
@NullMarked
package dev.helmsman.timeline.web;

import org.jspecify.annotations.NullMarked;
