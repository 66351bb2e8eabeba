package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.ledger.RejectLedger.RejectRow;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lake would refuse is rejected by name, row by row, in every format; the other rows go in. */
class RefusedRowsTest {
    private static final String MARKET = "统计日期,搜索词,搜索人气,点击人气\n";
    private static final List<String> NUMBERS = List.of(
            "99999999999999999999",
            "-999999999999999",
            "1e99",
            "1e-40",
            "123456789012.123456789012",
            "999999999999.999",
            "99999.99999",
            "-99999.99999",
            "2147483648",
            "256",
            "0.0000000000012345678901234567890123");
    private static final List<String> TIMES = List.of("0000-00-00", "9999-12-31", "1899-12-31", "2026-02-30 25:61:00");

    @TempDir
    static Path folder;

    private static ImportHome home;
    private static int shops = 1;

    @BeforeAll
    static void open() {
        home = new ImportHome(folder);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    static List<Format> formats() {
        try (ImportHome any = new ImportHome(folder.resolve("formats"))) {
            return any.lake.read(Formats::load).all();
        }
    }

    private static ImportRun run(Path file, @Nullable String format) {
        Shop shop = new Shop(new ShopId(++shops), "shop " + shops, ImportHome.SHOP.currency(), ImportHome.SHOP.zone());
        return home.run(new ImportRequest(shop, List.of(file), true, format, false));
    }

    private static List<RejectRow> rejects(ImportRun run) {
        return home.ledger.rejects().page(new RunId(run.id()), 0, 500);
    }

    private static ImportRun run(SoundSheet sheet, Format format, boolean day) {
        Path file = home.file(
                "661234567890_来源：手淘搜索_" + format.key().replaceAll("\\d", "") + ".csv",
                sheet.csv(day),
                StandardCharsets.UTF_8);
        return run(file, format.key());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    @DisplayName("a row without what no fact can be without is rejected by name, and the others go in")
    void lacking(Format format) {
        boolean above =
                format.day() != Format.DaySource.COLUMN && format.column("day").isEmpty();
        List<FormatColumn> demanded = format.columns().stream()
                .filter(column -> column.required() || column.demanded())
                .toList();
        SoundSheet sheet = new SoundSheet(format, demanded.size() + 2);
        for (int i = 0; i < demanded.size(); i++)
            sheet.blank(i + 1, demanded.get(i).name());
        ImportRun run = run(sheet, format, above);
        String what = run + " " + rejects(run) + "\n" + sheet.csv(above);
        assertThat(run.state()).as(what).isEqualTo("published");
        FileResult file = run.files().getFirst();
        assertThat(file.rows() - file.rejected()).as(what).isGreaterThanOrEqualTo(2);
        int rejected = 0;
        for (int i = 0; i < demanded.size(); i++) {
            FormatColumn column = demanded.get(i);
            long row = sheet.firstRow(above) + i + 1;
            List<RejectRow> named =
                    rejects(run).stream().filter(reject -> reject.row() == row).toList();
            // a blank cell may also say that the row is a sum or a note, or take the row's before
            boolean otherwise = !format.skip().isEmpty() || !column.fillWithin().isEmpty();
            if (named.isEmpty() && otherwise) continue;
            rejected++;
            assertThat(named).as(column.name() + " " + what).first().satisfies(reject -> {
                assertThat(reject.fault()).isEqualTo(column.type() == ColumnType.DAY ? "NO_DAY" : "MISSING");
                assertThat(reject.column()).isNotEmpty();
            });
        }
        assertThat(file.rejected()).as(what).isEqualTo(rejected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    @DisplayName("no number, however large or small, and no day, however odd, fails a file")
    void extremes(Format format) {
        boolean above =
                format.day() != Format.DaySource.COLUMN && format.column("day").isEmpty();
        List<FormatColumn> numbers = new SoundSheet(format, 1)
                .own(EnumSet.of(
                        ColumnType.DECIMAL,
                        ColumnType.WHOLE,
                        ColumnType.RATE,
                        ColumnType.SECONDS,
                        ColumnType.LEADING,
                        ColumnType.LOW,
                        ColumnType.HIGH));
        List<FormatColumn> times = new SoundSheet(format, 1).own(Set.of(ColumnType.DAY, ColumnType.TIME));
        int odd = numbers.size() * NUMBERS.size() + times.size() * TIMES.size();
        SoundSheet sheet = new SoundSheet(format, odd + NUMBERS.size() + 2);
        int row = 1;
        for (FormatColumn column : numbers) for (String text : NUMBERS) sheet.set(row++, column.name(), text);
        for (FormatColumn column : times) for (String text : TIMES) sheet.set(row++, column.name(), text);
        // all numbers of a row at once, for what is computed from several
        for (String text : NUMBERS) {
            for (FormatColumn column : numbers) sheet.set(row, column.name(), text);
            row++;
        }
        ImportRun run = run(sheet, format, above);
        String what = run + " " + rejects(run);
        assertThat(run.state()).as(what).isEqualTo("published");
        FileResult file = run.files().getFirst();
        assertThat(file.rejected()).as(what).isLessThan(file.rows());
        Set<Long> named = new java.util.HashSet<>();
        rejects(run).forEach(reject -> named.add(reject.row()));
        if (rejects(run).size() < 500) assertThat(named).hasSize((int) file.rejected());
    }

    @Test
    @DisplayName("a row that sums several days is named, and the rows of one day go in")
    void periods() {
        String header =
                "Reporting starts,Reporting ends,Campaign name,Ad set name,Ad name,Impressions,Reach,Link clicks,"
                        + "Amount spent (CNY),Results,Frequency\n";
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add("2026-08-11," + (i == 7 ? "2026-08-13" : "2026-08-11") + ",拉新,人群,广告" + i + ",100,90,8,12.5,1,1.1");
        }
        Path file = home.file("ads.csv", header + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
        ImportRun run = run(file, "meta-ads");
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(run.files().getFirst().rejected())
                .as(run + " " + rejects(run))
                .isEqualTo(1);
        assertThat(run.files().getFirst().rows()).isEqualTo(40);
        assertThat(rejects(run)).singleElement().satisfies(reject -> {
            assertThat(reject.row()).isEqualTo(9);
            assertThat(reject.column()).isEqualTo("Reporting starts");
            assertThat(reject.fault()).isEqualTo("PERIOD_NOT_DAY");
        });
        assertThat(home.value("SELECT count(*) FROM ad_daily WHERE shop_id = " + shops))
                .isEqualTo("39");
        assertThat(home.imports().rejectFiles(new RunId(run.id())).values())
                .singleElement()
                .satisfies(rejected ->
                        assertThat(rejected).content().contains("广告7").doesNotContain("广告8,"));
    }

    @Test
    @DisplayName(
            "a report of words of the market: a row without its day is named; where no row has one, the file's name tells it")
    void marketWords() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++)
            rows.append(i == 4 ? "" : "2026-08-11").append(",词").append(i).append(",1万 ~ 5万,100 ~ 200\n");
        ImportRun run = run(home.file("words.csv", MARKET + rows, StandardCharsets.UTF_8), null);
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(rejects(run)).singleElement().satisfies(reject -> {
            assertThat(reject.row()).isEqualTo(6);
            assertThat(reject.column()).isEqualTo("统计日期");
            assertThat(reject.fault()).isEqualTo("NO_DAY");
        });
        assertThat(home.value("SELECT count(*) FROM market_daily WHERE shop_id = " + shops))
                .isEqualTo("29");

        String none = MARKET + rows.toString().replace("2026-08-11", "");
        ImportRun named = run(home.file("相关搜索词_2026-08-12.csv", none, StandardCharsets.UTF_8), null);
        assertThat(named.state()).as(named.toString()).isEqualTo("published");
        assertThat(home.value("SELECT count(*) || ' ' || min(day) FROM market_daily WHERE shop_id = " + shops))
                .isEqualTo("30 2026-08-12");

        for (String line : List.of("", "统计日期：2026-0?-11\n", "统�日��：\n")) {
            ImportRun nowhere = run(home.file("words.csv", line + none, StandardCharsets.UTF_8), null);
            assertThat(nowhere.files().getFirst().state())
                    .as(nowhere.toString())
                    .isEqualTo("unrecognised");
            assertThat(nowhere.files().getFirst().message()).isNotNull().satisfies(message -> {
                assertThat(message.zh()).contains("日期").contains("文件名");
                assertThat(message.en()).contains("tell the day").contains("put it into the name");
            });
        }
    }
}
