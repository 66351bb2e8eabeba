package dev.helmsman.ingest.publish;

/** The lake could not take the facts; nothing was published. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether values of single rows are at fault, so that the others can go in. */
    public boolean ofRows() {
        Throwable cause = getCause();
        String why = String.valueOf(cause == null ? "" : cause.getMessage());
        return why.startsWith("Constraint Error")
                || why.startsWith("Conversion Error")
                || why.startsWith("Out of Range Error")
                || why.startsWith("Invalid Input Error");
    }

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
