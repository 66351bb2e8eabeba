package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaobaoOrderDetailsTest {
    static final Charset GBK = Charset.forName("GB18030");
    static final String HEADER =
            "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,淘鲜达渠道,商品ID,分阶段信息,备注标签,商家备注,主订单买家留言,是否主动赔付,主动赔付金额,主动赔付出账时间\n";

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

    static String line(
            String line,
            String order,
            String title,
            String status,
            String paid,
            String refund,
            String at,
            String paidAt) {
        return "=\"" + line + "\",=\"" + order + "\"," + title + ",30.90,2,SGTO1013,颜色分类：米白;规格：单条,,," + status
                + ",SGTO1013-B,=\"2200" + order + "\",61.80," + paid + ","
                + (refund.matches("[1-9].*") ? "退款成功" : "没有申请退款") + "," + refund + "," + at + "," + paidAt
                + ",,=\"653817025845\",,,null,,否,,\n";
    }

    static String sample() {
        return HEADER
                + line(
                        "4234991733883185805",
                        "4234991733883185805",
                        "加厚吸水浴巾",
                        "交易成功",
                        "\"1,061.80\"",
                        "无退款申请",
                        "2025-10-09 00:27:32",
                        "2025-10-09 00:27:57")
                + line(
                        "4234991733883185806",
                        "4234991733883185800",
                        "\"浴巾, 大\"\"号\"\"\"",
                        "\"买家已付款，等待卖家发货\"",
                        "61.80",
                        "61.80",
                        "2025/10/9 0:27",
                        "2025-10-10 00:27:57")
                + line(
                        "4234991733883185807",
                        "4234991733883185800",
                        "加厚吸水浴巾",
                        "等待买家付款",
                        "61.80",
                        "无退款申请",
                        "2025-10-09 00:27:32",
                        "");
    }

    @Test
    @DisplayName("a GBK file of order details becomes order lines")
    void details() {
        ImportRun run = home.run(home.file("orders.csv", sample(), GBK));
        assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
        FileResult file = run.files().getFirst();
        assertThat(file.format()).isEqualTo("taobao-order-details");
        assertThat(file.facts()).containsEntry("order_line", 3L);
        assertThat(file.rejected()).isZero();
        assertThat(file.from()).isEqualTo("2025-10-09");
        assertThat(file.to()).isEqualTo("2025-10-10");
        assertThat(home.sql(
                                "SELECT source_row, order_no, line_no, product, sku, quantity, paid_amount, refund_amount, status, sale, "
                                        + "ordered_at, paid_at, day FROM order_line ORDER BY source_row")
                        .formatCSV(false))
                .isEqualTo("""
                        2,4234991733883185805,4234991733883185805,653817025845,SGTO1013-B,2.000,1061.80,0.00,finished,true,2025-10-09 00:27:32.0,2025-10-09 00:27:57.0,2025-10-09
                        3,4234991733883185800,4234991733883185806,653817025845,SGTO1013-B,2.000,61.80,61.80,paid,true,2025-10-09 00:27:00.0,2025-10-10 00:27:57.0,2025-10-10
                        4,4234991733883185800,4234991733883185807,653817025845,SGTO1013-B,2.000,0.00,0.00,unpaid,false,2025-10-09 00:27:32.0,"",2025-10-09
                        """);
        assertThat(home.value("SELECT name FROM product")).isEqualTo("加厚吸水浴巾");
    }

    @Test
    @DisplayName("GBK, UTF-8 with and without its mark, and UTF-16 give the same facts")
    void encodings() {
        String names = "SELECT string_agg(name, '|' ORDER BY source_row) FROM product_name";
        home.run(home.file("a.csv", sample(), GBK));
        String gbk = home.value("SELECT sum(hash(COLUMNS(* EXCLUDE (import_id)))) FROM order_line") + home.value(names);
        home.imports().undo(new RunId(1));
        for (String text : new String[] {sample(), "\uFEFF" + sample()}) {
            for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
                if (charset == StandardCharsets.UTF_16LE && text.charAt(0) != '\uFEFF') continue;
                ImportRun run = home.run(home.file("b.csv", text, charset));
                assertThat(run.state()).isEqualTo("published");
                assertThat(home.value("SELECT sum(hash(COLUMNS(* EXCLUDE (import_id)))) FROM order_line")
                                + home.value(names))
                        .isEqualTo(gbk);
                home.imports().undo(new RunId(run.id()));
            }
        }
    }

    @Test
    @DisplayName("a bad row is named with its row, column and value, and the others are published")
    void rejects() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            text.append(
                    line("50" + i, "50" + i, "毛巾", "交易成功", "9.90", "0", "2025-10-09 00:27:32", "2025-10-09 00:27:57"));
        }
        text.append(line(
                "4.23499E+18",
                "4234991733883185800",
                "毛巾",
                "交易成功",
                "9.90",
                "0",
                "2025-10-09 00:27:32",
                "2025-10-09 00:27:57"));
        text.append(line("5099", "5099", "毛巾", "交易成功", "1,2o9.00", "0", "2025-10-09 00:27:32", "2025-10-09 00:27:57")
                .replace("1,2o9.00", "\"1,2o9.00\""));
        ImportRun run = home.run(home.file("orders.csv", text.toString(), GBK));
        assertThat(run.state()).isEqualTo("published");
        assertThat(run.files().getFirst().rejected()).isEqualTo(2);
        assertThat(run.files().getFirst().grade()).isEqualTo("C");
        assertThat(home.imports().rejects(new RunId(run.id()), 0, 10).rows())
                .extracting(RejectedRow::row, RejectedRow::column, RejectedRow::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(62L, "子订单编号", "4.23499E+18"),
                        org.assertj.core.groups.Tuple.tuple(63L, "买家实付金额", "1,2o9.00"));
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("60");
        assertThat(home.imports().rejectFiles(new RunId(run.id()))).hasSize(1);
    }

    @Test
    @DisplayName("a file with more than one bad row in twenty waits for approval and changes nothing until then")
    void awaits() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 10; i++) {
            text.append(line(
                    "50" + i,
                    "50" + i,
                    "毛巾",
                    "交易成功",
                    i == 3 ? "x" : "9.90",
                    "0",
                    "2025-10-09 00:27:32",
                    "2025-10-09 00:27:57"));
        }
        ImportRun run = home.run(home.file("orders.csv", text.toString(), GBK));
        assertThat(run.state()).isEqualTo("awaiting");
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("0");
        home.imports().approve(new RunId(run.id()));
        ImportRun approved = await(run);
        assertThat(approved.state()).isEqualTo("published");
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("9");
    }

    private ImportRun await(ImportRun run) {
        try {
            return home.imports().await(new RunId(run.id()), progress -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
