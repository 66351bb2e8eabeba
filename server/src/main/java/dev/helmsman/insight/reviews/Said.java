package dev.helmsman.insight.reviews;

/** What one review says of one topic; a review may praise and blame the same, or only name it. */
public record Said(Topic topic, boolean good, boolean bad) {}
