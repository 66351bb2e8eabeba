package dev.helmsman.metrics;

import dev.helmsman.lake.Lake;
import dev.helmsman.shop.ShopId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A real DuckDB in memory with the canonical tables; one connection, so one reader or writer at a time. */
public final class MemoryLake implements Lake, AutoCloseable {
    private final Connection connection;
    private final DSLContext lake;
    private long version = 1;

    public MemoryLake() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            lake = DSL.using(connection, SQLDialect.DUCKDB);
            try (InputStream facts = Lake.class.getResourceAsStream("/lake/facts.sql")) {
                String script = new String(Objects.requireNonNull(facts).readAllBytes(), StandardCharsets.UTF_8);
                try (var statement = connection.createStatement()) {
                    statement.execute(script);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain SQL, for fixtures only. */
    public MemoryLake run(String sql) {
        return write(transaction -> {
            transaction.execute(sql);
            return this;
        });
    }

    @Override
    public synchronized <T> T read(Function<DSLContext, T> query) {
        return query.apply(lake);
    }

    @Override
    public synchronized <T> T write(Function<DSLContext, T> work) {
        version++;
        return lake.transactionResult(transaction -> work.apply(transaction.dsl()));
    }

    @Override
    public synchronized long version(ShopId shop) {
        return version;
    }

    @Override
    public void touched(DSLContext inTransaction, ShopId shop) {}

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
