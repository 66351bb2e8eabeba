/** Promotion: what advertising cost, claims and really brought, and where its money is lost. */
@NullMarked
package dev.helmsman.insight.promotion;

import org.jspecify.annotations.NullMarked;
