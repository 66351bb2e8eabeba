/**
 * The family of products: which carry the shop, where each stands in its life, what comes back and why, what reviews say, what
 * is left after costs; and everything that happened to one of them.
 */
@NullMarked
@NamedInterface("product")
package dev.helmsman.insight.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
