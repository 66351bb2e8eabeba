package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;

/**
 * An incident with everything decided. Days count from the first day, both included.
 *
 * @param target index of the product, category, source or campaign, as the kind says; −1 for the shop
 * @param factor what the driver is multiplied by; for brushing, lines added over usual lines
 * @param spread brushed orders are spaced over the day instead of coming in bursts
 */
public record Incident(IncidentKind kind, int from, int to, int target, double factor, boolean spread) {
    boolean on(int day) {
        return day >= from && day <= to;
    }

    boolean hits(IncidentKind wanted, int wantedTarget, int day) {
        return kind == wanted && target == wantedTarget && on(day);
    }

    Incident spread(boolean wanted) {
        return new Incident(kind, from, to, target, factor, wanted);
    }

    int length() {
        return to - from + 1;
    }
}
