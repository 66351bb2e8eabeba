package dev.helmsman.stats.lifecycle;

/** Where a product stands in its life. */
public enum LifeStage {
    /** On sale for too short a time to say where it goes: new, not declining. */
    LAUNCH,
    GROWTH,
    MATURE,
    DECLINE,
    /** Rises again after a fall or a sleep. */
    REVIVAL,
    /** Sold once, and not for longer than its old pace allows. */
    ASLEEP,
    /** Sells too seldom for any curve. */
    TOO_FEW
}
