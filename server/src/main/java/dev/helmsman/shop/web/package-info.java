/** The shops over HTTP. */
@NullMarked
package dev.helmsman.shop.web;

import org.jspecify.annotations.NullMarked;
