/** The sample shop over HTTP. */
@NullMarked
package dev.helmsman.demo.web;

import org.jspecify.annotations.NullMarked;
