package dev.helmsman.insight.reviews;

import dev.helmsman.shop.Text;

/** Something that reviews speak of, for example delivery. */
public record Topic(String key, Text names) {}
