package dev.helmsman.ingest;

/** A sentence for people, in both languages. */
public record Text(String zh, String en) {}
