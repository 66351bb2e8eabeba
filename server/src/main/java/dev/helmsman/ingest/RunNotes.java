package dev.helmsman.ingest;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.ingest.mapping.FactColumns;
import dev.helmsman.ingest.publish.Foresight;
import dev.helmsman.ingest.publish.Publisher.Foreseen;
import dev.helmsman.ingest.publish.Publisher.Published;
import dev.helmsman.ingest.stage.StagedFile;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes into the ledger what a run did with each of its files, or what it would do. */
final class RunNotes {
    private final ImportLedger ledger;
    private final RunId run;

    RunNotes(ImportLedger ledger, RunId run) {
        this.ledger = ledger;
        this.run = run;
    }

    void published(List<StagedFile> staged, Map<Integer, Published> published) {
        for (StagedFile file : staged) did(file, of(published, file), "published");
    }

    /** @param version of the shop's facts that the run was held against */
    void foreseen(List<StagedFile> staged, Foreseen foreseen, FactColumns words, long version) {
        for (StagedFile file : staged) did(file, of(foreseen.published(), file), "awaiting");
        ledger.previews().keep(run, preview(foreseen, words), version);
    }

    private static Published of(Map<Integer, Published> published, StagedFile file) {
        return Objects.requireNonNull(published.get(file.importId()));
    }

    private void did(StagedFile file, Published facts, String state) {
        Grading.Grade grade = Grading.of(file, facts);
        ledger.rejects().keep(file.rejects());
        ledger.saveFile(new FileResult(
                file.importId(),
                file.table().name(),
                file.table().format().key(),
                null,
                file.rows(),
                facts.facts(),
                file.rejected(),
                facts.unchanged(),
                facts.updated(),
                facts.from(),
                facts.to(),
                grade.grade(),
                grade.reason(),
                state));
    }

    /** Too many rejects: nothing is known of the facts. */
    void awaiting(List<StagedFile> staged) {
        for (StagedFile file : staged) {
            ledger.rejects().keep(file.rejects());
            Text reason = ImportJob.tooManyRejects(file)
                    ? new Text(
                            file.rejected() + " 行有误，超过 5%；请查看后决定是否仍然导入",
                            Grading.rejected(file.rejected()) + ", more than 5 %; look at them, then approve or cancel")
                    : null;
            ledger.saveFile(new FileResult(
                    file.importId(),
                    file.table().name(),
                    file.table().format().key(),
                    null,
                    file.rows(),
                    Map.of(),
                    file.rejected(),
                    0,
                    0,
                    null,
                    null,
                    null,
                    reason,
                    "awaiting"));
        }
    }

    private static ImportPreview preview(Foreseen foreseen, FactColumns words) {
        List<ImportPreview.DayChange> days = new ArrayList<>();
        for (Foresight.DayChange day : foreseen.days()) {
            String measure = Foresight.measure(day.table());
            days.add(new ImportPreview.DayChange(
                    day.table().table(),
                    named(words, day.table()),
                    day.day(),
                    day.rowsBefore(),
                    day.rowsAfter(),
                    measure.isEmpty() ? null : named(words, day.table(), measure),
                    Foresight.money(day.table()) ? "money" : "count",
                    day.before(),
                    day.after()));
        }
        List<ImportPreview.RowChange> changes = new ArrayList<>();
        for (Foresight.RowChange change : foreseen.examples()) {
            List<ImportPreview.CellChange> cells = new ArrayList<>();
            change.cells()
                    .forEach((column, cell) -> cells.add(new ImportPreview.CellChange(
                            column, named(words, change.table(), column), cell.before(), cell.after())));
            changes.add(new ImportPreview.RowChange(
                    change.importId(),
                    change.table().table(),
                    named(words, change.table()),
                    change.key(),
                    change.row(),
                    cells));
        }
        return new ImportPreview(days, changes, false);
    }

    private static Text named(FactColumns words, FactTable table) {
        return words.table(table.table()).map(FactColumns.Table::names).orElse(new Text(table.table(), table.table()));
    }

    /** As the table's own word list calls it, else as another table does. */
    private static Text named(FactColumns words, FactTable table, String column) {
        return words.table(table.table())
                .flatMap(each -> each.column(column))
                .or(() -> words.tables().stream()
                        .flatMap(each -> each.column(column).stream())
                        .findFirst())
                .map(FactColumns.Column::names)
                .orElse(new Text("其他列", "another column"));
    }
}
