package dev.helmsman.ingest.stage;

/** The operator asked to stop. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("the import was cancelled");
    }
}
