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

    /** A file that breaks while it is read; what broke in which library helps nobody who exported it. */
    public static UnreadableFileException damaged(Throwable cause) {
        UnreadableFileException told = new UnreadableFileException(
                "文件已损坏或没有下载完整，打不开；请重新下载", "the file is damaged or cut off and cannot be opened; download it again");
        told.initCause(cause);
        return told;
    }

    public boolean mappable() {
        return mappable;
    }

    public Text text() {
        return text;
    }
}
