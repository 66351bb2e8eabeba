/** The brief over HTTP. */
@NullMarked
package dev.helmsman.brief.web;

import org.jspecify.annotations.NullMarked;
