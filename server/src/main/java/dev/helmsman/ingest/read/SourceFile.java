package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file to import: on disk, or inside a zip.
 *
 * @param name as the operator knows it; inside a zip with the zip's name before it
 * @param bytes size on disk, compressed where it is
 * @param path where it lies on disk, null inside a zip
 */
public record SourceFile(String name, long bytes, @Nullable Path path, Opener opener) {

    /** Opens the content from its beginning. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    /** The name without folders. */
    public String shortName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    }
}
