package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.Record;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are wider than their facts: a column a warehouse, a column an aspect of the rating. */
class ColumnsToRowsTest {
    private static final String HANDLES =
            "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU";
    private static final List<String> PLACES =
            List.of("Main", "\"Street 1, Hall 2\"", "東倉", "Outlet 90%", "SKU-Lager", "Hall \"\"B\"\"", "No. 7");

    @TempDir
    Path folder;

    /** What a random table says: SKU and location to pieces, in the order of its rows and columns. */
    private record Table(String text, Map<String, String> pieces, int rows) {}

    private static Table table(Random random, int skus) {
        List<String> places = new ArrayList<>(PLACES);
        java.util.Collections.shuffle(places, random);
        places = places.subList(0, 1 + random.nextInt(places.size()));
        // locations stand anywhere among the other columns
        List<String> columns = new ArrayList<>(List.of(HANDLES.split(",")));
        for (String place : places) {
            columns.add(random.nextInt(columns.size() + 1), place.startsWith("Hall") ? "\"" + place + "\"" : place);
        }
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        Map<String, String> pieces = new TreeMap<>();
        int rows = 0;
        for (int i = 0; i < skus; i++) {
            String sku = "S-" + i;
            List<String> cells = new ArrayList<>();
            boolean any = false;
            for (String column : columns) {
                String name = column.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
                if (HANDLES.contains(column) && List.of(HANDLES.split(",")).contains(column)) {
                    cells.add(Map.of("Handle", "h" + i, "Title", "Cup " + i, "SKU", sku)
                            .getOrDefault(column, ""));
                    continue;
                }
                int dice = random.nextInt(4);
                if (dice == 0) cells.add("not stocked");
                else if (dice == 1) cells.add("");
                else {
                    int number = random.nextInt(2_000) - 20;
                    cells.add(Integer.toString(number));
                    pieces.put(sku + " @ " + name, Integer.toString(number));
                    any = true;
                }
            }
            if (any) rows++;
            text.append(String.join(",", cells)).append('\n');
        }
        return new Table(text.toString(), pieces, rows);
    }

    private static Map<String, String> stock(ImportHome home) {
        Map<String, String> found = new TreeMap<>();
        for (Record row : home.sql("SELECT sku, warehouse, on_hand::INTEGER AS n FROM stock_daily"))
            found.put(row.get("sku") + " @ " + row.get("warehouse"), String.valueOf(row.get("n")));
        return found;
    }

