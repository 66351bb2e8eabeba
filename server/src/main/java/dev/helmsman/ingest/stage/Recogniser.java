package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.ColumnType;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a file's header which export it is. Names of files say nothing here, save the day where a format asks. A
 * header that fits no format is looked at again for columns that have got another name.
 */
public final class Recogniser {
    /** Rows from the top that may be the header. */
    public static final int HEADER_WITHIN = 15;

    private static final int SAMPLE = 40;
    /** Rows that are looked at to tell how dates and numbers are written. */
    private static final int TELLING = 5_000;

    private final List<Map.Entry<Format, Set<String>>> formats = new ArrayList<>();
    private final Map<List<String>, Map.Entry<Format, Set<String>>> chosen = new HashMap<>();

    public Recogniser(List<Format> all) {
        all.forEach(format -> formats.add(Map.entry(format, HeaderFit.known(format))));
    }

    /** A row that was read to find the header. */
    private record Sampled(long row, List<String> texts, List<String> folded) {}

    /**
     * The tables of a file that a format fits.
     *
     * @throws UnreadableFileException when none fits; names what is missing for the nearest; or when two fit equally
     */
    public List<Recognised> recognise(SourceFile file) throws IOException {
        try {
            return recogniseSound(file);
        } catch (UnreadableFileException told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            System.getLogger(Recogniser.class.getName()).log(System.Logger.Level.DEBUG, file.name(), broken);
            throw UnreadableFileException.damaged(broken);
        }
    }

    private List<Recognised> recogniseSound(SourceFile file) throws IOException {
        List<TableSource> tables = Tables.of(file, ignored -> {});
        List<Recognised> found = new ArrayList<>();
        Nearest nearest = new Nearest();
        List<String> sample = new ArrayList<>();
        FormatChoice choice = new FormatChoice(formats, chosen, nearest);
        for (boolean renamed : new boolean[] {false, true}) {
            for (int i = 0;
                    i < tables.size() && (!renamed || tables.get(i).sheet().isEmpty() || found.isEmpty());
                    i++) {
                boolean textAgain = tables.get(i).sheet().isEmpty() && !found.isEmpty();
                if (!textAgain)
                    recognise(file, tables.get(i), i, choice, renamed, sample).ifPresent(found::add);
            }
            if (!found.isEmpty()) return unmixed(found);
        }
        refuseEmpty(tables);
        respelled(sample);
        throw nearest.explain(sample);
    }

    /** Blank lines, or an empty workbook, have no columns that anybody could tell. */
    private static void refuseEmpty(List<TableSource> tables) throws IOException {
        boolean text = tables.stream().allMatch(table -> table.sheet().isEmpty());
        int blank = 0;
        for (TableSource table : tables) if (blank(table)) blank++;
        // text is offered once for each delimiter, and a row of another delimiter looks filled
        if (text ? blank == 0 : blank < tables.size()) return;
        throw new UnreadableFileException(
                "文件是空的，没有一格有内容；请重新导出", "the file is empty, not one cell holds anything; export it again");
    }

    private static boolean blank(TableSource table) throws IOException {
        try (RowReader reader = table.open()) {
            while (reader.next()) if (!reader.cells().blank()) return false;
        }
        return true;
    }

