package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of traffic sources in levels, where 汇总 stands for a sum and for a level that a source does not have. */
class LevelledSourcesTest {
    private static final String SOURCES = "流量载体,一级来源,二级来源,三级来源,四级来源,访客数,支付买家数,支付金额";
    private static final List<String> SHOP = List.of(
            "全店,汇总,汇总,汇总,汇总,\"10,000\",300,30000.00",
            "全店,平台流量,汇总,汇总,汇总,\"9,000\",250,25000.00",
            "全店,平台流量,搜索,汇总,汇总,\"5,000\",150,15000.00",
            "全店,平台流量,搜索,手淘搜索,汇总,\"4,000\",120,12000.00",
            "全店,平台流量,搜索,拍立得,汇总,\"1,000\",30,3000.00",
            "全店,平台流量,推荐,汇总,汇总,\"4,000\",100,10000.00",
            "全店,广告流量,汇总,汇总,汇总,\"1,200\",50,5000.00");
    private static final Map<String, String> LEAVES =
            Map.of("搜索/手淘搜索", "4000", "搜索/拍立得", "1000", "推荐", "4000", "广告流量", "1200");

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

    private ImportRun csv(String name, String header, List<String> rows) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        return home.run(home.file(name, text, StandardCharsets.UTF_8));
    }

    private Map<String, String> visitors(String level) {
        return home
                .sql("SELECT source, sum(visitors)::VARCHAR FROM traffic_daily WHERE level = '" + level
                        + "' GROUP BY 1")
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    @Test
    @DisplayName(
            "a source with nothing under it counts though 汇总 stands in its deeper levels; sums of the rows under them do not")
    void leaves() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            sheet(book.createSheet("全店流量来源"), SHOP);
            sheet(
                    book.createSheet("分载体流量来源"),
                    List.of("商品,平台流量,搜索,手淘搜索,汇总,\"3,500\",110,11000.00", "直播,平台流量,汇总,汇总,汇总,500,10,1000.00"));
            book.write(bytes);
        }
        Path file = Files.write(folder.resolve("流量来源构成.xls"), bytes.toByteArray());
        ImportRun run = home.run(file);
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(visitors("source")).isEqualTo(LEAVES);
        assertThat(home.value("SELECT sum(visitors) FROM traffic_daily WHERE level = 'shop'"))
                .isEqualTo("10000");
        assertThat(run.files().getFirst().rows()).isEqualTo(5);
    }

    private static void sheet(Sheet sheet, List<String> rows) {
        List<String> all = new ArrayList<>(List.of("流量来源构成", "统计日期：2026-08-11 至 2026-08-11", SOURCES));
        all.addAll(rows);
        for (int r = 0; r < all.size(); r++) {
            Row row = sheet.createRow(r);
            String[] cells = all.get(r).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            for (int c = 0; c < cells.length; c++) row.createCell(c).setCellValue(cells[c].replace("\"", ""));
        }
    }

    @Test
    @DisplayName("the order of the rows does not matter, nor whether a level that is missing is written 汇总 or -")
    void anyOrder() {
        List<String> rows = new ArrayList<>(SHOP);
        rows.set(3, rows.get(3).replace("手淘搜索,汇总", "手淘搜索,-"));
        rows.set(6, rows.get(6).replace("汇总,汇总,汇总", "-,-,-"));
        Collections.shuffle(rows, new Random(5));
        csv("流量来源构成_2026-08-11.csv", SOURCES, rows);
        assertThat(visitors("source")).isEqualTo(LEAVES);
    }

    @Test
    @DisplayName("what is a sum for one carrier may be a leaf for another")
    void carriers() {
        csv(
                "流量来源构成_2026-08-11.csv",
                SOURCES,
                List.of("商品,平台流量,汇总,汇总,汇总,3500,1,1", "直播,平台流量,汇总,汇总,汇总,500,1,1", "商品,平台流量,搜索,汇总,汇总,3500,1,1"));
        assertThat(visitors("source")).isEqualTo(Map.of("搜索", "3500", "平台流量", "500"));
    }

    @Test
    @DisplayName("a sum whose rows are all refused stays a sum; the refused rows come in once corrected")
    void refusedBelow() throws IOException {
        List<String> rows = new ArrayList<>(SHOP);
        rows.set(3, rows.get(3).replace("\"4,000\"", "四千"));
        rows.remove(4);
        Path file = home.file(
                "流量来源构成_2026-08-11.csv", SOURCES + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
        ImportRun run = home.run(new ImportRequest(ImportHome.SHOP, List.of(file), true, null, false));
        assertThat(visitors("source").keySet()).containsExactlyInAnyOrder("推荐", "广告流量");
        Path rejects = home.imports()
                .rejectFiles(new RunId(run.id()))
                .values()
                .iterator()
                .next();
        home.run(home.file("corrected.csv", Files.readString(rejects).replace("四千", "4000"), StandardCharsets.UTF_8));
        assertThat(visitors("source")).containsEntry("搜索/手淘搜索", "4000").hasSize(3);
    }

    @Test
    @DisplayName("so do the sources of one product, in both forms of the report")
    void sourcesOfAProduct() {
        csv(
                "流量来源_653000000001_2026-08-11.csv",
                "一级来源,二级来源,三级来源,四级来源,访客数,浏览量,加购人数,商品收藏人数,支付买家数,支付转化率,支付金额,客单价,支付件数",
                SHOP.stream()
                        .map(row -> row.substring(3).replaceAll("(\".*\"),(\\d+),(.*)", "$1,1,1,1,$2,1%,$3,1,1"))
                        .toList());
        assertThat(visitors("product_source")).isEqualTo(LEAVES);
        csv(
                "单品_653000000002_2026-08-11.csv",
                "流量来源,来源明细,访客数,浏览量,支付金额,浏览量占比,店内跳转人数,跳出本店人数,收藏人数,加购人数,下单买家数,下单转化率,支付件数,支付买家数,支付转化率,"
                        + "直接支付买家数,收藏商品-支付买家数,粉丝支付买家数,加购商品-支付买家数",
                List.of(
                        "手淘搜索,汇总,30,1,1,1%,1,1,1,1,1,1%,1,1,1%,1,1,1,1",
                        "手淘搜索,手机壳,20,1,1,1%,1,1,1,1,1,1%,1,1,1%,1,1,1,1",
                        "我的淘宝,汇总,7,1,1,1%,1,1,1,1,1,1%,1,1,1%,1,1,1,1",
                        "合计,汇总,37,1,1,1%,1,1,1,1,1,1%,1,1,1%,1,1,1,1"));
        assertThat(home.sql(
                                "SELECT source, visitors::VARCHAR FROM traffic_daily WHERE product = '653000000002' ORDER BY 1")
                        .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class)))
                .isEqualTo(Map.of("手机壳", "20", "我的淘宝", "7"));
    }
}
