package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rejected cell typed again on the page: the row comes in through the same door. */
class CorrectedInPlaceTest {
    private static final String TAOBAO = """
        订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题
        12345678901234001,小红帽88,10.00,10.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-01 10:00:00,2026-09-01 10:01:00,毛巾
        12345678901234003,小红帽88,%s,30.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-02 10:00:00,2026-09-02 10:01:00,毛巾
        12345678901234004,tom.white,%s,30.00,交易成功,上海市 浦东新区 某路2号,2026-09-02 12:00:00,2026-09-02 12:01:00,"毛巾, 加""厚"
        """;
    private static final String RETAIL = """
        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
        536365,A1,MUG,1,12/1/2010 8:26,2.00,17850,United Kingdom
        536365,B2,BOWL,2,12/1/2010 8:26,3.00,17850,United Kingdom
        536365,A1,MUG,%s,12/1/2010 8:26,2.00,17850,United Kingdom
        536366,A1,MUG,1,12/1/2010 8:28,2.00,17851,United Kingdom
        """;

    @TempDir
    Path folder;

    private static ImportRequest anyway(Path file) {
        return new ImportRequest(ImportHome.SHOP, List.of(file), true, null, false);
    }

    @Test
    @DisplayName("the row is taken with its buyer, and the list says what became of it; rows not corrected stay out")
    void inPlace() throws InterruptedException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try (ImportHome home = new ImportHome(folder.resolve(charset.name()))) {
                String text = TAOBAO.formatted("3o.00", "x");
                RunId first = new RunId(
                        home.run(anyway(home.file("订单 (1).csv", text, charset))).id());
                RejectedRow reject = home.imports().rejects(first, 0, 10).rows().getFirst();
                assertThat(reject.correctable()).isTrue();
                assertThat(reject.row()).isEqualTo(3);

                RunId again = new Corrections(home.imports())
                        .take(
                                ImportHome.SHOP,
                                first,
                                List.of(new Correction(reject.importId(), 3, reject.column(), " 30.00 ")),
                                "tester");
                ImportRun done = home.imports().await(again, progress -> {});

                assertThat(done.state()).as(done.toString()).isEqualTo("published");
                assertThat(done.files().getFirst().file()).contains("订单 (1)");
                assertThat(done.files().getFirst().rows()).isEqualTo(1);
                assertThat(home.value("SELECT sum(paid_amount) FROM order_line"))
                        .isEqualTo("40.00");
                assertThat(home.value("SELECT count(DISTINCT buyer) FROM order_line"))
                        .as("the same buyer")
                        .isEqualTo("1");
                RejectedRow.Mended mended =
                        home.imports().rejects(first, 0, 10).rows().getFirst().mended();
                assertThat(mended).isEqualTo(new RejectedRow.Mended(again.value(), "30.00", "published", false));
                assertThat(home.imports().rejects(first, 0, 10).rows().getLast().mended())
                        .isNull();
                home.imports().undo(again);
                assertThat(home.value("SELECT sum(paid_amount) FROM order_line"))
                        .isEqualTo("10.00");
            }
        }
    }

    @Test
    @DisplayName("all wrong cells of a row are listed, and may be corrected together or one after the other")
    void severalCells() throws InterruptedException {
        String text = TAOBAO.formatted("3o.00", "30.00").replace("2026-09-02 10:01:00", "昨天");
        try (ImportHome home = new ImportHome(folder)) {
            RunId first = new RunId(home.run(anyway(home.file("a.csv", text, StandardCharsets.UTF_8)))
                    .id());
            RejectedRows all = home.imports().rejects(first, 0, 100);
            List<RejectedRow> ofRow =
                    all.rows().stream().filter(row -> row.row() == 3).toList();
            assertThat(ofRow).extracting(RejectedRow::value).containsExactlyInAnyOrder("3o.00", "昨天");
            assertThat(all.listed()).isEqualTo(all.rows().size()).isGreaterThan(all.total());

            Corrections corrections = new Corrections(home.imports());
            RunId last = first;
            for (RejectedRow cell : ofRow) {
                last = corrections.take(
                        ImportHome.SHOP,
                        first,
                        List.of(new Correction(
                                cell.importId(),
                                3,
                                cell.column(),
                                cell.value().equals("昨天") ? "2026-09-02 10:01:00" : "30.00")),
                        "tester");
                home.imports().await(last, progress -> {});
            }
            assertThat(home.imports().rejects(last, 0, 9).total()).isZero();
            assertThat(home.imports().rejects(first, 0, 9).rows())
                    .as("both cells are told of as they ended")
                    .allMatch(row -> row.mended() != null && !row.mended().rejected());
            assertThat(home.value("SELECT sum(paid_amount) FROM order_line WHERE order_no = '12345678901234003'"))
                    .isEqualTo("30.00");
        }
    }

    @Test
    @DisplayName("a correction that is wrong again is rejected by name again")
    void wrongAgain() throws InterruptedException {
        try (ImportHome home = new ImportHome(folder)) {
            RunId first = new RunId(
                    home.run(anyway(home.file("a.csv", TAOBAO.formatted("3o.00", "30.00"), StandardCharsets.UTF_8)))
                            .id());
            RejectedRow reject = home.imports().rejects(first, 0, 10).rows().getFirst();
            RunId again = new Corrections(home.imports())
                    .take(
                            ImportHome.SHOP,
                            first,
                            List.of(new Correction(reject.importId(), reject.row(), reject.column(), "3p.00")),
                            "tester");
            home.imports().await(again, progress -> {});
            assertThat(home.imports().rejects(again, 0, 10).rows().getFirst().value())
                    .isEqualTo("3p.00");
            RejectedRow.@Nullable Mended mended =
                    home.imports().rejects(first, 0, 10).rows().getFirst().mended();
            assertThat(mended)
                    .isNotNull()
                    .extracting(RejectedRow.Mended::rejected)
                    .isEqualTo(true);
        }
    }

    @Test
    @DisplayName("a row or column that was not rejected is named")
    void unknown() {
        try (ImportHome home = new ImportHome(folder)) {
            RunId first = new RunId(
                    home.run(anyway(home.file("a.csv", TAOBAO.formatted("3o.00", "30.00"), StandardCharsets.UTF_8)))
                            .id());
            RejectedRow reject = home.imports().rejects(first, 0, 10).rows().getFirst();
            Corrections corrections = new Corrections(home.imports());
            assertThatThrownBy(() -> corrections.take(
                            ImportHome.SHOP,
                            first,
                            List.of(new Correction(reject.importId(), 99, reject.column(), "1")),
                            "tester"))
                    .hasMessageContaining("row 99");
            assertThatThrownBy(() -> corrections.take(
                            ImportHome.SHOP, first, List.of(new Correction(reject.importId(), 3, "没有", "1")), "tester"))
                    .hasMessageContaining("没有");
            assertThatThrownBy(() -> corrections.take(ImportHome.SHOP, first, List.of(), "tester"))
                    .hasMessageContaining("no cell");
        }
    }

    @Test
    @DisplayName("lines that are numbered within their order keep their number, also where the order's other lines lie"
            + " between")
    void numbered() throws InterruptedException {
        try (ImportHome home = new ImportHome(folder)) {
            RunId first =
                    new RunId(home.run(anyway(home.file("retail.csv", RETAIL.formatted("one"), StandardCharsets.UTF_8)))
                            .id());
            RejectedRow reject = home.imports().rejects(first, 0, 10).rows().getFirst();
            RunId again = new Corrections(home.imports())
                    .take(
                            ImportHome.SHOP,
                            first,
                            List.of(new Correction(reject.importId(), reject.row(), reject.column(), "1")),
                            "tester");
            home.imports().await(again, progress -> {});
            String mended = lines(home);
            home.imports().undo(again);
            home.imports().undo(first);
            home.run(home.file("right.csv", RETAIL.formatted("1"), StandardCharsets.UTF_8));
            assertThat(mended).isEqualTo(lines(home));
            assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("4");
        }
    }

    private static String lines(ImportHome home) {
        return home.sql("SELECT * EXCLUDE (import_id, source_row, suspect) FROM order_line ORDER BY order_no, line_no")
                .format(100);
    }

    @Test
    @DisplayName("what a numbered copy's name or the rows above the header say of all rows comes back with the rejected"
            + " ones")
    void numberedCopyOfAFile() throws Exception {
        String text = """
            来源：手淘搜索
            统计时间,访客数,浏览量,加购人数,商品收藏人数,支付买家数,支付转化率,支付金额,客单价,支付件数
            2026-09-01,100,200,5,6,7,7.00%,70.00,10.00,7
            2026-09-02,1oo,200,5,6,7,7.00%,70.00,10.00,7
            """;
        try (ImportHome home = new ImportHome(folder)) {
            ImportRun run = home.run(anyway(home.file("单品_123456789012 (1).csv", text, StandardCharsets.UTF_8)));
            assertThat(run.state()).as(run.toString()).isEqualTo("published");
            RunId first = new RunId(run.id());
            Path rejects = home.imports().rejectFiles(first).values().iterator().next();
            assertThat(home.imports().rejectFiles(first)).containsOnlyKeys("单品_123456789012 (1)-rejects.csv");
            String mended = Files.readString(rejects).replace("1oo", "100");
            ImportRun again = home.run(home.file("mended.csv", mended, StandardCharsets.UTF_8));
            assertThat(again.state()).as(again.toString()).isEqualTo("published");
            assertThat(home.value(
                            "SELECT count(*) FROM traffic_daily WHERE product = '123456789012' AND source = '手淘搜索'"))
                    .isEqualTo("2");
        }
    }
}