    /** A header that only makes sense after undoing a wrong encoding: its rows are spoilt in the same way. */
    private void respelled(List<String> sample) throws UnreadableFileException {
        Set<String> known = new HashSet<>();
        for (Map.Entry<Format, Set<String>> format : formats)
            format.getKey().columns().forEach(column -> known.addAll(column.from()));
        if (!Mojibake.garbled(sample, known)) return;
        throw new UnreadableFileException(
                "表头是乱码：文件曾用错误的编码打开并另存，里面的文字已经坏了；请从平台重新导出后直接导入",
                "the header is garbled: the file was opened in a wrong encoding and saved, which spoilt its text;"
                        + " export it again and import that");
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
            SourceFile file, TableSource table, int index, FormatChoice choice, boolean renamed, List<String> sample)
            throws IOException {
        List<Sampled> rows = new ArrayList<>();
        List<String> preamble = new ArrayList<>();
        try (RowReader reader = table.open()) {
            int most = renamed ? HEADER_WITHIN + SAMPLE : HEADER_WITHIN;
            while (rows.size() < most && reader.next()) {
                List<String> texts = texts(reader);
                Sampled row = new Sampled(
                        reader.cells().row(),
                        texts,
                        texts.stream().map(Words::fold).toList());
                rows.add(row);
                if (renamed) continue;
                HeaderFit fit = choice.exact(row.folded, table.sheet());
                if (fit != null) return Optional.of(recognised(file, table, index, row, fit, preamble));
                if (texts.size() > 2 && texts.size() > sample.size()) {
                    sample.clear();
                    sample.addAll(texts);
                }
                preamble.addAll(texts);
            }
        }
        if (!renamed) return Optional.empty();
        for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
            Sampled row = rows.get(i);
            List<List<String>> below = rows.subList(i + 1, rows.size()).stream()
                    .map(Sampled::texts)
                    .toList();
            HeaderFit fit = choice.renamed(row.folded, row.texts, table.sheet(), below);
            if (fit != null) return Optional.of(recognised(file, table, index, row, fit, preamble));
            preamble.addAll(row.texts);
        }
        return Optional.empty();
    }

    private static Recognised recognised(
            SourceFile file, TableSource table, int index, Sampled row, HeaderFit fit, List<String> preamble)
            throws IOException {
        Format format = fit.format;
        List<String> around = List.of(String.join(" ", preamble), table.sheet(), file.shortName());
        boolean dayInRows = format.day() == DaySource.COLUMN || hasDays(table, row.row, fit);
        LocalDate day = dayInRows ? null : FileDay.of(around, file, format.day());
        new Renames(fit, row.texts, sample(table, row.row)).optional();
        List<String> told = new ArrayList<>();
        Map<String, String> constants = constants(format, around, told);
        refuseTwins(fit, row);
        return new Recognised(
                file,
                index,
                table.sheet(),
                format,
                row.row,
                row.texts,
                fit.header,
                day,
                constants,
                told,
                manner(table, row.row, fit),
                fit.units,
                fit.currency,
                fit.currencyPlace,
                fit.notes,
                fit.added(row.texts));
    }

    /** Whether the rows tell their days: a column of days that is empty from top to bottom is none. */
    private static boolean hasDays(TableSource table, long header, HeaderFit fit) throws IOException {
        int[] places = fit.format.column("day").stream()
                .flatMap(column -> column.from().stream())
                .filter(fit::has)
                .mapToInt(fit.header::indexOf)
                .filter(place -> place >= 0)
                .toArray();
        if (places.length == 0) return false;
        boolean rows = false;
        try (RowReader reader = table.open()) {
            while (reader.next()) {
                if (reader.cells().row() <= header || reader.cells().blank()) continue;
                rows = true;
                List<String> texts = texts(reader);
                for (int place : places) {
                    if (place < texts.size() && !Words.missing(Words.fold(texts.get(place)))) return true;
                }
            }
        }
        return !rows;
    }

    /** Of two columns of one name nobody could say which cell is meant, where the name tells rows apart. */
    private static void refuseTwins(HeaderFit fit, Sampled row) throws UnreadableFileException {
        Set<String> seen = new HashSet<>();
        for (int place : Spread.places(fit.format, fit.header, HeaderFit.known(fit.format))) {
            if (seen.add(fit.header.get(place))) continue;
            String name = row.texts.get(place);
            throw new UnreadableFileException(
                    "第 " + row.row + " 行的表头里有两列都叫“" + name + "”，分不清各是哪一个；请改掉其中一列的名字再导入",
                    "two columns of the header in row " + row.row + " are called " + name
                            + ", which nobody can tell apart; give one of them another name and import again");
        }
    }

    private static Map<String, String> constants(Format format, List<String> around, List<String> told)
            throws UnreadableFileException {
        Map<String, String> constants = new LinkedHashMap<>();
        for (var each : format.reading().around().entrySet()) {
            Matcher m = Pattern.compile(each.getValue()).matcher(String.join(" ", around));
            if (!m.find()) {
                throw new UnreadableFileException(
                        "表头之上和文件名中都没有“" + each.getKey() + "”；请把它写进文件名",
                        "neither the rows above the header nor the file's name tell the " + each.getKey()
                                + "; put it into the name");
            }
            constants.put(each.getKey(), m.group(1));
            told.add(m.group());
        }
        return constants;
    }

    private static List<List<String>> sample(TableSource table, long header) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = table.open()) {
            while (rows.size() < SAMPLE && reader.next()) if (reader.cells().row() > header) rows.add(texts(reader));
        }
        return rows;
    }

    private static Manner manner(TableSource table, long header, HeaderFit fit) throws IOException {
        Customs customs = new Customs(fit.format);
        if (!customs.asked()) return new Manner(customs.dayBeforeMonth(), customs.decimalComma(), null);
        int[] dates = Customs.places(fit.format, fit.header, List.of(ColumnType.DAY, ColumnType.TIME));
        int[] numbers = Customs.places(fit.format, fit.header, List.of(ColumnType.DECIMAL, ColumnType.RATE));
        try (RowReader reader = table.open()) {
            for (int rows = 0; rows < TELLING && reader.next(); rows++) {
                if (reader.cells().row() <= header) continue;
                List<String> texts = texts(reader);
                for (int place : dates) if (place < texts.size()) customs.date(texts.get(place));
                for (int place : numbers) if (place < texts.size()) customs.number(texts.get(place));
            }
        }
        return new Manner(customs.dayBeforeMonth(), customs.decimalComma(), null);
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

    /** The day of a whole file. */
    private static final class FileDay {
        /** The one day that the rows above the header or the file's name tell. */
        static @Nullable LocalDate of(List<String> around, SourceFile file, DaySource source) throws IOException {
            for (String text : around) {
                List<LocalDate> days = List.copyOf(Days.in(text));
                if (days.size() == 1) return days.getFirst();
                if (days.size() > 1) {
                    throw new UnreadableFileException(
                            "文件是 " + days + " 的合计而不是一天；请按天导出",
                            "the file sums the days " + days + "; export it day by day");
                }
            }
            if (source == DaySource.EXPORT && file.path() != null) {
                return java.nio.file.Files.getLastModifiedTime(file.path())
                        .toInstant()
                        .atZone(java.time.ZoneId.systemDefault())
                        .toLocalDate();
            }
            throw new UnreadableFileException(
                    "表头之上和文件名中都没有日期；请在文件名中写上日期，如 …_2026-08-11.xls",
                    "neither the rows above the header nor the file's name tell the day; put it into the name, as in"
                            + " …_2026-08-11.xls");
        }
    }
}
