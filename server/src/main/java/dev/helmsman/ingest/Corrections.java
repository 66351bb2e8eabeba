package dev.helmsman.ingest;

import dev.helmsman.ingest.ledger.ImportLedger.RunRow;
import dev.helmsman.ingest.ledger.RejectLedger.RejectRow;
import dev.helmsman.ingest.stage.RejectSheet;
import dev.helmsman.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Rejected cells corrected in place: the rows go through the same door again, as a file in their own layout made of the file of
 * rejected rows, with the marks that stand for buyers there and with the lines of the same order.
 */
@Service
public class Corrections {
    private static final int CELL_LIMIT = 4_000;
    private static final long SHEET_LIMIT = 64L << 20;

    private final Imports imports;

    Corrections(Imports imports) {
        this.imports = imports;
    }

    /**
     * Starts an import of the rows with the corrected cells.
     *
     * @throws ImportException when a row or column is not among the rejected ones, or cannot be corrected in place
     */
    public RunId take(Shop shop, RunId run, List<Correction> corrections, String by) {
        if (corrections.isEmpty()) throw new ImportException("nothing-corrected", "没有改任何一格", "no cell was corrected");
        RunRow row = imports.row(run);
        if (row.state().equals("running") || row.state().equals("awaiting")) {
            throw new ImportException(
                    "wrong-state",
                    "导入 " + run + " 还没有结束，先决定是否收下其余的行",
                    "import run " + run + " is not over; decide about its other rows first");
        }
        Map<Integer, List<Correction>> byFile = new LinkedHashMap<>();
        for (Correction each : corrections) {
            byFile.computeIfAbsent(each.importId(), none -> new ArrayList<>()).add(each);
        }
        byFile.replaceAll(this::withEarlier);
        Path folder = imports.workshop()
                .home()
                .folder("uploads")
                .resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder);
            Map<Integer, String> names = new LinkedHashMap<>();
            imports.ledger().files(run).forEach(file -> names.put(file.importId(), file.file()));
            for (Map.Entry<Integer, List<Correction>> file : byFile.entrySet()) {
                String name = names.get(file.getKey());
                if (name == null) throw unknown(file.getValue().getFirst());
                Path target = Files.createDirectories(
                                folder.resolve(file.getKey().toString()))
                        .resolve(RejectNames.base(name) + ".csv");
                write(imports.rejectSheet(run, file.getKey()), target, file.getValue());
            }
        } catch (IOException e) {
            ImportJob.deleteAll(folder);
            throw new UncheckedIOException(e);
        } catch (ImportException e) {
            ImportJob.deleteAll(folder);
            throw e;
        }
        RunId mending = imports.start(new ImportRequest(shop, List.of(folder), true, row.format(), true), by);
        for (Correction each : byFile.values().stream().flatMap(List::stream).toList()) {
            imports.ledger()
                    .rejects()
                    .mended(
                            each.importId(),
                            each.row(),
                            each.column(),
                            mending,
                            each.value().strip());
        }
        return mending;
    }

    /** A row may have been corrected one cell at a time: what was typed for its other cells still holds. */
    private List<Correction> withEarlier(int importId, List<Correction> corrections) {
        Set<Long> rows = new HashSet<>();
        corrections.forEach(each -> rows.add(each.row()));
        List<Correction> all = new ArrayList<>(imports.ledger().rejects().corrections(importId).stream()
                .filter(earlier -> rows.contains(earlier.row()))
                .toList());
        all.addAll(corrections);
        return all;
    }

    private static void write(Path sheet, Path target, List<Correction> corrections) throws IOException {
        if (!RejectSheet.indexed(sheet) || Files.size(sheet) > SHEET_LIMIT) {
            throw new ImportException(
                    "not-in-place",
                    "这个文件的行不能在页面上改；请下载被拒的行，改好再导入",
                    "rows of this file cannot be corrected in place; download the rejected rows, correct and import"
                            + " them");
        }
        RejectSheet.Content content = RejectSheet.read(sheet);
        Map<Long, Map<Integer, String>> cells = new LinkedHashMap<>();
        for (Correction each : corrections) {
            int place = content.header().indexOf(each.column());
            boolean known = content.lines().stream().anyMatch(line -> line.row() == each.row());
            if (place < 0 || !known) throw unknown(each);
            String value = each.value().replaceAll("[\\r\\n\\t\\x00]", " ").strip();
            if (value.length() > CELL_LIMIT) {
                throw new ImportException(
                        "cell-too-long",
                        "第 " + each.row() + " 行“" + each.column() + "”太长，最多 " + CELL_LIMIT + " 个字",
                        "row " + each.row() + ", \"" + each.column() + "\" is too long; " + CELL_LIMIT
                                + " characters at most");
            }
            cells.computeIfAbsent(each.row(), none -> new LinkedHashMap<>()).put(place, value);
        }
        Set<Integer> groups = new HashSet<>();
        for (RejectSheet.Line line : content.lines()) if (cells.containsKey(line.row())) groups.add(line.group());
        List<RejectSheet.Line> lines = new ArrayList<>();
        for (RejectSheet.Line line : content.lines()) {
            if (!groups.contains(line.group())) continue;
            List<String> texts = new ArrayList<>(line.cells());
            cells.getOrDefault(line.row(), Map.of()).forEach(texts::set);
            lines.add(new RejectSheet.Line(line.row(), line.group(), texts));
        }
        RejectSheet.write(target, content, lines);
    }

    /** Whether the cell of a rejected row can be corrected in place. */
    static boolean correctable(RejectRow reject, Path sheet) {
        return !reject.column().isEmpty() && RejectSheet.indexed(sheet);
    }

    private static ImportException unknown(Correction each) {
        return new ImportException(
                "no-such-reject",
                "第 " + each.row() + " 行“" + each.column() + "”不在这次导入被拒的行里",
                "row " + each.row() + ", column \"" + each.column()
                        + "\" is not among the rejected rows of this import");
    }
}
