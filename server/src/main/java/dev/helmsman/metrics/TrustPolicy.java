package dev.helmsman.metrics;

/** Which facts a query counts. */
public enum TrustPolicy {
    /** Everything that was imported. */
    ALL,
    /** Without the rows that are suspected to be no real sales. */
    CLEAN,
    /** As the operator decided row by row; where nothing was decided, as {@link #CLEAN}. */
    DECIDED
}
