package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Format.DaySource;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.RowReader;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.TableSource;
import dev.helmsman.ingest.read.Tables;
import dev.helmsman.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by a file's header which export it is. Names of files say nothing here, save the day where a format asks. */
public final class Recogniser {
    /** Rows from the top that may be the header. */
    public static final int HEADER_WITHIN = 15;

    private final List<Format> formats;

    public Recogniser(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * The tables of a file that a format fits.
     *
     * @throws UnreadableFileException when none fits; names what is missing for the nearest
     */
    public List<Recognised> recognise(SourceFile file) throws IOException {
        try {
            return recogniseSound(file);
        } catch (UnreadableFileException told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFileException(
                    "文件已损坏，读不下去：" + broken.getMessage() + "；请重新导出",
                    "the file is broken and cannot be read: " + broken.getMessage() + "; export it again");
        }
    }

    private List<Recognised> recogniseSound(SourceFile file) throws IOException {
        List<TableSource> tables = Tables.of(file, ignored -> {});
        List<Recognised> found = new ArrayList<>();
        Nearest nearest = new Nearest();
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            boolean textAgain = tables.get(i).sheet().isEmpty() && !found.isEmpty();
            if (!textAgain) recognise(file, tables.get(i), i, nearest, sample).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            respelled(sample);
            throw nearest.explain(sample);
        }
        return unmixed(found);
    }

    /** A header that only makes sense after undoing a wrong encoding: its rows are spoilt in the same way. */
    private void respelled(List<String> sample) throws UnreadableFileException {
        Set<String> known = new HashSet<>();
        for (Format format : formats) format.columns().forEach(column -> known.addAll(column.from()));
        if (!Mojibake.garbled(sample, known)) return;
        throw new UnreadableFileException(
                "表头是乱码：文件曾用错误的编码打开并另存，里面的文字已经坏了；请从平台重新导出后直接导入",
                "the header is garbled: the file was opened in a wrong encoding and saved, which spoilt its text; export it again and import that");
    }

    /** Of several sheets of one format, those that the format prefers: a workbook may show one thing in several ways. */
    private static List<Recognised> unmixed(List<Recognised> found) {
        List<Recognised> kept = new ArrayList<>();
        for (Recognised table : found) {
            List<String> preferred = table.format().sheets();
            boolean rivalled = found.stream()
                    .anyMatch(
                            other -> other.format() == table.format() && preferred.contains(Words.fold(other.sheet())));
            if (!rivalled || preferred.contains(Words.fold(table.sheet()))) kept.add(table);
        }
        return kept;
    }

    private Optional<Recognised> recognise(
            SourceFile file, TableSource table, int index, Nearest nearest, List<String> sample) throws IOException {
        List<String> preamble = new ArrayList<>();
        try (RowReader reader = table.open()) {
            for (int i = 0; i < HEADER_WITHIN && reader.next(); i++) {
                List<String> header = texts(reader);
                List<String> folded = header.stream().map(Words::fold).toList();
                Format best = best(folded, table.sheet(), nearest);
                if (best != null) {
                    LocalDate day = best.day() == DaySource.PREAMBLE ? day(preamble, file, table.sheet()) : null;
                    return Optional.of(new Recognised(
                            file, index, table.sheet(), best, reader.cells().row(), header, folded, day));
                }
                if (header.size() > 2 && header.size() > sample.size()) {
                    sample.clear();
                    sample.addAll(header);
                }
                preamble.addAll(header);
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(RowReader reader) {
        Cells cells = reader.cells();
        List<String> texts = new ArrayList<>(cells.count());
        for (int i = 0; i < cells.count(); i++) {
            cells.select(i);
            texts.add(reader.encoding()
                    .text(cells.array(), cells.begin(), cells.end())
                    .strip());
        }
        return texts;
    }

    private @Nullable Format best(List<String> header, String sheet, Nearest nearest) {
        Set<String> names = new HashSet<>(header);
        Format best = null;
        int most = 0;
        for (Format format : formats) {
            if (format.otherSheets().contains(Words.fold(sheet))) continue;
            List<String> missing = missing(format, names);
            nearest.offer(format, missing, header);
            if (!missing.isEmpty()) continue;
            int fits = (int) format.columns().stream()
                    .filter(column -> column.from().stream().anyMatch(names::contains))
                    .count();
            if (fits > most) {
                most = fits;
                best = format;
            }
        }
        return best;
    }

    private static List<String> missing(Format format, Set<String> names) {
        Format.Signature signature = format.signature();
        List<String> missing = new ArrayList<>();
        signature.all().stream().filter(name -> !names.contains(name)).forEach(missing::add);
        for (List<String> group : signature.any()) {
            if (group.stream().noneMatch(names::contains)) missing.add(group.getFirst());
        }
        signature.none().stream().filter(names::contains).forEach(name -> missing.add("not " + name));
        return missing;
    }

    /** The one day that the rows above the header or the file's name tell; null when none or several. */
    private static @Nullable LocalDate day(List<String> preamble, SourceFile file, String sheet)
            throws UnreadableFileException {
        for (String text : List.of(String.join(" ", preamble), sheet, file.shortName())) {
            Set<LocalDate> days = Days.in(text);
            if (days.size() == 1) return days.iterator().next();
            if (days.size() > 1) {
                throw new UnreadableFileException(
                        "文件是 " + days + " 的合计而不是一天；请按天导出", "the file sums the days " + days + "; export it day by day");
            }
        }
        throw new UnreadableFileException(
                "表头之上和文件名中都没有日期；请在文件名中写上日期，如 …_2026-08-11.xls",
                "neither the rows above the header nor the file's name tell the day; put it into the name, as in …_2026-08-11.xls");
    }
}
