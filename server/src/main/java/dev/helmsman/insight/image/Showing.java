package dev.helmsman.insight.image;

import java.time.LocalDate;

/** One main image on one day at one position; figures that the report leaves out are 0 and told missing by the reader. */
record Showing(
        String creative,
        String source,
        LocalDate day,
        double impressions,
        double clicks,
        double visitors,
        double carts,
        double buyers) {}
