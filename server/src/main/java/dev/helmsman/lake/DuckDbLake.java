package dev.helmsman.lake;

import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The facts in one embedded DuckDB file. Nothing to install; one process at a time. */
public final class DuckDbLake implements Lake, AutoCloseable {

    static {
        // jOOQ greets on its first use; results go to standard output, so it must not.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Settings QUIET = new Settings()
            .withExecuteLogging(false)
            .withRenderCatalog(false)
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    private final Path file;
    private final DuckDBConnection root;
    private final ConcurrentLinkedDeque<Connection> idleReaders = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<Integer, Long> versions = new ConcurrentHashMap<>();
    private final Set<Integer> touched = ConcurrentHashMap.newKeySet();
    private final ScanWidth width;

    /** Opens or creates the file; brings its tables up to date. */
    public DuckDbLake(Path file, LakeSettings settings) {
        this.file = file;
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) Files.createDirectories(folder);
            Properties properties = new Properties();
            properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
            properties.setProperty("threads", Integer.toString(settings.threads()));
            properties.setProperty("temp_directory", file.toAbsolutePath() + ".spill");
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty("autoload_known_extensions", "false");
            // Facts know their row in the file; keeping the order of insertion would only cost memory.
            properties.setProperty("preserve_insertion_order", "false");
            root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new LakeException("cannot open the facts in " + file + ": " + e.getMessage(), e);
        }
        width = new ScanWidth(root, settings.threads());
        try {
            LakeSchema.upgrade(root);
            width.narrow();
            try (Statement statement = root.createStatement();
                    var rows = statement.executeQuery("SELECT shop_id, version FROM lake_version")) {
                while (rows.next()) versions.put(rows.getInt(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            close();
            throw new LakeException("cannot bring the tables in " + file + " up to date: " + e.getMessage(), e);
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<DSLContext, T> query) {
        Connection connection = idleReaders.pollFirst();
        boolean sound = false;
        try {
            if (connection == null) connection = root.duplicate();
            connection.setAutoCommit(false);
            T answer = query.apply(context(connection));
            sound = true;
            return answer;
        } catch (SQLException e) {
            throw new LakeException("the lake could not answer: " + e.getMessage(), e);
        } finally {
            if (connection != null) giveBack(connection, sound);
        }
    }

    /** A reader ends by rolling back: it wrote nothing, and the next one must see newer commits. */
    private void giveBack(Connection connection, boolean sound) {
        try {
            connection.rollback();
            if (sound || !connection.isClosed()) idleReaders.addFirst(connection);
        } catch (SQLException e) {
            closeQuietly(connection);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        writing.lock();
        touched.clear();
        try (Connection connection = root.duplicate()) {
            connection.setAutoCommit(false);
            T answer;
            try {
                answer = work.apply(context(connection));
                connection.commit();
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
            for (int shop : touched) versions.merge(shop, 1L, Long::sum);
            return answer;
        } catch (SQLException e) {
            throw new LakeException("the lake could not write: " + e.getMessage(), e);
        } finally {
            touched.clear();
            width.narrow();
            writing.unlock();
        }
    }

    @Override
    public void added(String table, long rows) {
        if (!writing.isHeldByCurrentThread()) throw new IllegalStateException("rows are added inside write() only");
        width.widen(table, rows);
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public long version(ShopId shop) {
        return versions.getOrDefault(shop.value(), 0L);
    }

    @Override
    public void touched(DSLContext inTransaction, ShopId shop) {
        if (!writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("facts are touched inside write() only");
        }
        if (!touched.add(shop.value())) return;
        inTransaction.execute(
                "INSERT INTO lake_version VALUES (?, 1) ON CONFLICT DO UPDATE SET version = version + 1", shop.value());
    }

    /** After a checkpoint the file holds everything, and stands still while the writers' lock is held. */
    @Override
    public void copyTo(Path copy) {
        writing.lock();
        try (Statement statement = root.createStatement()) {
            statement.execute("FORCE CHECKPOINT");
            Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            throw new LakeException("the facts could not be copied to " + copy + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.DUCKDB, QUIET);
    }

    @Override
    public void close() {
        for (Connection reader; (reader = idleReaders.pollFirst()) != null; ) closeQuietly(reader);
        closeQuietly(root);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(DuckDbLake.class.getName()).log(System.Logger.Level.WARNING, "closing the lake", e);
        }
    }
}
