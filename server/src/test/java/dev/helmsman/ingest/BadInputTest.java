package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.HEADER;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people really drop on the door. Every case: a message that helps in both languages, and nothing lost. */
class BadInputTest {
    @TempDir
    Path folder;

    private ImportHome home;

    @BeforeEach
    void open() {
        home = new ImportHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    static String row(int i) {
        return line("70" + i, "70" + i, "毛巾", "交易成功", "9.90", "0", "2025-10-09 10:00:00", "2025-10-09 10:01:00");
    }

    static String rows(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) text.append(row(i));
        return text.toString();
    }

    private String lines() {
        return home.value("SELECT count(*) FROM order_line");
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), content);
    }

    /** The bad file beside a good one: the good one is taken, the bad one is named with words. */
    private Text beside(Path bad) throws IOException {
        Path good = home.file("in/good.csv", HEADER + rows(1, 30), GBK);
        ImportRun run = home.run(bad, good);
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(lines()).isEqualTo("30");
        FileResult file = run.files().stream()
                .filter(each -> each.state().equals("unrecognised"))
                .findFirst()
                .orElseThrow();
        return java.util.Objects.requireNonNull(file.message());
    }

    private void says(Text message, String zh, String en) {
        assertThat(message.zh()).contains(zh);
        assertThat(message.en()).contains(en);
    }

    @Test
    @DisplayName("files that hold no table are named by what they are, and the others are taken")
    void notTables() throws IOException {
        says(beside(bytes("empty.csv", new byte[0])), "空的", "empty");
        byte[] binary = new byte[5000];
        new java.util.Random(1).nextBytes(binary);
        binary[0] = 1;
        says(beside(bytes("binary.csv", binary)), "不是文字", "neither text nor a workbook");
        says(beside(bytes("report.csv", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))), "PDF", "PDF");
        says(beside(bytes("report.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})), "图片", "picture");
        says(beside(bytes("all.rar", "Rar!…………".getBytes(StandardCharsets.UTF_8))), "解压", "unpack");
        says(beside(folder.resolve("gone.csv")), "找不到", "no file");
    }

    @Test
    @DisplayName(
            "a file of its mark alone, of blank lines or of blank cells is empty, and nobody is asked for its columns")
    void nothingInside() throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", "1.0")) {
            workbook.newWorksheet("1").value(3, 2, " ");
        }
        List<Path> empty = List.of(
                bytes("mark.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                bytes("wide.csv", new byte[] {(byte) 0xFF, (byte) 0xFE}),
                bytes("lines.csv", "\n".repeat(30_000).getBytes(StandardCharsets.UTF_8)),
                bytes("cells.csv", " ,\t,\r\n,,\r\n".getBytes(StandardCharsets.UTF_8)),
                bytes("book.xlsx", book.toByteArray()));
        for (Path file : empty) {
            Text message = beside(file);
            says(message, "空的", "empty");
            assertThat(message.zh()).as(file.toString()).doesNotContain("告诉掌舵");
        }
    }

    @Test
    @DisplayName(
            "a damaged workbook is said to be damaged, in the reader's language and without what a library thought of it")
    void damagedWorkbooks() throws IOException {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] damaged = Arrays.copyOf(head, 4000);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("1").createRow(0).createCell(0).setCellValue("订单编号");
            book.write(whole);
        }
        byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
        for (byte[] content : List.of(head, damaged, half)) {
            Text message = beside(bytes("report.xls", content));
            says(message, "已损坏或没有下载完整，打不开；请重新下载", "damaged or cut off and cannot be opened; download it again");
            assertThat(message.zh()).doesNotContainPattern("[A-Za-z]{4,}");
        }
    }

    @Test
    @DisplayName("one rejected row is one row, in words too")
    void oneRow() {
        String text = HEADER + rows(1, 60) + row(61).replace("9.90", "9.9o");
        ImportRun run = home.run(home.file("a.csv", text, GBK));
        says(java.util.Objects.requireNonNull(run.files().getFirst().message()), "1 行有误", "1 row is rejected");
    }

    @Test
    @DisplayName("a header alone is no error: it is taken, and said to have no rows")
    void headerAlone() {
        ImportRun run = home.run(home.file("a.csv", HEADER, GBK));
        assertThat(run.state()).isEqualTo("published");
        assertThat(run.files().getFirst().rows()).isZero();
        says(java.util.Objects.requireNonNull(run.files().getFirst().message()), "没有数据行", "no rows");
    }

    @Test
    @DisplayName("a second header, above or in the middle, is no row")
    void twoHeaders() {
        String grouped = "订单,,商品,,,,,,,,,,,,,,,,,,,,,,,,\n" + HEADER + rows(1, 5) + HEADER + rows(6, 10);
        ImportRun run = home.run(home.file("a.csv", grouped, GBK));
        assertThat(run.files().getFirst().rejected()).as(run.toString()).isZero();
        assertThat(lines()).isEqualTo("10");
    }

    @Test
    @DisplayName("a file that breaks off in a row: the rows before are taken, the last is named")
    void cutOff() {
        String text = HEADER + rows(1, 40);
        ImportRun run = home.run(home.file("a.csv", text.substring(0, text.length() - 60), GBK));
        assertThat(run.state()).isEqualTo("published");
        assertThat(lines()).isEqualTo("39");
        RejectedRow row =
                home.imports().rejects(new RunId(run.id()), 0, 10).rows().getFirst();
        assertThat(row.row()).isEqualTo(41);
        says(row.reason(), "中断", "breaks off");
    }

    @Test
    @DisplayName("a packed file that breaks off or is spoilt in its middle keeps the rows before, and says so")
    void brokenPack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write((HEADER + rows(1, 20_000)).getBytes(GBK));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        ImportRun run = home.run(bytes("a.csv.gz", half));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(Integer.parseInt(lines())).isBetween(5_000, 19_999);
        List<RejectedRow> rejects =
                home.imports().rejects(new RunId(run.id()), 0, 10).rows();
        says(rejects.getLast().reason(), "中断", "breaks off");
    }

    @Test
    @DisplayName("text saved in a wrong encoding is told apart from an unknown file, and never taken as it is")
    void wrongEncoding() throws IOException {
        String garbled = new String((HEADER + rows(1, 5)).getBytes(StandardCharsets.UTF_8), GBK);
        says(beside(home.file("in/garbled.csv", garbled, StandardCharsets.UTF_8)), "乱码", "garbled");
        String latin =
                new String((HEADER + rows(1, 5)).getBytes(GBK), java.nio.charset.Charset.forName("windows-1252"));
        says(beside(home.file("in/latin.csv", latin, StandardCharsets.UTF_8)), "乱码", "garbled");
        String lost = HEADER.replaceAll("[\\u4e00-\\u9fff]", "?") + rows(1, 5);
        says(beside(home.file("in/lost.csv", lost, StandardCharsets.UTF_8)), "找不回来", "lost");
    }

    @Test
    @DisplayName("rows of several encodings in one file are all read")
    void mixedEncodings() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write((HEADER + rows(1, 5)).getBytes(GBK));
        text.write(rows(6, 10).getBytes(StandardCharsets.UTF_8));
        ImportRun run = home.run(bytes("a.csv", text.toByteArray()));
        assertThat(run.state()).isEqualTo("published");
        assertThat(home.value("SELECT count(*) FILTER (WHERE status = 'finished') FROM order_line"))
                .isEqualTo("10");
    }

    @Test
    @DisplayName("UTF-16 without its mark is read")
    void utf16() {
        ImportRun run = home.run(home.file("a.csv", HEADER + rows(1, 5), StandardCharsets.UTF_16LE));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(lines()).isEqualTo("5");
    }

    @Test
    @DisplayName("a thousand columns are no trouble")
    void thousandColumns() {
        String more = ",x".repeat(1000);
        String text =
                HEADER.strip() + more.replace("x", "列") + "\n" + rows(1, 50).replace("\n", more + "\n");
        ImportRun run = home.run(home.file("a.csv", text, GBK));
        assertThat(run.state()).isEqualTo("published");
        assertThat(lines()).isEqualTo("50");
    }

    @Test
    @DisplayName("a cell of ten megabytes costs its own row only")
    void hugeCell() {
        String huge = row(99).replace("毛巾", "巾".repeat(5 << 20));
        ImportRun run = home.run(home.file("a.csv", HEADER + rows(1, 30) + huge + rows(31, 60), GBK));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(lines()).isEqualTo("60");
        RejectedRow row =
                home.imports().rejects(new RunId(run.id()), 0, 10).rows().getFirst();
        assertThat(row.row()).isEqualTo(32);
        says(row.reason(), "过长", "longer than");
    }

    @Test
    @DisplayName("an item's number where the pieces stand is no quantity")
    void numberAsPieces() {
        String swapped = row(99).replace(",30.90,2,", ",30.90,649565526357,");
        ImportRun run = home.run(home.file("a.csv", HEADER + rows(1, 30) + swapped + rows(31, 60), GBK));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(lines()).isEqualTo("60");
        RejectedRow row =
                home.imports().rejects(new RunId(run.id()), 0, 10).rows().getFirst();
        assertThat(row.row()).isEqualTo(32);
        says(row.reason(), "数字过大", "larger than any shop's");
    }

    @Test
    @DisplayName("days of 1900 and 2100 are rejected with their reason")
    void impossibleDays() {
        String text = HEADER
                + rows(1, 60)
                + line("801", "801", "毛巾", "交易成功", "9.90", "0", "1900-01-01 00:00:00", "1900-01-01 00:00:00")
                + line("802", "802", "毛巾", "交易成功", "9.90", "0", "2100-01-01 00:00:00", "2100-01-01 00:00:00");
        ImportRun run = home.run(home.file("a.csv", text, GBK));
        assertThat(lines()).isEqualTo("60");
        assertThat(home.imports().rejects(new RunId(run.id()), 0, 10).rows())
                .as("both days of both rows")
                .hasSize(4)
                .allSatisfy(row -> says(row.reason(), "1990", "1990"));
    }

    @Test
    @DisplayName(
            "a zip bomb, a zip packed thrice, a broken zip and a zip with a password are each named; the other files are taken")
    void zips() throws IOException {
        byte[] zeros = new byte[64 << 20];
        says(beside(bytes("bomb.zip", zip(Map.of("orders.csv", zeros)))), "炸弹", "bomb");
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gz)) {
            out.write(zeros);
        }
        beside(bytes("bomb.csv.gz", gz.toByteArray()));
        byte[] inner = zip(Map.of("a.csv", (HEADER + row(1)).getBytes(GBK)));
        byte[] twice = zip(Map.of("inner.zip", inner));
        says(beside(bytes("thrice.zip", zip(Map.of("middle.zip", twice)))), "里面", "inside");
        byte[] swollen = zip(Map.of("orders.csv", zeros));
        says(beside(bytes("bombs.zip", zip(Map.of("bomb.zip", swollen)))), "炸弹", "bomb");
        says(beside(bytes("broken.zip", zip(Map.of("half.zip", new byte[50])))), "完好", "sound");
        says(beside(bytes("half.zip", Arrays.copyOf(inner, inner.length / 2))), "完好", "sound");
        byte[] locked = inner.clone();
        locked[6] |= 1;
        ByteBuffer all = ByteBuffer.wrap(locked).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 < locked.length; i++) if (all.getInt(i) == 0x02014b50) locked[i + 8] |= 1;
        says(beside(bytes("locked.zip", locked)), "密码", "password");
    }

    @Test
    @DisplayName("a zip in a zip is unpacked, its workbooks as well, and each file has a line of its own")
    void nestedZip() throws IOException {
        byte[] inner =
                zip(Map.of("a.csv", (HEADER + rows(1, 5)).getBytes(GBK), "b.csv", (HEADER + rows(6, 7)).getBytes(GBK)));
        ImportRun run =
                home.run(bytes("nested.zip", zip(Map.of("内层.zip", inner, "c.csv", (HEADER + row(8)).getBytes(GBK)))));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(run.files())
                .extracting(FileResult::file)
                .containsExactlyInAnyOrder("nested.zip!内层.zip!a.csv", "nested.zip!内层.zip!b.csv", "nested.zip!c.csv");
        assertThat(lines()).isEqualTo("8");
    }

    @Test
    @DisplayName("a workbook with a password says so")
    void lockedWorkbook() throws IOException {
        try (POIFSFileSystem workbook = new POIFSFileSystem()) {
            workbook.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            workbook.createDocument(new ByteArrayInputStream(new byte[500]), "EncryptionInfo");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.writeFilesystem(out);
            says(beside(bytes("locked.xlsx", out.toByteArray())), "密码", "password");
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("tables of HTML and of SpreadsheetML named .xls give the same facts as the CSV")
    void markup() throws IOException {
        home.run(home.file("a.csv", HEADER + rows(1, 20), GBK));
        String facts = "SELECT sum(hash(COLUMNS(* EXCLUDE (import_id)))) FROM order_line";
        String csv = home.value(facts);
        home.imports().undo(new RunId(1));
        for (String page : List.of(html(), spreadsheetMl())) {
            ImportRun run = home.run(bytes("report.xls", page.getBytes(GBK)));
            assertThat(run.state()).as(run.toString()).isEqualTo("published");
            assertThat(home.value(facts)).isEqualTo(csv);
            home.imports().undo(new RunId(run.id()));
        }
    }

    private static List<List<String>> cells() {
        return (HEADER + rows(1, 20))
                .lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map(cell -> cell.replaceAll("^=\"|\"$", ""))
                        .toList())
                .toList();
    }

    private static String html() {
        StringBuilder page = new StringBuilder(
                "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"></head><body><table border=1>");
        for (List<String> row : cells()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td style='vnd.ms-excel.numberformat:@'>")
                    .append(cell)
                    .append("&nbsp;</td>"));
            page.append("</tr>\n");
        }
        return page.append("</table></body></html>").toString();
    }

    private static String spreadsheetMl() {
        StringBuilder page = new StringBuilder(
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"1\"><Table>");
        for (List<String> row : cells()) {
            page.append("<Row>");
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).isEmpty()) continue;
                page.append("<Cell ss:Index=\"")
                        .append(i + 1)
                        .append("\"><Data ss:Type=\"String\">")
                        .append(row.get(i))
                        .append("</Data></Cell>");
            }
            page.append("</Row>");
        }
        return page.append("</Table></Worksheet></Workbook>").toString();
    }

    @Test
    @DisplayName("cells of a page that reach over rows stand in each of their rows")
    void rowSpan() throws IOException {
        StringBuilder page = new StringBuilder("<table><tr>");
        for (String name : HEADER.strip().split(","))
            page.append("<th>").append(name).append("</th>");
        page.append("</tr>");
        for (int i = 1; i <= 2; i++) {
            page.append("<tr>");
            String[] cells = row(i).strip().split(",", -1);
            for (int c = 0; c < cells.length; c++) {
                if (c == 1 && i == 2) continue;
                page.append(c == 1 ? "<td rowspan=2>" : "<td>")
                        .append(cells[c].replaceAll("^=\"|\"$", ""))
                        .append("</td>");
            }
            page.append("</tr>");
        }
        ImportRun run =
                home.run(bytes("report.xls", page.append("</table>").toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(home.value("SELECT string_agg(order_no || '/' || line_no, ' ' ORDER BY line_no) FROM order_line"))
                .isEqualTo("701/701 701/702");
    }

    @Test
    @DisplayName("a formula is never run: not on the way in, and not in the file of rejected rows")
    void formulas() throws IOException {
        String evil = "=HYPERLINK(\"\"http://example.org\"\";1)";
        String text =
                HEADER + rows(1, 60) + row(61).replace("9.90", "\"" + evil + "\"") + row(62).replace("毛巾", "@SUM(1)");
        ImportRun run = home.run(home.file("a.csv", text, GBK));
        assertThat(run.state()).isEqualTo("published");
        assertThat(home.value("SELECT count(*) FROM product WHERE name LIKE '@%'"))
                .isEqualTo("1");
        Path rejects = home.imports()
                .rejectFiles(new RunId(run.id()))
                .values()
                .iterator()
                .next();
        assertThat(Files.readString(rejects, GBK))
                .contains("\"'=HYPERLINK")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain("\"=HYPERLINK");
    }

    @Test
    @DisplayName(
            "the file of rejected rows has the layout of the file they came from, and once corrected it is imported")
    void rejectsComeBack() throws IOException {
        String text = (HEADER + rows(1, 60) + row(61).replace("9.90", "9.9o")).replace(',', '\t');
        ImportRun run = home.run(home.file("a.tsv", text, GBK));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        Path rejects = home.imports()
                .rejectFiles(new RunId(run.id()))
                .values()
                .iterator()
                .next();
        String mended = Files.readString(rejects, GBK);
        assertThat(mended.lines().findFirst().orElseThrow())
                .isEqualTo(HEADER.strip().replace(',', '\t'));
        ImportRun again = home.run(home.file("mended.csv", mended.replace("9.9o", "9.90"), GBK));
        assertThat(again.files().getFirst().rejected()).isZero();
        assertThat(lines()).isEqualTo("61");
    }

    @Test
    @DisplayName(
            "rows rejected of a UTF-16 file come back in UTF-16 with its mark, and are corrected in place and as a file")
    void wideRejectsComeBack() throws IOException, InterruptedException {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = ("\uFEFF" + HEADER + rows(1, 60) + row(61).replace("9.90", "9.9o")).replace(',', '\t');
            ImportRun run = home.run(home.file("a.csv", text, wide));
            assertThat(run.state()).as(run.toString()).isEqualTo("published");
            Path rejects = home.imports()
                    .rejectFiles(new RunId(run.id()))
                    .values()
                    .iterator()
                    .next();
            String back = Files.readString(rejects, wide);
            assertThat(back)
                    .startsWith("\uFEFF" + HEADER.strip().replace(',', '\t'))
                    .contains("毛巾");
            RejectedRow row =
                    home.imports().rejects(new RunId(run.id()), 0, 10).rows().getFirst();
            RunId corrected = new Corrections(home.imports())
                    .take(
                            ImportHome.SHOP,
                            new RunId(run.id()),
                            List.of(new Correction(row.importId(), row.row(), row.column(), "9.90")),
                            "tester");
            assertThat(home.imports()
                            .await(corrected, progress -> {})
                            .files()
                            .getFirst()
                            .rejected())
                    .isZero();
            assertThat(lines()).isEqualTo("61");
            home.imports().undo(corrected);
            ImportRun again = home.run(home.file("mended.csv", back.replace("9.9o", "9.90"), wide));
            assertThat(again.files().getFirst().rejected()).isZero();
            assertThat(lines()).isEqualTo("61");
            home.imports().undo(new RunId(again.id()));
            home.imports().undo(new RunId(run.id()));
        }
    }

    @Test
    @DisplayName("a cell that is a formula without a saved value is said to be one, with what to do")
    void formulaWithoutValue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<List<String>> all = cells();
            for (int r = 0; r < all.size(); r++) {
                for (int c = 0; c < all.get(r).size(); c++)
                    sheet.value(r, c, all.get(r).get(c));
            }
            sheet.formula(3, 0, "B4+1");
            sheet.formula(4, 13, "1+1");
            sheet.value(5, 0, "");
        }
        Path file = bytes("orders.xlsx", out.toByteArray());
        ImportRun run = home.run(new ImportRequest(ImportHome.SHOP, List.of(file), true, null, false));
        List<RejectedRow> rejects =
                home.imports().rejects(new RunId(run.id()), 0, 10).rows();
        assertThat(rejects).as(run.toString()).extracting(RejectedRow::row).containsExactly(4L, 6L);
        says(
                rejects.getFirst().reason(),
                "是公式，文件里没有存下它算出的值；请用 Excel 打开文件并保存一次",
                "a formula whose value the file does not hold");
        says(rejects.getLast().reason(), "必填项为空", "the cell is empty");
        says(
                java.util.Objects.requireNonNull(run.files().getFirst().message()),
                "1 行里有公式",
                "1 row has a formula whose value the file does not hold");
    }

    @Test
    @DisplayName("one file imported twice at once is there once")
    void twiceAtOnce() throws InterruptedException {
        Path file = home.file("a.csv", HEADER + rows(1, 500), GBK);
        RunId first = home.imports().start(new ImportRequest(ImportHome.SHOP, List.of(file)), "a");
        RunId second = home.imports().start(new ImportRequest(ImportHome.SHOP, List.of(file)), "b");
        assertThat(home.imports().await(first, progress -> {}).state()).isEqualTo("published");
        FileResult file2 = home.imports().await(second, progress -> {}).files().getFirst();
        assertThat(file2.unchanged()).isEqualTo(500);
        assertThat(lines()).isEqualTo("500");
    }

    @Test
    @DisplayName("an xlsx inside a zip is read, and one that is cut off is named")
    void xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<List<String>> all = cells();
            for (int r = 0; r < all.size(); r++) {
                for (int c = 0; c < all.get(r).size(); c++)
                    sheet.value(r, c, all.get(r).get(c));
            }
        }
        ImportRun run = home.run(bytes("all.zip", zip(Map.of("orders.xlsx", out.toByteArray()))));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(lines()).isEqualTo("20");
        home.imports().undo(new RunId(run.id()));
        says(beside(bytes("half.xlsx", Arrays.copyOf(out.toByteArray(), out.size() / 2))), "重新下载", "download it again");
    }
}
