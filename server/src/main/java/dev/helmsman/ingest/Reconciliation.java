package dev.helmsman.ingest;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.ingest.ledger.ImportLedger.RunRow;
import dev.helmsman.lake.Lake;
import dev.helmsman.shop.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** After a crash: the lake knows which imports it published, and the ledger is put right by it. */
final class Reconciliation {
    private final Lake lake;
    private final ImportLedger ledger;

    Reconciliation(Lake lake, ImportLedger ledger) {
        this.lake = lake;
        this.ledger = ledger;
    }

    void run() {
        for (RunRow run : ledger.inState("running")) {
            Set<Integer> published = published(run.id());
            if (published.isEmpty()) {
                ledger.fileStates(run.id(), "running", "failed");
                ledger.state(
                        run.id(),
                        "failed",
                        new Text(
                                "导入时程序中断，没有任何改动；请重新导入",
                                "the program stopped during the import and nothing was changed; import the files again"));
                continue;
            }
            for (FileResult file : ledger.files(run.id())) {
                if (published.contains(file.importId())) ledger.saveFile(recounted(file));
            }
            ledger.state(run.id(), "published", null);
        }
        for (RunRow run : ledger.inState("published")) {
            // An undo that ended between the lake and the ledger.
            boolean hadFacts = ledger.files(run.id()).stream()
                    .anyMatch(file -> file.state().equals("published"));
            if (hadFacts && published(run.id()).isEmpty()) {
                ledger.fileStates(run.id(), "published", "undone");
                ledger.state(run.id(), "undone", null);
            }
        }
    }

    private Set<Integer> published(RunId run) {
        return lake.read(context ->
                new HashSet<>(context.fetch("SELECT import_id FROM published_import WHERE run_id = ?", run.value())
                        .getValues(0, Integer.class)));
    }

    /** What the file's import left in the lake; its rejects and repeats are not known any more. */
    private FileResult recounted(FileResult file) {
        Map<String, Long> facts = new HashMap<>();
        lake.read(context -> {
            for (FactTable table : FactTable.values()) {
                long rows = context.fetchValue(
                                        "SELECT count(*) FROM " + table.table() + " WHERE import_id = ?",
                                        file.importId())
                                instanceof Number n
                        ? n.longValue()
                        : 0L;
                if (rows > 0) facts.put(table.table(), rows);
            }
            return facts.size();
        });
        return new FileResult(
                file.importId(),
                file.file(),
                file.format(),
                null,
                facts.values().stream().mapToLong(Long::longValue).sum(),
                facts,
                file.rejected(),
                file.unchanged(),
                file.updated(),
                file.from(),
                file.to(),
                file.grade(),
                file.message(),
                "published");
    }
}
