package dev.helmsman.stats;

/** Input that a method cannot work with: which argument, the rule, and the value that was given. */
public final class StatisticsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    public StatisticsException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What was wrong, for programs. */
    public enum Fault {
        LENGTHS_DIFFER,
        NOTHING_GIVEN,
        NOT_FINITE,
        OUT_OF_RANGE,
        TOO_MANY_FACTORS,
        PARTS_MISS_TOTAL,
        /** An optimiser or a series did not settle. */
        NO_SOLUTION
    }
}
