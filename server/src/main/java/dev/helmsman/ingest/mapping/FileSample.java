package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.RowReader;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.TableSource;
import dev.helmsman.ingest.read.Tables;
import dev.helmsman.ingest.read.UnreadableFileException;
import dev.helmsman.ingest.stage.Recogniser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** The first rows of each table of a file, and the row that is most likely its header. */
final class FileSample {
    static final int ROWS = 100;
    private static final int SHEETS = 20;
    private static final int CELL_SHOWN = 200;

    /**
     * The start of one table.
     *
     * @param header names as they stand in the file
     * @param rows below the header
     */
    record Grid(int table, String sheet, long headerRow, List<String> header, List<List<String>> rows) {
        List<String> values(int column) {
            return rows.stream()
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }
    }

    private record Line(long number, List<String> cells) {}

    private FileSample() {}

    /** @throws UnreadableFileException when the file holds no table */
    static List<Grid> of(SourceFile file) throws IOException {
        List<TableSource> tables = Tables.of(file, ignored -> {});
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < Math.min(tables.size(), SHEETS); i++) {
            Grid grid = grid(i, tables.get(i));
            if (!grid.header().isEmpty()) grids.add(grid);
        }
        if (grids.isEmpty()) {
            throw new UnreadableFileException("文件里没有表格行", "the file holds no rows");
        }
        // text is offered once for each delimiter: the one that cuts most cells is its own
        boolean text = grids.stream().allMatch(grid -> grid.sheet().isEmpty());
        return text
                ? List.of(grids.stream()
                        .max(Comparator.comparingInt(grid -> grid.header().size()))
                        .orElseThrow())
                : grids;
    }

    private static Grid grid(int place, TableSource table) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (RowReader reader = table.open()) {
            while (lines.size() < ROWS + Recogniser.HEADER_WITHIN && reader.next()) {
                lines.add(new Line(reader.cells().row(), texts(reader)));
            }
        }
        int header = header(lines);
        if (header < 0) return new Grid(place, table.sheet(), 1, List.of(), List.of());
        List<List<String>> rows = lines.stream()
                .skip(header + 1L)
                .map(Line::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
                .limit(ROWS)
                .toList();
        Line chosen = lines.get(header);
        return new Grid(place, table.sheet(), chosen.number(), chosen.cells(), rows);
    }

    private static List<String> texts(RowReader reader) {
        Cells cells = reader.cells();
        List<String> texts = new ArrayList<>(cells.count());
        for (int i = 0; i < cells.count(); i++) {
            cells.select(i);
            String text = reader.encoding()
                    .text(cells.array(), cells.begin(), Math.min(cells.end(), cells.begin() + 4 * CELL_SHOWN))
                    .strip();
            texts.add(text.length() > CELL_SHOWN ? text.substring(0, CELL_SHOWN) + "…" : text);
        }
        return texts;
    }

    /** The row with most different names that are no numbers or days. */
    private static int header(List<Line> lines) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(lines.size(), Recogniser.HEADER_WITHIN); i++) {
            HashSet<String> names = new HashSet<>();
            for (String cell : lines.get(i).cells()) {
                if (!cell.isEmpty() && cell.length() <= 60 && !cell.matches("[-+¥$€£\\d.,:/% ]+")) names.add(cell);
            }
            if (names.size() > most) {
                most = names.size();
                best = i;
            }
        }
        return best;
    }
}
