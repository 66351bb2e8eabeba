package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.ingest.ImportPreview.CellChange;
import dev.helmsman.ingest.ImportPreview.DayChange;
import dev.helmsman.ingest.ImportPreview.RowChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shown first: what an import would do is told, and nothing of it stands before the operator says so. */
class ImportPreviewTest {
    private static final String HEADER =
            "主订单编号,子订单编号,商品ID,标题,商家编码,购买数量,商品价格,买家应付货款,买家实付金额,退款状态,退款金额,订单状态,订单创建时间,订单付款时间\n";

    @TempDir
    Path folder;

    private static String line(int order, String amount, String status, String day) {
        String number = "50000000000000" + order;
        return number + "," + number + ",90001,测试杯,SKU-1,1," + amount + "," + amount + "," + amount + ",没有申请退款,无退款申请,"
                + status + "," + day + " 10:00:00," + day + " 10:01:00\n";
    }

    private static final String OLD = HEADER
            + line(101, "10.00", "买家已付款，等待卖家发货", "2026-09-01")
            + line(102, "20.00", "交易成功", "2026-09-01")
            + line(103, "30.00", "交易成功", "2026-09-02");
    private static final String NEW = HEADER
            + line(101, "12.50", "交易成功", "2026-09-01")
            + line(102, "20.00", "交易成功", "2026-09-01")
            + line(104, "40.00", "交易成功", "2026-09-03")
            + line(105, "4o.00", "交易成功", "2026-09-03");

    private static ImportRequest first(Path file) {
        return new ImportRequest(ImportHome.SHOP, List.of(file), false, null, false, true);
    }

    @Test
    @DisplayName(
            "tells new, changed, unchanged and rejected rows, days before and after, and old and new cells; readers"
                    + " see nothing")
    void tells() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("old.csv", OLD, StandardCharsets.UTF_8));
            String before = home.facts();

            ImportRun run = home.run(first(home.file("new.csv", NEW, StandardCharsets.UTF_8)));

            assertThat(run.state()).as(run.toString()).isEqualTo("awaiting");
            assertThat(run.previewed()).isTrue();
            FileResult file = run.files().getFirst();
            assertThat(file.facts()).containsExactly(java.util.Map.entry("order_line", 2L));
            assertThat(file.updated()).isEqualTo(1);
            assertThat(file.unchanged()).isEqualTo(1);
            assertThat(file.rejected()).isEqualTo(1);
            assertThat(file.from()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(file.to()).isEqualTo(LocalDate.of(2026, 9, 3));
            ImportPreview preview = home.imports().preview(new RunId(run.id()));
            assertThat(preview.outdated()).isFalse();
            assertThat(preview.days())
                    .extracting(DayChange::day)
                    .containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 3));
            DayChange changed = preview.days().getFirst();
            assertThat(changed.before()).isEqualByComparingTo("30.00");
            assertThat(changed.after()).isEqualByComparingTo("32.50");
            assertThat(changed.rowsBefore()).isEqualTo(2);
            assertThat(changed.rowsAfter()).isEqualTo(2);
            assertThat(preview.days().getLast().before()).isNull();
            assertThat(preview.days().getLast().after()).isEqualByComparingTo("40.00");
            RowChange row = preview.changes().getFirst();
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.key()).contains("50000000000000101");
            assertThat(row.cells())
                    .contains(
                            new CellChange("status", new dev.helmsman.shop.Text("订单状态", "Status"), "paid", "finished"));
            assertThat(row.cells())
                    .extracting(CellChange::column)
                    .contains("paid_amount", "status")
                    .doesNotContain("order_no", "copy_no");
            assertThat(home.facts()).as("nothing stands").isEqualTo(before);
            assertThat(home.imports()
                            .rejects(new RunId(run.id()), 0, 10)
                            .rows()
                            .getFirst()
                            .value())
                    .isEqualTo("4o.00");
        }
    }

    @Test
    @DisplayName("published after being shown the facts are those of a plain import; dropped they stay as they were")
    void decides() throws InterruptedException {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("old.csv", OLD, StandardCharsets.UTF_8));
            String before = home.facts();
            Path file = home.file("new.csv", NEW, StandardCharsets.UTF_8);
            RunId dropped = new RunId(home.run(first(file)).id());
            home.imports().cancel(dropped);
            assertThat(home.imports().find(dropped).state()).isEqualTo("cancelled");
            assertThat(home.imports().find(dropped).previewed()).isFalse();
            assertThatThrownBy(() -> home.imports().preview(dropped)).hasMessageContaining("has no preview");
            assertThat(home.facts()).isEqualTo(before);

            RunId shown = new RunId(home.run(first(file)).id());
            home.restart();
            home.imports().approve(shown);
            ImportRun published = home.imports().await(shown, progress -> {});
            assertThat(published.state()).isEqualTo("published");
            assertThat(published.previewed()).isFalse();
            assertThat(home.value("SELECT sum(paid_amount) FROM order_line")).isEqualTo("102.50");
        }
    }

    @Test
    @DisplayName("a preview says when other facts came in after it")
    void outdated() {
        try (ImportHome home = new ImportHome(folder)) {
            RunId shown = new RunId(home.run(first(home.file("new.csv", NEW, StandardCharsets.UTF_8)))
                    .id());
            home.run(home.file("old.csv", OLD, StandardCharsets.UTF_8));
            assertThat(home.imports().preview(shown).outdated()).isTrue();
        }
    }

    @Test
    @DisplayName("reports of whole orders show what they add to the lines that stand already")
    void orderReports() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("lines.csv", OLD, StandardCharsets.UTF_8));
            String heads = """
                订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题
                50000000000000101,小红帽88,10.00,10.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-01 10:00:00,2026-09-01 10:01:00,毛巾
                """;
            String before = home.facts();
            RunId shown = new RunId(home.run(first(home.file("orders.csv", heads, StandardCharsets.UTF_8)))
                    .id());
            ImportPreview preview = home.imports().preview(shown);
            assertThat(preview.days()).extracting(DayChange::table).containsOnly("order_line");
            assertThat(preview.days()).extracting(DayChange::day).containsExactly(LocalDate.of(2026, 9, 1));
            assertThat(preview.days().getFirst().after()).isEqualByComparingTo("30.00");
            assertThat(home.facts()).isEqualTo(before);
        }
    }
}
