package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Sheets of an xlsx workbook, row by row. Formulas are never evaluated: a cell is the value that was saved with it. */
final class XlsxSheets {
    private XlsxSheets() {}

    static List<TableSource> of(SourceFile file, LongConsumer bytesRead) throws IOException {
        try (Opened opened = open(file, ignored -> {})) {
            return opened.workbook
                    .getSheets()
                    .map(sheet ->
                            new TableSource(sheet.getName(), () -> new Reader(open(file, bytesRead), sheet.getIndex())))
                    .toList();
        }
    }

    /** A workbook, and the copy it was unpacked to when it came inside a zip. */
    private record Opened(
            ReadableWorkbook workbook, @Nullable Path copy) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            workbook.close();
            if (copy != null) Files.deleteIfExists(copy);
        }
    }

    private static Opened open(SourceFile file, LongConsumer bytesRead) throws IOException {
        Path path = file.path();
        Path copy = null;
        try {
            if (path == null) {
                copy = Files.createTempFile("helmsman", ".xlsx");
                path = copy;
                try (InputStream in = file.open()) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            check(path, file.name());
            bytesRead.accept(file.bytes());
            return new Opened(new ReadableWorkbook(path.toFile()), copy);
        } catch (UnreadableFileException e) {
            if (copy != null) Files.deleteIfExists(copy);
            throw e;
        } catch (IOException | RuntimeException e) {
            if (copy != null) Files.deleteIfExists(copy);
            throw UnreadableFileException.damaged(e);
        }
    }

    private static void check(Path path, String name) throws IOException {
        if (ZipHead.encrypted(path)) {
            throw new UnreadableFileException(
                    "文件设了密码；请去掉密码后再导入", "the file has a password; take it off, then import it");
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFileException(
                        "里面又是压缩包，套得太深；请先解压再导入", "another zip inside, packed too deep; unpack it first, then import it");
            }
            if (zip.stream().anyMatch(XlsxSheets::bomb)) throw UnpackedStream.refusal(name);
        } catch (ZipException e) {
            throw UnreadableFileException.damaged(e);
        }
    }

    private static boolean bomb(ZipEntry entry) {
        return UnpackedStream.bomb(entry.getSize(), entry.getCompressedSize());
    }

    private static final class Reader implements RowReader {
        private final Opened opened;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final SheetRow row = new SheetRow();
        private final BitSet unsaved = new BitSet();

        Reader(Opened opened, int index) throws IOException {
            this.opened = opened;
            Sheet sheet = opened.workbook.getSheet(index).orElseThrow();
            stream = sheet.openStream();
            rows = stream.iterator();
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) return false;
            Row next = rows.next();
            row.begin();
            unsaved.clear();
            for (Cell cell : next) {
                if (cell == null) continue;
                String text = text(cell);
                if (text.isEmpty() && cell.getFormula() != null) unsaved.set(cell.getColumnIndex());
                row.add(cell.getColumnIndex(), text);
            }
            row.finish(next.getRowNum());
            return true;
        }

        private static String text(Cell cell) {
            String raw = cell.getRawValue();
            if (cell.getType() == CellType.STRING) return cell.asString();
            if (raw == null) return "";
            return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA ? SheetRow.digits(raw) : raw;
        }

        @Override
        public boolean unsaved() {
            return !unsaved.isEmpty();
        }

        @Override
        public boolean unsaved(int cell) {
            return unsaved.get(cell);
        }

        @Override
        public Cells cells() {
            return row.cells();
        }

        @Override
        public Encoding encoding() {
            return Encoding.UTF_8;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            opened.close();
        }
    }
}
