/**
 * The families of data, each a page that answers its question: main image, detail page, product, customer, market,
 * promotion, service, the shop as a whole. One package a family beside this one; here is what they share.
 */
@NullMarked
@NamedInterface("family")
package dev.helmsman.insight.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
