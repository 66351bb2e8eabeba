package dev.helmsman.ingest.read;

import dev.helmsman.shop.Text;
import java.io.IOException;

/** A file that holds no rows we could read: what is wrong with it and what to do. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;
    private final boolean mappable;

    public UnreadableFileException(String zh, String en) {
        this(zh, en, false);
    }

    /** @param mappable the file holds rows, only nobody knows what its columns are: a person can tell */
    public UnreadableFileException(String zh, String en, boolean mappable) {
        super(en);
        text = new Text(zh, en);
        this.mappable = mappable;
    }

    public boolean mappable() {
        return mappable;
    }

    public Text text() {
        return text;
    }
}
