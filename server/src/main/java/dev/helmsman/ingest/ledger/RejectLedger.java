package dev.helmsman.ingest.ledger;

import dev.helmsman.ingest.Correction;
import dev.helmsman.ingest.RejectedRow;
import dev.helmsman.ingest.RunId;
import dev.helmsman.ingest.stage.Reject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what imports rejected and what the operator made of it ({@code V41__mended_rejects.sql}). */
public final class RejectLedger {
    /** A rejected cell, or a whole row, with the name of its fault. */
    public record RejectRow(
            int importId,
            String file,
            long row,
            String column,
            String value,
            String fault,
            RejectedRow.@Nullable Mended mended) {}

    private static final int CELL_LIMIT = 400;
    private final JdbcClient ledger;
    private final JdbcTemplate batches;

    RejectLedger(JdbcClient ledger, JdbcTemplate batches) {
        this.ledger = ledger;
        this.batches = batches;
    }

    public void keep(Collection<Reject> rejects) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Object[]> rows = rejects.stream()
                .map(reject -> new Object[] {
                    reject.importId(),
                    places.merge(reject.importId(), 1, Integer::sum),
                    reject.row(),
                    cut(reject.column()),
                    cut(reject.value().replace("\0", "")),
                    reject.fault().name()
                })
                .toList();
        batches.batchUpdate(
                "INSERT INTO import_reject (import_id, place, source_row, column_name, cell, fault) VALUES (?, ?, ?,"
                        + " ?, ?, ?)",
                rows);
    }

    public long rows(RunId run) {
        return ledger.sql("SELECT coalesce(sum(rejected), 0) FROM import_file WHERE run_id = ?")
                .param(run.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    public long listed(RunId run) {
        return ledger.sql("SELECT count(*) FROM import_reject r JOIN import_file f ON f.id = r.import_id WHERE f.run_id"
                        + " = ?")
                .param(run.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** What was typed before for rejected cells of a file, as far as it was kept whole. */
    public List<Correction> corrections(int importId) {
        return ledger.sql("SELECT source_row, column_name, mended_cell FROM import_reject WHERE import_id = ? AND"
                        + " char_length(mended_cell) < ? ORDER BY place")
                .params(importId, CELL_LIMIT)
                .query((row, n) -> new Correction(importId, row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    public List<RejectRow> page(RunId run, long offset, int limit) {
        return ledger.sql("SELECT r.import_id, f.file, r.source_row, r.column_name, r.cell, r.fault, r.mended_run,"
                        + " r.mended_cell, m.state AS mended_state, (SELECT sum(g.rejected) FROM import_file g"
                        + " WHERE g.run_id = r.mended_run) AS again FROM import_reject r JOIN import_file f ON"
                        + " f.id = r.import_id LEFT JOIN import_run m ON m.id = r.mended_run WHERE f.run_id = ?"
                        + " ORDER BY r.import_id, r.place OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(run.value(), offset, limit)
                .query((row, n) -> new RejectRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        mended(row)))
                .list();
    }

    private static RejectedRow.@Nullable Mended mended(ResultSet row) throws SQLException {
        String state = row.getString("mended_state");
        String cell = row.getString("mended_cell");
        if (state == null || cell == null) return null;
        return new RejectedRow.Mended(row.getInt("mended_run"), cell, state, row.getLong("again") > 0);
    }

    /** Keeps which import took a rejected cell in again, and as what. */
    public void mended(int importId, long row, String column, RunId by, String value) {
        ledger.sql("UPDATE import_reject SET mended_run = ?, mended_cell = ? WHERE import_id = ? AND source_row ="
                        + " ? AND column_name = ?")
                .params(by.value(), cut(value), importId, row, column)
                .update();
    }

    private static String cut(String text) {
        return text.length() <= CELL_LIMIT ? text : text.substring(0, CELL_LIMIT - 1) + "…";
    }
}
