package dev.helmsman.ingest.publish;

/** The lake could not take the facts; nothing was published. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
