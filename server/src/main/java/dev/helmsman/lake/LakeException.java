package dev.helmsman.lake;

/** The engine of the lake failed: its file is locked, broken or full. The message says which file and what to do. */
public class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
