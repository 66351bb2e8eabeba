package dev.helmsman.metrics;

import dev.helmsman.lake.DuckDbLake;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.LakeSettings;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The real lake in a temporary folder, with a short way to plant facts. */
public final class MemoryLake implements Lake, AutoCloseable {
    private final Path folder;
    private final DuckDbLake lake;

    public MemoryLake() {
        try {
            folder = Files.createTempDirectory("lake");
            lake = new DuckDbLake(folder.resolve("lake.duckdb"), new LakeSettings(512, 2));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain SQL, for fixtures only; every shop's answers count as stale afterwards. */
    public MemoryLake run(String sql) {
        return write(transaction -> {
            transaction.execute(sql);
            for (int shop = 1; shop <= 9; shop++) touched(transaction, new ShopId(shop));
            return this;
        });
    }

    @Override
    public <T extends @Nullable Object> T read(Function<DSLContext, T> query) {
        return lake.read(query);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        return lake.write(work);
    }

    @Override
    public long version(ShopId shop) {
        return lake.version(shop);
    }

    @Override
    public void touched(DSLContext inTransaction, ShopId shop) {
        lake.touched(inTransaction, shop);
    }

    @Override
    public void copyTo(Path file) {
        lake.copyTo(file);
    }

    @Override
    public void close() throws IOException {
        lake.close();
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
