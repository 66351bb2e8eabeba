package dev.helmsman.insight.product.reviews;

import dev.helmsman.shop.Text;

/** Something that reviews speak of, for example delivery. */
public record Topic(String key, Text names) {}
