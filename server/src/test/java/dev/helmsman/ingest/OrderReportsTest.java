package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderReportsTest {
    private static final String ORDERS = """
            订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,宝贝总数量,退款金额,确认收货时间
            ="100000000000000001",小明,90.00,10.00,100.00,100.00,交易成功,张三,浙江省 杭州市 西湖区 某路1号(310000),'13800000000,2016-03-01 10:00:00,2016-03-01 10:05:00,毛巾，浴巾，杯子,3,4,0.00,2016-03-05 10:00:00
            ="100000000000000002",小红,50.00,0.00,50.00,20.00,交易成功,李四,上海 上海市 浦东新区 某路2号(200000),'13900000000,2016-03-02 10:00:00,2016-03-02 10:05:00,毛巾,1,1,30.00,2016-03-06 10:00:00
            ="100000000000000003",小红,50.00,0.00,50.00,0.00,等待买家付款,李四,上海 上海市 浦东新区 某路2号(200000),'13900000000,2016-03-03 10:00:00,,毛巾,1,1,0.00,
            """;
    private static final String OLD_DETAILS = """
            订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码
            ="100000000000000001",毛巾,33.00,1,T1,颜色分类：白色,,,交易成功,T1-W
            ="100000000000000001",浴巾,33.00,1,T2,颜色分类：白色,,,交易成功,T2-W
            ="100000000000000001",杯子,17.00,2,T3,,,,交易成功,null
            """;

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

    private String lines() {
        return home.sql(
                        "SELECT order_no, line_no, product, quantity, paid_amount, refund_amount, region, sale, day FROM order_line "
                                + "ORDER BY order_no, line_no")
                .formatCSV(false);
    }

    @Test
    @DisplayName("an order stands as one line until its lines arrive, and again when they are taken back")
    void headsAndLines() {
        ImportRun orders = home.run(home.file("orders.csv", ORDERS, GBK));
        assertThat(orders.files().getFirst().format()).isEqualTo("taobao-orders");
        assertThat(lines()).isEqualTo("""
                        100000000000000001,"","",4.000,100.00,0.00,浙江,true,2016-03-01
                        100000000000000002,"","",1.000,50.00,30.00,上海,true,2016-03-02
                        100000000000000003,"","",1.000,0.00,0.00,上海,false,2016-03-03
                        """);
        String before = home.facts();
        ImportRun details = home.run(home.file("details.csv", OLD_DETAILS, GBK));
        assertThat(details.files().getFirst().format()).isEqualTo("taobao-order-details-old");
        // 100.00 by 33 : 33 : 34, to the cent
        assertThat(lines()).isEqualTo("""
                        100000000000000001,1,T1,1.000,33.00,0.00,浙江,true,2016-03-01
                        100000000000000001,2,T2,1.000,33.00,0.00,浙江,true,2016-03-01
                        100000000000000001,3,T3,2.000,34.00,0.00,浙江,true,2016-03-01
                        100000000000000002,"","",1.000,50.00,30.00,上海,true,2016-03-02
                        100000000000000003,"","",1.000,0.00,0.00,上海,false,2016-03-03
                        """);
        home.imports().undo(new RunId(details.id()));
        assertThat(home.facts()).isEqualTo(before);
    }

    @Test
    @DisplayName("lines that came first take from their orders what they lack, and give it back on undo")
    void linesFirst() {
        home.run(home.file("details.csv", OLD_DETAILS, GBK));
        assertThat(home.value(
                        "SELECT count(*) FROM order_line WHERE sale OR day IS NOT NULL OR paid_amount IS NOT NULL"))
                .isEqualTo("0");
        String before = home.facts();
        ImportRun orders = home.run(home.file("orders.csv", ORDERS, GBK));
        assertThat(
                        home.value(
                                "SELECT sum(paid_amount) || ' ' || count(DISTINCT buyer) FROM order_line WHERE product IS NOT NULL"))
                .isEqualTo("100.00 1");
        home.imports().undo(new RunId(orders.id()));
        assertThat(home.facts()).isEqualTo(before);
    }

    @Test
    @DisplayName("an amount spread over lines is the order's amount to the cent")
    void shares() {
        home.run(
                home.file("orders.csv", ORDERS.replace("100.00,100.00", "100.01,100.01"), GBK),
                home.file("details.csv", OLD_DETAILS.replace("17.00,2", "33.00,1"), GBK));
        assertThat(home.sql(
                                "SELECT paid_amount FROM order_line WHERE order_no = '100000000000000001' ORDER BY paid_amount")
                        .formatCSV(false))
                .isEqualTo("33.33\n33.34\n33.34\n");
    }

    @Test
    @DisplayName("no name, phone or street of a buyer is anywhere in the lake")
    void privacy() {
        home.run(home.file("orders.csv", ORDERS, GBK));
        for (var table : home.sql("SELECT table_name FROM duckdb_tables()")) {
            String all =
                    home.sql("SELECT t::VARCHAR FROM " + table.get(0) + " t").formatCSV(false);
            assertThat(all).doesNotContain("小明", "张三", "13800000000", "某路", "西湖");
        }
    }

    @Test
    @DisplayName("Shopify's order fields hold for all lines of the order, and its discount is spread over them")
    void shopify() {
        ImportRun run = home.run(home.file("orders_export_1.csv", """
                Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Subtotal,Shipping,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount,Shipping Province Name,Shipping Country,Cancelled at,Refunded Amount,Source,Notes
                #1001,a@example.org,paid,2026-05-14 11:23:45 +0100,fulfilled,2026-05-15 10:00:00 +0100,1600,10,1610,400,2026-05-14 11:23:40 +0100,1,Tea - Large,600,T-L,0.00,Bavaria,DE,,0,web,"call
                first"
                #1001,a@example.org,,,,,,,,,2026-05-14 11:23:40 +0100,2,Cup,700,C,0.00,,,,,,
                #1002,,pending,,unfulfilled,,20,0,20,0,2026-05-15 09:00:00 +0100,1,Cup,20,C,0.00,,,,0,web,
                """, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
        assertThat(home.sql(
                                "SELECT order_no, line_no, product, paid_amount, discount, freight, status, sale, paid_at, country FROM order_line "
                                        + "ORDER BY order_no, line_no")
                        .formatCSV(false))
                .isEqualTo("""
                        #1001,1,Tea - Large,480.00,120.00,3.00,shipped,true,2026-05-14 18:23:45.0,DE
                        #1001,2,Cup,1120.00,280.00,7.00,shipped,true,2026-05-14 18:23:45.0,DE
                        #1002,1,Cup,0.00,0.00,0.00,unpaid,false,"",""
                        """);
    }
}
