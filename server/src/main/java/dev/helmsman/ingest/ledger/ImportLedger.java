package dev.helmsman.ingest.ledger;

import dev.helmsman.ingest.FileResult;
import dev.helmsman.ingest.RunId;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Reads and writes the tables of {@code V10__imports.sql}. */
public final class ImportLedger {
    /** A run as it stands in its table. */
    public record RunRow(
            RunId id,
            ShopId shop,
            String state,
            Instant at,
            String by,
            @Nullable String format,
            boolean acceptRejects,
            @Nullable Text message,
            boolean previewed) {}

    private static final int TEXT_LIMIT = 4000;
    private static final String RUN =
            "SELECT import_run.*, EXISTS (SELECT 1 FROM import_preview p WHERE p.run_id = import_run.id) "
                    + "AS previewed FROM import_run";
    private final JdbcClient ledger;
    private final PreviewLedger previews;
    private final RejectLedger rejects;

    public ImportLedger(JdbcClient ledger, JdbcTemplate batches) {
        this.ledger = ledger;
        this.previews = new PreviewLedger(ledger);
        this.rejects = new RejectLedger(ledger, batches);
    }

    public PreviewLedger previews() {
        return previews;
    }

    public RejectLedger rejects() {
        return rejects;
    }

    public RunId open(ShopId shop, String by, @Nullable String format, boolean acceptRejects, List<String> paths) {
        var key = new GeneratedKeyHolder();
        ledger.sql("INSERT INTO import_run (shop_id, state, started_at, started_by, format, accept_rejects) "
                        + "VALUES (?, 'running', CURRENT_TIMESTAMP, ?, ?, ?)")
                .params(values(shop.value(), by, format, acceptRejects))
                .update(key, "id");
        RunId run = new RunId(number(key));
        for (int i = 0; i < paths.size(); i++) {
            ledger.sql("INSERT INTO import_path (run_id, place, path) VALUES (?, ?, ?)")
                    .params(run.value(), i, paths.get(i))
                    .update();
        }
        return run;
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    private static int number(GeneratedKeyHolder key) {
        Number number = key.getKey();
        if (number == null) throw new IllegalStateException("the ledger gave no number");
        return number.intValue();
    }

    public List<String> paths(RunId run) {
        return ledger.sql("SELECT path FROM import_path WHERE run_id = ? ORDER BY place")
                .param(run.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    public void state(RunId run, String state, @Nullable Text message) {
        ledger.sql("UPDATE import_run SET state = ?, message_zh = ?, message_en = ?, ended_at = CURRENT_TIMESTAMP"
                        + " WHERE id = ?")
                .params(values(
                        state,
                        message == null ? null : cut(message.zh()),
                        message == null ? null : cut(message.en()),
                        run.value()))
                .update();
    }

    public void reopen(RunId run, boolean acceptRejects) {
        previews.forget(run);
        ledger.sql("DELETE FROM import_reject WHERE import_id IN (SELECT id FROM import_file WHERE run_id = ?)")
                .param(run.value())
                .update();
        ledger.sql("DELETE FROM import_file WHERE run_id = ?")
                .param(run.value())
                .update();
        ledger.sql("UPDATE import_run SET state = 'running', accept_rejects = ?, message_zh = NULL, message_en ="
                        + " NULL, ended_at = NULL WHERE id = ?")
                .params(acceptRejects, run.value())
                .update();
    }

    /** Sets the state of a run's files that are still in another. */
    public void fileStates(RunId run, String from, String to) {
        ledger.sql("UPDATE import_file SET state = ? WHERE run_id = ? AND state = ?")
                .params(to, run.value(), from)
                .update();
    }

    public int addFile(RunId run, String file, @Nullable String format, String state, @Nullable Text message) {
        var key = new GeneratedKeyHolder();
        ledger.sql("INSERT INTO import_file (run_id, file, format, read_rows, rejected, unchanged, updated,"
                        + " facts, state, message_zh, message_en) VALUES (?, ?, ?, 0, 0, 0, 0, '', ?, ?, ?)")
                .params(values(
                        run.value(),
                        cut(file),
                        format,
                        state,
                        message == null ? null : cut(message.zh()),
                        message == null ? null : cut(message.en())))
                .update(key, "id");
        return number(key);
    }

    public void saveFile(FileResult file) {
        Text message = file.message();
        ledger.sql("UPDATE import_file SET read_rows = ?, rejected = ?, unchanged = ?, updated = ?, facts = ?,"
                        + " first_day = ?, last_day = ?, grade = ?, state = ?, message_zh = ?, message_en = ?"
                        + " WHERE id = ?")
                .params(values(
                        file.rows(),
                        file.rejected(),
                        file.unchanged(),
                        file.updated(),
                        facts(file.facts()),
                        file.from(),
                        file.to(),
                        file.grade(),
                        file.state(),
                        message == null ? null : cut(message.zh()),
                        message == null ? null : cut(message.en()),
                        file.importId()))
                .update();
    }

    public Optional<RunRow> find(RunId run) {
        return ledger.sql(RUN + " WHERE id = ?")
                .param(run.value())
                .query(ImportLedger::run)
                .optional();
    }

    public List<RunRow> of(ShopId shop) {
        return ledger.sql(RUN + " WHERE shop_id = ? ORDER BY id DESC")
                .param(shop.value())
                .query(ImportLedger::run)
                .list();
    }

    public List<RunRow> inState(String state) {
        return ledger.sql(RUN + " WHERE state = ? ORDER BY id")
                .param(state)
                .query(ImportLedger::run)
                .list();
    }

    public List<FileResult> files(RunId run) {
        return ledger.sql("SELECT * FROM import_file WHERE run_id = ? ORDER BY id")
                .param(run.value())
                .query(ImportLedger::file)
                .list();
    }

    private static RunRow run(ResultSet row, int n) throws SQLException {
        return new RunRow(
                new RunId(row.getInt("id")),
                new ShopId(row.getInt("shop_id")),
                row.getString("state"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getString("format"),
                row.getBoolean("accept_rejects"),
                message(row),
                row.getBoolean("previewed"));
    }

    private static @Nullable Text message(ResultSet row) throws SQLException {
        String zh = row.getString("message_zh");
        String en = row.getString("message_en");
        return zh == null || en == null ? null : new Text(zh, en);
    }

    private static FileResult file(ResultSet row, int n) throws SQLException {
        return new FileResult(
                row.getInt("id"),
                row.getString("file"),
                row.getString("format"),
                null,
                row.getLong("read_rows"),
                facts(row.getString("facts")),
                row.getLong("rejected"),
                row.getLong("unchanged"),
                row.getLong("updated"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("grade"),
                message(row),
                row.getString("state"));
    }

    private static String facts(Map<String, Long> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    private static Map<String, Long> facts(String text) {
        Map<String, Long> facts = new TreeMap<>();
        for (String part : text.split(";")) {
            int at = part.indexOf('=');
            if (at > 0) facts.put(part.substring(0, at), Long.valueOf(part.substring(at + 1)));
        }
        return facts;
    }

    private static String cut(String text) {
        return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT - 1) + "…";
    }
}