    @Test
    @DisplayName(
            "every filled cell is one fact of its row and its column's name, whatever the order of columns, and undo takes all back")
    void everyCell() {
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            Table table = table(random, 1 + random.nextInt(40));
            if (table.pieces.isEmpty()) continue;
            try (ImportHome home = new ImportHome(folder.resolve("s" + seed))) {
                String name = "inventory_export_1_2026-09-01.csv";
                ImportRun run = home.run(home.file(name, table.text, StandardCharsets.UTF_8));
                FileResult file = run.files().getFirst();
                assertThat(file.format()).as("seed " + seed + "\n" + table.text).isEqualTo("shopify-inventory-old");
                assertThat(stock(home)).as("seed " + seed).isEqualTo(table.pieces);
                assertThat(file.rows()).as("seed " + seed).isEqualTo(table.rows);
                assertThat(file.facts()).containsEntry("stock_daily", (long) table.pieces.size());
                // again: nothing moves
                FileResult again = home.run(home.file("again-2026-09-01.csv", table.text, StandardCharsets.UTF_8))
                        .files()
                        .getFirst();
                assertThat(again.unchanged()).as("seed " + seed).isEqualTo(table.pieces.size());
                assertThat(stock(home)).isEqualTo(table.pieces);
                home.imports().undo(new RunId(run.id()));
                assertThat(stock(home)).as("seed " + seed + " after undo").isEqualTo(table.pieces);
            }
        }
    }

    @Test
    @DisplayName("a later file of the day changes only the cells that differ; taking it back brings the old ones")
    void laterFile() {
        try (ImportHome home = new ImportHome(folder)) {
            String header = HANDLES + ",HS Code,COO,North,South\n";
            home.run(home.file(
                    "a_2026-09-01.csv",
                    header + "cup,Cup,,,,,,,C-1,,,5,7\nbowl,Bowl,,,,,,,B-1,,,1,2\n",
                    StandardCharsets.UTF_8));
            Map<String, String> before = stock(home);
            ImportRun later = home.run(
                    home.file("b_2026-09-01.csv", header + "cup,Cup,,,,,,,C-1,,,5,9\n", StandardCharsets.UTF_8));
            assertThat(later.files().getFirst().updated()).isEqualTo(1);
            assertThat(later.files().getFirst().unchanged()).isEqualTo(1);
            assertThat(stock(home))
                    .containsEntry("C-1 @ South", "9")
                    .containsEntry("C-1 @ North", "5")
                    .containsEntry("B-1 @ South", "2")
                    .hasSize(4);
            assertThat(home.value("SELECT count(DISTINCT source_row) FROM stock_daily WHERE sku = 'C-1'"))
                    .isEqualTo("1");
            home.imports().undo(new RunId(later.id()));
            assertThat(stock(home)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName(
            "a row with wrong cells is refused as a whole, each wrong cell by its column, and comes back corrected")
    void wrongCells() throws IOException {
        try (ImportHome home = new ImportHome(folder)) {
            String text = HANDLES + ",North,South,West\ncup,Cup,,,,,,,C-1,x,7,many\nbowl,Bowl,,,,,,,B-1,1,2,3\n";
            ImportRun run = home.run(new ImportRequest(
                    ImportHome.SHOP,
                    List.of(home.file("a_2026-09-01.csv", text, StandardCharsets.UTF_8)),
                    true,
                    null,
                    false));
            assertThat(run.files().getFirst().rejected()).isEqualTo(1);
            assertThat(home.ledger.rejects().page(new RunId(run.id()), 0, 9))
                    .extracting(reject -> reject.column())
                    .containsExactly("North", "West");
            assertThat(stock(home)).hasSize(3);
            Path rejects = home.imports()
                    .rejectFiles(new RunId(run.id()))
                    .values()
                    .iterator()
                    .next();
            String mended = Files.readString(rejects).replace(",x,", ",4,").replace("many", "6");
            FileResult again = home.run(home.file("mended.csv", mended, StandardCharsets.UTF_8))
                    .files()
                    .getFirst();
            assertThat(again.rejected()).as(mended).isZero();
            assertThat(stock(home)).containsEntry("C-1 @ North", "4").containsEntry("C-1 @ West", "6");
        }
    }

    @Test
    @DisplayName("two columns of one name are refused, with the name and what to do")
    void twins() {
        try (ImportHome home = new ImportHome(folder)) {
            FileResult file = home.run(home.file(
                            "a_2026-09-01.csv", HANDLES + ",North,North\ncup,,,,,,,,C-1,1,2\n", StandardCharsets.UTF_8))
                    .files()
                    .getFirst();
            assertThat(file.state()).isNotEqualTo("published");
            assertThat(Objects.requireNonNull(file.message()).en())
                    .contains("two columns")
                    .contains("North")
                    .contains("another name");
            assertThat(home.value("SELECT count(*) FROM stock_daily")).isEqualTo("0");
        }
    }

    @Test
    @DisplayName(
            "scores by day become one fact an aspect; a report that also knows the trade's mean stands before them")
    void ratings() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("店铺DSR数据_2026-09-02.csv", """
                    店铺DSR数据
                    指标,得分,趋势,行业均值,与行业对比,目标值,距目标值差距
                    描述相符,4.86,上升,4.80,高于 1.2%,4.90,0.04
                    服务态度,4.81,持平,4.79,高于 0.4%,4.90,0.09
                    物流服务,4.79,下降,4.81,低于 0.4%,4.90,0.11
                    """, StandardCharsets.UTF_8));
            ImportRun run = home.run(home.file("dsr.csv", """
                    日期,描述得分（较上日）,物流得分（较上日）,服务得分（较上日）
                    2026-09-01,4.85（+0.01）,4.80 ↓0.01,4.81
                    2026-09-02,4.86（+0.01）,4.79（-0.01）,--
                    """, StandardCharsets.UTF_8));
            assertThat(run.files().getFirst().rejected()).isZero();
            assertThat(home.value(
                            "SELECT string_agg(day || ' ' || aspect || ' ' || score::DOUBLE || ' ' || coalesce(peers::DOUBLE::VARCHAR, '?'), ', '"
                                    + " ORDER BY day, aspect) FROM shop_rating_daily"))
                    .isEqualTo(
                            "2026-09-01 description 4.85 ?, 2026-09-01 logistics 4.8 ?, 2026-09-01 service 4.81 ?,"
                                    + " 2026-09-02 description 4.86 4.8, 2026-09-02 logistics 4.79 4.81, 2026-09-02 service 4.81 4.79");
        }
    }

    @Test
    @DisplayName(
            "figures that are not final are missing, totals and peers are no days, a label before a product's number is taken off")
    void service() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("询单到付款.csv", """
                    日期,当日询单人数,当日付款人数
                    2026-09-01,120,31
                    2026-09-02,延迟统计,延迟统计
                    暂无数据,-,-
                    汇总值,120,31
                    同行同层均值,88,20
                    """, StandardCharsets.UTF_8));
            assertThat(
                            home.value(
                                    "SELECT count(*) || ' ' || sum(inquiries) || ' ' || sum(same_day_buyers) FROM inquiry_daily"))
                    .isEqualTo("2 120 31");
            home.run(home.file("2026-09-01.csv", """
                    商品id,商品名称,总咨询人数,移动端咨询人数,PC端咨询人数
                    ID：653817025845,陶瓷杯,12,10,2
                    id: 653817025846,马克杯,3,3,0
                    """, StandardCharsets.UTF_8));
            assertThat(
                            home.value(
                                    "SELECT string_agg(product || ' ' || consultations, ', ' ORDER BY product) FROM service_product_daily"))
                    .isEqualTo("653817025845 12, 653817025846 3");
            assertThat(home.value("SELECT name FROM product WHERE product = '653817025845'"))
                    .isEqualTo("陶瓷杯");
        }
    }

    @Test
    @DisplayName("days that are counted from a start date are the days; blocks of another question below are not read")
    void countedDays() {
        try (ImportHome home = new ImportHome(folder)) {
            ImportRun run = home.run(home.file("data-export.csv", """
                    # Report CSV Export
                    # How are active users trending?
                    # Start date: 20250227
                    # End date: 20250302
                    Nth day,Users
                    0000,11
                    0001,12
                    0002,13

                    # Start date: 20240227
                    Nth day,Users
                    0000,99
                    """, StandardCharsets.UTF_8));
            assertThat(run.files().getFirst().format()).isEqualTo("ga4-days");
            assertThat(home.value("SELECT string_agg(day || ' ' || visitors, ', ' ORDER BY day) FROM traffic_daily"))
                    .isEqualTo("2025-02-27 11, 2025-02-28 12, 2025-03-01 13");
        }
    }
}
