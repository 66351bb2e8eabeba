package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an order's money is, where a platform says it once an order, twice, or with freight and tax in it. */
class OrderAmountsTest {
    private static final String SHOPIFY =
            "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,"
                    + "Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Lineitem discount\n";

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

    private FileResult run(String text) {
        return home.run(home.file("orders.csv", text, StandardCharsets.UTF_8))
                .files()
                .getFirst();
    }

    private String lines(String columns) {
        return home.sql("SELECT " + columns + " FROM order_line ORDER BY order_no, line_no")
                .formatCSV(false)
                .strip();
    }

    @Test
    @DisplayName("Shopify: a line's discount that is in the order's too is taken off once")
    void discountOnce() {
        run(SHOPIFY
                + "#1,a@b.c,paid,2026-05-14 11:00:00 +0800,CNY,90.00,5,2,97.00,10.00,2026-05-14 11:00:00 +0800,1,Mug,100.00,M,0,10.00\n"
                + "#2,a@b.c,paid,2026-05-14 11:00:00 +0800,CNY,1600.00,0,0,1600.00,400.00,2026-05-14 11:00:00 +0800,1,Mug,600.00,M,0,0.00\n"
                + "#2,,,,,,,,,,2026-05-14 11:00:00 +0800,1,Cup,1400.00,C,,0.00\n");
        assertThat(lines("order_no, paid_amount, discount"))
                .isEqualTo("#1,90.00,10.00\n#2,480.00,120.00\n#2,1120.00,280.00");
    }

    @Test
    @DisplayName("Shopify: an order given back whole with its freight and tax leaves nothing, not less")
    void refundWithFreight() {
        run(
                SHOPIFY
                        + "#4,a@b.c,refunded,2026-05-14 11:00:00 +0800,CNY,99.99,5.00,2.00,106.99,0,2026-05-14 11:00:00 +0800,1,Mug,99.99,M,106.99,0\n"
                        + "#5,a@b.c,partially_refunded,2026-05-14 11:00:00 +0800,CNY,100.00,0,0,100.00,0,2026-05-14 11:00:00 +0800,1,Mug,100.00,M,30.00,0\n");
        assertThat(lines("order_no, paid_amount, refund_amount")).isEqualTo("#4,99.99,99.99\n#5,100.00,30.00");
    }

    @Test
    @DisplayName("eBay: lines of an order take freight, time of payment and buyer from its row of sums")
    void rowOfSums() {
        FileResult file = run("""
                Sales Record Number,Order Number,Buyer Username,Item Number,Item Title,Custom Label,Quantity,Sold For,Shipping And Handling,Total Price,Sale Date,Paid On Date,Transaction ID
                501,01-1-1,ann,,,,3,"1,015.00",6.00,"1,021.00",Jul-22-25,Jul-22-25,
                501,01-1-1,,1102,Lamp,L,1,"1,000.00",,,Jul-22-25,,77
                501,01-1-1,,1103,Bulb,B,2,15.00,,,Jul-22-25,,78
                502,01-1-2,bob,1101,Cup,C,1,45.99,4.00,49.99,Jul-21-25,,79
                """);
        assertThat(file.format()).isEqualTo("ebay-orders");
        assertThat(file.rows()).isEqualTo(3);
        assertThat(lines("order_no, product, paid_amount, freight, status, buyer IS NOT NULL AS known"))
                .isEqualTo("""
                        01-1-1,1102,1000.00,5.91,paid,true
                        01-1-1,1103,15.00,0.09,paid,true
                        01-1-2,1101,0.00,4.00,unpaid,true""");
    }

    @Test
    @DisplayName("WooCommerce: a refund's own row is its order's refund and does not take the order's place")
    void rowOfRefund() {
        run("""
                Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution
                2026-06-06 10:00:00,90,¥50.00,completed,A,new,2× Mug,2,,50,Direct
                2026-06-07 10:00:00,90,-¥20.00,refunded,A,returning,1× Mug,-1,,-20,Direct
                2026-06-08 10:00:00,91,¥30.00,processing,B,new,1× Mug,1,,30,Direct
                """);
        assertThat(lines("order_no, paid_amount, refund_amount, status, day"))
                .isEqualTo("90,50.00,20.00,finished,2026-06-06\n91,30.00,0.00,paid,2026-06-08");
    }

    @Test
    @DisplayName("Douyin: a row that joins the goods of an order is refused by name, beside its own lines too")
    void joinedRow() {
        String header = "主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,订单提交时间,支付完成时间,订单状态,售后状态\n";
        FileResult file = run(header
                + "6901,69011,毛巾,白,1,35001,A,100,100,2026-05-05 10:00:00,2026-05-05 10:01:00,已完成,-\n"
                + "6901,69012,杯子,白,1,35002,B,50,50,2026-05-05 10:00:00,2026-05-05 10:01:00,已完成,-\n"
                + "6902,69021;69022,毛巾;杯子,白,2,35001;35002,A;B,150,150,2026-05-05 10:00:00,2026-05-05 10:01:00,已完成,-\n");
        assertThat(file.rejected()).isEqualTo(1);
        RejectedRow row = home.imports().rejects(new RunId(1), 0, 10).rows().getFirst();
        assertThat(row.column()).isEqualTo("子订单编号");
        assertThat(row.reason().zh()).contains("重新导出");
    }
}
