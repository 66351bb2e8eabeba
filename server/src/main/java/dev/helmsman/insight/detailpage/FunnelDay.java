package dev.helmsman.insight.detailpage;

import java.time.LocalDate;

/** People on one day at each place on the way to paying; NaN where the report does not say. */
record FunnelDay(
        LocalDate day,
        double visitors,
        double stays,
        double carts,
        double favourites,
        double ordered,
        double buyers,
        double dwellSeconds) {}
