package dev.helmsman.ingest.read;

import dev.helmsman.ingest.Text;
import java.io.IOException;

/** A file that holds no rows we could read: what is wrong with it and what to do. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    public UnreadableFileException(String zh, String en) {
        super(en);
        text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
