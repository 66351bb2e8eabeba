package dev.helmsman.ingest;

import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.ingest.ledger.ImportLedger.RunRow;
import dev.helmsman.shop.Text;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs, formats and rejected rows as they are shown, and the files that belong to a run. */
final class RunViews {
    private final ImportJob.Workshop workshop;
    private final ImportLedger ledger;

    RunViews(ImportJob.Workshop workshop) {
        this.workshop = workshop;
        this.ledger = workshop.ledger();
    }

    ImportRun run(RunRow row, @Nullable Progress progress) {
        return new ImportRun(
                row.id().value(),
                row.shop(),
                row.at(),
                row.by(),
                row.state(),
                row.message(),
                ledger.files(row.id()).stream().map(this::named).toList(),
                progress,
                row.previewed() && row.state().equals("awaiting"));
    }

    private FileResult named(FileResult file) {
        String key = file.format();
        Text names = key == null
                ? null
                : workshop.formats().named(key).map(Format::names).orElse(null);
        return new FileResult(
                file.importId(),
                file.file(),
                key,
                names,
                file.rows(),
                file.facts(),
                file.rejected(),
                file.unchanged(),
                file.updated(),
                file.from(),
                file.to(),
                file.grade(),
                file.message(),
                file.state());
    }

    RejectedRows rejects(RunId run, long offset, int limit) {
        List<RejectedRow> rows = ledger.rejects().page(run, offset, limit).stream()
                .map(reject -> new RejectedRow(
                        reject.importId(),
                        reject.file(),
                        reject.row(),
                        reject.column(),
                        reject.value(),
                        Fault.valueOf(reject.fault()).text(),
                        Corrections.correctable(reject, rejectSheet(run, reject.importId())),
                        reject.mended()))
                .toList();
        return new RejectedRows(ledger.rejects().rows(run), ledger.rejects().listed(run), rows);
    }

    List<FormatInfo> formats() {
        return workshop.formats().all().stream()
                .map(format -> new FormatInfo(
                        format.key(),
                        format.names(),
                        format.platform(),
                        format.verified(),
                        List.of(format.table().table()),
                        workshop.formats().own(format.key())))
                .toList();
    }

    Path rejectFolder(RunId run) {
        return workshop.home().folder("rejects").resolve(run.toString());
    }

    Path rejectSheet(RunId run, int importId) {
        return rejectFolder(run).resolve(importId + ".csv");
    }

    /** Copies that were made for a run hold buyers' names: they go when they are no longer needed. */
    void forgetCopies(RunId run) {
        Path uploads = workshop.home().folder("uploads");
        for (String path : ledger.paths(run)) {
            Path copy = Path.of(path);
            if (copy.startsWith(uploads)) ImportJob.deleteAll(copy);
        }
    }
}
