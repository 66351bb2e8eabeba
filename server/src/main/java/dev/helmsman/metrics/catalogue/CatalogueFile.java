package dev.helmsman.metrics.catalogue;

/** One YAML file of the catalogue. @param custom whether an operator wrote it */
public record CatalogueFile(String name, String text, boolean custom) {}
