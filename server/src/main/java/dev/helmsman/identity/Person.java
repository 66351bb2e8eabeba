package dev.helmsman.identity;

/** Somebody who may sign in. */
public record Person(int id, String name, Role role) {}
