package dev.helmsman.ingest;

import dev.helmsman.lake.DuckDbLake;
import java.nio.file.Path;
import java.util.Optional;

/** The lake after files went through the whole door; its only shop has the number 1. For tests of other rooms. */
public final class ImportedFiles implements AutoCloseable {
    private final ImportHome home;

    public ImportedFiles(Path folder, Path... files) {
        home = new ImportHome(folder);
        ImportRun run = home.run(files);
        if (!run.state().equals("published")) throw new IllegalStateException(String.valueOf(run));
    }

    public DuckDbLake lake() {
        return home.lake;
    }

    /** A real data set, where it is kept beside the project. */
    public static Optional<Path> dataSet(String file) {
        return OnlineRetailTest.dataSet(file);
    }

    @Override
    public void close() {
        home.close();
    }
}
