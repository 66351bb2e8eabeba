/** Answers to conclusions over HTTP. */
@NullMarked
package dev.helmsman.conclusions.web;

import org.jspecify.annotations.NullMarked;
