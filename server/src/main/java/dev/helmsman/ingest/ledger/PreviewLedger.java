package dev.helmsman.ingest.ledger;

import dev.helmsman.ingest.ImportPreview;
import dev.helmsman.ingest.RunId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what imports that wait for a decision would do ({@code V40__import_previews.sql}). */
public final class PreviewLedger {
    /** @param version of the shop's facts that the preview was made on */
    public record Kept(ImportPreview preview, long version) {}

    private final JdbcClient ledger;
    private final JsonMapper json = JsonMapper.builder().build();

    PreviewLedger(JdbcClient ledger) {
        this.ledger = ledger;
    }

    public void keep(RunId run, ImportPreview preview, long version) {
        ledger.sql("INSERT INTO import_preview (run_id, lake_version, content) VALUES (?, ?, ?)")
                .params(run.value(), version, json.writeValueAsString(preview))
                .update();
    }

    public Optional<Kept> of(RunId run) {
        return ledger.sql("SELECT content, lake_version FROM import_preview WHERE run_id = ?")
                .param(run.value())
                .query((row, n) -> new Kept(json.readValue(row.getString(1), ImportPreview.class), row.getLong(2)))
                .optional();
    }

    public void forget(RunId run) {
        ledger.sql("DELETE FROM import_preview WHERE run_id = ?")
                .param(run.value())
                .update();
    }
}
