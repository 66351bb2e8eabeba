package dev.helmsman.insight.version;

import java.time.LocalDate;

/**
 * What one version of a product did on one day at one position.
 *
 * @param source where it was seen; empty where the report does not say
 * @param exposure impressions or visitors, above 0
 * @param events clicks, stays, buyers, or seconds of stay
 */
public record VersionDay(String version, String source, LocalDate day, double exposure, double events) {}
