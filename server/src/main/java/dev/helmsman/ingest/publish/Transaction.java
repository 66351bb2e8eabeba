package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.stage.CancelledException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements of a publish in the lake's open transaction, one after the other, so that another thread can stop the
 * one that runs.
 */
public final class Transaction {
    private static final System.Logger LOG = System.getLogger(Transaction.class.getName());

    private final DSLContext context;
    private final BooleanSupplier cancelled;
    private volatile @Nullable Statement running;

    public Transaction(DSLContext context, BooleanSupplier cancelled) {
        this.context = context;
        this.cancelled = cancelled;
    }

    public DSLContext context() {
        return context;
    }

    /** Stops the statement that runs now; the next one is never started when the operator cancelled. */
    public void interrupt() {
        Statement statement = running;
        if (statement == null) return;
        try {
            statement.cancel();
        } catch (SQLException alreadyOver) {
            // it ended by itself
        }
    }

    /** Answers the number of rows that changed. */
    long run(String sql) {
        return on(statement -> statement.executeLargeUpdate(sql), sql);
    }

    /** The first row's numbers. */
    long[] numbers(String sql) {
        return on(
                statement -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        rows.next();
                        long[] numbers = new long[rows.getMetaData().getColumnCount()];
                        for (int i = 0; i < numbers.length; i++) numbers[i] = rows.getLong(i + 1);
                        return numbers;
                    }
                },
                sql);
    }

    boolean any(String sql) {
        return on(
                statement -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        return rows.next();
                    }
                },
                sql);
    }

    List<Object[]> rows(String sql) {
        return on(
                statement -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        List<Object[]> all = new ArrayList<>();
                        int width = rows.getMetaData().getColumnCount();
                        while (rows.next()) {
                            Object[] row = new Object[width];
                            for (int i = 0; i < width; i++) row[i] = rows.getObject(i + 1);
                            all.add(row);
                        }
                        return all;
                    }
                },
                sql);
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private <T> T on(Work<T> work, String sql) {
        if (cancelled.getAsBoolean()) throw new CancelledException();
        Connection connection = context.configuration().connectionProvider().acquire();
        if (connection == null) throw new IllegalStateException("the lake gave no connection");
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            running = statement;
            return work.on(statement);
        } catch (SQLException e) {
            if (cancelled.getAsBoolean()) throw new CancelledException();
            throw new PublishException("the lake refused: " + e.getMessage() + "\n" + sql, e);
        } finally {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> (System.nanoTime() - start) / 1_000_000 + " ms: "
                            + sql.lines().findFirst().orElse(""));
            running = null;
            context.configuration().connectionProvider().release(connection);
        }
    }
}
