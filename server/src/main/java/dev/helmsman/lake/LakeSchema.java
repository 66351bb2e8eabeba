package dev.helmsman.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a lake's file to the newest tables: each step once, in order, each in its own transaction. */
final class LakeSchema {

    /** Resource files under {@code lake/}; a step that was released is never edited, only followed by another. */
    static final List<String> STEPS = List.of(
            "facts.sql",
            "upkeep.sql",
            "listing.sql",
            "rollups.sql",
            "product-orders.sql",
            "suspicion.sql",
            "rival-counter.sql",
            "settlements.sql",
            "service-detail.sql",
            "search.sql",
            "variant-hours.sql",
            "ad-orders.sql");

    private LakeSchema() {}

    static void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS lake_step (step VARCHAR PRIMARY KEY, done_at TIMESTAMP NOT NULL)");
            for (String step : STEPS) {
                if (isDone(statement, step)) continue;
                statement.execute("BEGIN TRANSACTION");
                statement.execute(text(step));
                statement.execute("INSERT INTO lake_step VALUES ('" + step + "', now()::TIMESTAMP)");
                statement.execute("COMMIT");
            }
        }
    }

    private static boolean isDone(Statement statement, String step) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM lake_step WHERE step = '" + step + "'")) {
            return rows.next();
        }
    }

    static String text(String step) {
        try (InputStream stream = LakeSchema.class.getResourceAsStream("/lake/" + step)) {
            if (stream == null) throw new IllegalStateException("the program lacks its resource lake/" + step);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
