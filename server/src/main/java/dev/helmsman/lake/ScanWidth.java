package dev.helmsman.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.duckdb.DuckDBConnection;

/**
 * Lets the queries of an open transaction run on all cores. DuckDB (seen in 1.5.0) gives the scan of a table one thread for
 * every 122,880 rows that are <em>committed</em>; what the open transaction added does not count, so that everything that follows from
 * a first large import would be worked out on one core. Rows of no shop, which no query asks for, are committed beside
 * the transaction and taken away after it; what a crash leaves of them is taken away when the lake is opened.
 */
final class ScanWidth {
    /** Rows of one group of DuckDB's tables: the least that a thread is given. */
    private static final long ROW_GROUP = 122_880;
    /** Below so many rows one thread is as quick. */
    private static final long WORTH_IT = 4 * ROW_GROUP;
    /** Tables whose additions are large. */
    private static final java.util.Set<String> TABLES = java.util.Set.of("order_line", "order_head");

    private static final int NO_SHOP = 0;

    private final DuckDBConnection root;
    private final int threads;

    ScanWidth(DuckDBConnection root, int threads) {
        this.root = root;
        this.threads = threads;
    }

    /** Without it everything is as right, only slower: so a failure is told to the log alone. */
    void widen(String table, long rows) {
        if (threads < 2 || rows < WORTH_IT || !TABLES.contains(table)) return;
        try (var beside = root.duplicate();
                Statement statement = beside.createStatement()) {
            long lacking = (threads - 1) * ROW_GROUP - committed(statement, table);
            if (lacking > 0) statement.execute(filler(statement, table, lacking));
        } catch (SQLException e) {
            log("widening the scans of " + table, e);
        }
    }

    /** Takes the rows of no shop away. */
    void narrow() {
        try (var beside = root.duplicate();
                Statement statement = beside.createStatement()) {
            for (String table : TABLES) {
                // zone maps tell at once that there are none
                try (ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM " + table + " WHERE shop_id = " + NO_SHOP + " LIMIT 1")) {
                    if (!rows.next()) continue;
                }
                statement.execute("DELETE FROM " + table + " WHERE shop_id = " + NO_SHOP);
            }
        } catch (SQLException e) {
            log("narrowing the scans", e);
        }
    }

    private static long committed(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "SELECT estimated_size FROM duckdb_tables() WHERE table_name = '" + table + "' AND NOT temporary")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Each column that must not be missing is zero, empty or false. */
    private static String filler(Statement statement, String table, long rows) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        try (ResultSet each =
                statement.executeQuery("SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '"
                        + table + "' AND NOT is_nullable AND database_name = current_database()")) {
            while (each.next()) {
                columns.add(each.getString(1));
                values.add(
                        each.getString(2).equals("VARCHAR")
                                ? "''"
                                : "CAST(" + NO_SHOP + " AS " + each.getString(2) + ")");
            }
        }
        return "INSERT INTO " + table + " (" + columns + ") SELECT " + values + " FROM range(" + rows + ")";
    }

    private static void log(String what, SQLException e) {
        System.getLogger(ScanWidth.class.getName()).log(System.Logger.Level.WARNING, what, e);
    }
}
