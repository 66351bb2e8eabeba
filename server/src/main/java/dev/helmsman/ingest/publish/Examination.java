package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.stage.Chunk;
import dev.helmsman.ingest.stage.Layout;
import dev.helmsman.ingest.stage.Refused;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows that the lake would refuse, without touching it: a value that an expression does not give though no fact
 * can be without it (the day of a row that sums a period), a number that no column of the lake holds. Cells are checked
 * where they are read; this looks at what follows from several of them, once a publish has failed for it.
 */
public final class Examination implements AutoCloseable {
    private final Transaction transaction;
    private final Formats formats;
    private final ShopId shop;
    private final Map<Integer, Map<Long, Refused>> refused = new HashMap<>();

    public Examination(Transaction transaction, Formats formats, ShopId shop) {
        this.transaction = transaction;
        this.formats = formats;
        this.shop = shop;
        // what two expressions share would else be computed before them, where no TRY holds it
        transaction.run("SET disabled_optimizers = 'common_subexpressions'");
    }

    @Override
    public void close() {
        try {
            transaction.context().execute("RESET disabled_optimizers");
        } catch (org.jooq.exception.DataAccessException broken) {
            // of a broken transaction only the pace of other queries suffers
        }
    }

    /** Import to row to what is wrong with it. */
    public Map<Integer, Map<Long, Refused>> refused() {
        return refused;
    }

    /** Looks at one chunk and deletes its files. */
    public void look(Chunk chunk) {
        Layout layout = chunk.layout();
        Format format = layout.format();
        FactTable table = format.table();
        Map<String, String> lake = formats.columns(table);
        Map<String, String> values = LoadSql.values(layout, shop, formats);
        Set<String> demanded = formats.notNull(table);
        StringBuilder lacking = new StringBuilder("CASE");
        StringBuilder lost = new StringBuilder("CASE");
        values.forEach((column, value) -> {
            // what is the same in all rows
            if (value.matches("\\d+|'[^']*'")) return;
            String safe = "TRY(CAST((" + value + ") AS " + lake.get(column) + "))";
            String empty = "TRY((" + value + ") IS NULL)";
            if (demanded.contains(column)) lacking.append(when(empty, column));
            lost.append(when(LoadSql.failed(value, safe), column));
        });
        String days = "true";
        for (FormatColumn column : format.columns()) {
            if (column.type() == ColumnType.DAY && layout.columns().contains(column.name())) {
                days += " AND " + column.name() + " IS NOT NULL";
            }
        }
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_examined AS SELECT * FROM "
                + LoadSql.untyped(layout, chunk.file(), formats));
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_found AS SELECT import_id, source_row, " + LoadSql.UNCAST
                + " AS uncast, " + lacking + " ELSE NULL END AS lacking, " + lost + " ELSE NULL END AS lost, " + days
                + " AS days FROM " + LoadSql.layers(layout, "helm_examined", true));
        for (Object[] row : transaction.rows("SELECT import_id, source_row, uncast, lacking, lost, days FROM helm_found"
                + " WHERE uncast IS NOT NULL OR lacking IS NOT NULL OR lost IS NOT NULL")) {
            refused.computeIfAbsent(((Number) row[0]).intValue(), none -> new HashMap<>())
                    .putIfAbsent(((Number) row[1]).longValue(), why(format, row));
        }
        transaction.run("DROP TABLE helm_found");
        transaction.run("DROP TABLE helm_examined");
        delete(chunk.file());
        Path names = chunk.names();
        if (names != null) delete(names);
    }

    private static String when(String condition, String column) {
        return " WHEN " + condition + " THEN '" + column + "'";
    }

    private Refused why(Format format, Object[] row) {
        if (row[2] != null) return new Refused(row[2].toString(), Fault.TOO_LARGE);
        if (row[4] != null) return new Refused(shown(format, row[4].toString()), Fault.TOO_LARGE);
        String column = row[3].toString();
        if (!column.equals("day")) return new Refused(shown(format, column), Fault.MISSING);
        boolean period = format.derived().containsKey("day") && Boolean.TRUE.equals(row[5]);
        String day = format.columns().stream()
                .filter(each -> each.type() == ColumnType.DAY)
                .map(FormatColumn::name)
                .findFirst()
                .orElse("");
        return new Refused(day, period ? Fault.PERIOD_NOT_DAY : Fault.NO_DAY);
    }

    /** The format's column that stands for a fact, empty where it follows from several. */
    private static String shown(Format format, String column) {
        String derived = format.derived().get(column);
        String name = derived == null ? column : derived;
        return format.column(name).isPresent() ? name : "";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
