package dev.helmsman.metrics;

import dev.helmsman.lake.DuckDbLake;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.LakeSettings;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A real lake in a folder of its own, filled by plain SQL. */
public final class TempLake implements Lake, AutoCloseable {
    public static final ShopId SHOP = new ShopId(1);

    private final Path folder;
    private final DuckDbLake lake;

    public TempLake() {
        try {
            folder = Files.createTempDirectory("helmsman-lake");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lake = new DuckDbLake(folder.resolve("lake.duckdb"), LakeSettings.ofThisMachine());
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
    public void added(String table, long rows) {
        lake.added(table, rows);
    }

    @Override
    public void copyTo(Path file) {
        lake.copyTo(file);
    }

    public Lake lake() {
        return lake;
    }

    public void run(String sql) {
        lake.write(transaction -> {
            for (String statement : sql.split(";\n", -1)) if (!statement.isBlank()) transaction.execute(statement);
            lake.touched(transaction, SHOP);
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        lake.close();
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
