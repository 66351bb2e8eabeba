package dev.helmsman.shop;

/** A sentence for people, in both languages. */
public record Text(String zh, String en) implements java.io.Serializable {}
