package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settlements, affiliate orders and lists of customers, from their files to what the shop is told. */
class MoneyAfterTheSaleTest {
    private static final String ORDERS = """
            主订单编号,子订单编号,选购商品,商品数量,商品ID,商家编码,订单应付金额,订单提交时间,支付完成时间,订单状态,售后状态
            6900000000000000001,6900000000000000011,杯,1,1001,A,30.00,2026-09-01 10:00:00,2026-09-01 10:01:00,已完成,-
            6900000000000000001,6900000000000000012,碗,1,1002,B,60.00,2026-09-01 10:00:00,2026-09-01 10:01:00,已完成,-
            6900000000000000002,6900000000000000021,杯,1,1001,A,10.00,2026-09-02 10:00:00,2026-09-02 10:01:00,已完成,-
            """;

    private static final String FLOW = """
            动账时间,动帐流水号,动账方向,动账金额,动账账户,动账场景,子订单号,订单号,商品ID,订单实付应结,订单退款,平台服务费,佣金
            2026-09-08 09:00:00,'F1,入账,80.99,聚合账户,订单结算,,'6900000000000000001,,90.00,0,-5.00,-4.01
            2026-09-09 09:00:00,'F2,入账,9.50,聚合账户,订单结算,'6900000000000000021,'6900000000000000002,'1001,10.00,0,-0.50,0
            2026-09-10 09:00:00,'F3,出账,50.00,聚合账户,提现,,,,,,,
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

    private ImportRun run(String name, String text) {
        ImportRun run = home.run(home.file(name, text, StandardCharsets.UTF_8));
        assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
        return run;
    }

    private String rows(String query) {
        return home.sql(query).stream()
                .map(row -> java.util.Arrays.toString(row.intoArray()))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    @Test
    @DisplayName(
            "what an order's settlement took is spread over its products by what was paid, to the cent, on the day of payment")
    void byProduct() {
        run("orders.csv", ORDERS);
        run("flow.csv", FLOW);
        assertThat(
                        rows(
                                "SELECT order_no, product, day::VARCHAR, settle_days, payment, platform_fee, affiliate_fee, amount FROM order_settlement ORDER BY 1, 2"))
                .isEqualTo("[6900000000000000001, 1001, 2026-09-01, 7, 30.00, -1.67, -1.34, 27.00]; "
                        + "[6900000000000000001, 1002, 2026-09-01, 7, 60.00, -3.33, -2.67, 53.99]; "
                        + "[6900000000000000002, 1001, 2026-09-02, 7, 10.00, -0.50, 0.00, 9.50]");
        assertThat(home.value("SELECT sum(amount) FROM order_settlement")).isEqualTo("90.49");
        assertThat(home.value("SELECT sum(transfer) FROM settlement")).isEqualTo("-50.00");
    }

    @Test
    @DisplayName("a bill counts once however often and in whichever form it comes, and goes when it is taken back")
    void once() {
        run("orders.csv", ORDERS);
        String before = home.facts();
        ImportRun first = run("flow.csv", FLOW);
        String with = home.facts();
        assertThat(with).isNotEqualTo(before);
        ImportRun again = run("flow-again.csv", FLOW.replace("2026-09-10 09:00:00,'F3", "2026-09-10 09:00:00,F3"));
        assertThat(home.value("SELECT count(*) FROM settlement")).isEqualTo("3");
        home.imports().undo(new RunId(again.id()));
        assertThat(home.facts()).isEqualTo(with);
        home.imports().undo(new RunId(first.id()));
        assertThat(home.value("SELECT count(*) FROM settlement")).isEqualTo("0");
        assertThat(home.value("SELECT count(*) FROM order_settlement")).isEqualTo("0");
    }

    @Test
    @DisplayName("the bill and the account flow of Alipay tell the same entries, under the same numbers")
    void alipay() {
        run("bill.csv", """
                #支付宝账务明细查询
                账务流水号,业务流水号,商品名称,发生时间,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注,商户订单号,对方账号,业务描述,业务基础订单号
                991,1,杯,2026-09-08 09:00:00,30.00,,30.00,在线支付,,T200P2701855562034109276,,,
                992,2,杯,2026-09-08 09:00:01,,-1.50,28.50,收费,天猫佣金{T200P2701855562034109276}扣款,,,,
                993,3,杯,2026-09-09 09:00:01,,-20.00,8.50,提现,,,,,
                #导出时间
                """);
        run("flow.csv", """
                序号,入账时间,支付宝交易号,支付宝流水号,商户订单号,账务类型,收入（+元）,支出（-元）,账户余额（元）,备注
                1,2026-09-08 09:00:00,1,991,T200P2701855562034109276,在线支付,30.00,,30.00,
                """);
        assertThat(rows("SELECT entry_no, kind, order_no, amount, platform_fee FROM settlement ORDER BY 1"))
                .isEqualTo("[991, payment, 2701855562034109276, 30.00, 0.00]; "
                        + "[992, service_fee, 2701855562034109276, -1.50, -1.50]; [993, transfer, null, -20.00, 0.00]");
    }

    @Test
    @DisplayName("the settled state of an affiliate's order wins over the earlier one, whatever the order of the files")
    void newestState() {
        String header =
                "Order ID,Product ID,SKU ID,Payment Amount,Currency,Quantity,Fully returned or refunded,Creator Username,"
                        + "Est. standard commission payment,Actual Commission Payment,Time Created,Time Commission Paid\n";
        String settled = header
                + "577000000000000001,1,5,100.00,CNY,1,No,maker,10.00,9.00,2026-09-01 10:00:00,2026-09-20 10:00:00\n";
        String open = header + "577000000000000001,1,5,100.00,CNY,1,No,maker,10.00,,2026-09-01 10:00:00,\n";
        run("new.csv", settled);
        run("old.csv", open);
        assertThat(rows("SELECT status, cost, amount FROM affiliate_order")).isEqualTo("[settled, 9.00, 100.00]");
        ImportRun back = run("void.csv", settled.replace(",No,", ",Yes,"));
        assertThat(home.value("SELECT status FROM affiliate_order")).isEqualTo("void");
        home.imports().undo(new RunId(back.id()));
        assertThat(rows("SELECT status, cost FROM affiliate_order")).isEqualTo("[settled, 9.00]");
    }

    @Test
    @DisplayName(
            "a customer of the list is the buyer of the orders; who ordered before the files begin is not new, and no name is kept")
    void customers() throws java.io.IOException {
        run("orders_export_1.csv", """
                Name,Email,Financial Status,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price
                #1,Anna.Secret@example.org,paid,2026-09-14 11:23:45 +0800,CNY,2026-09-14 11:23:40 +0800,1,Tea,6
                #2,berta@example.org,paid,2026-09-14 12:23:45 +0800,CNY,2026-09-14 12:23:40 +0800,1,Tea,6
                """);
        assertThat(home.value("SELECT count(*) FROM customer WHERE earlier")).isEqualTo("0");
        ImportRun list = run("customers_export_2026-09-20.csv", """
                Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Country Code,Phone,Total Spent,Total Orders
                '1,Anna,Secret,anna.secret@example.org,yes,DE,'+491701234567,60.00,5
                '2,Berta,Secret,berta@example.org,no,DE,,6.00,1
                '3,Carl,Secret,,no,DE,'+491701234568,6.00,1
                """);
        assertThat(home.value("SELECT count(*) FROM customer_list l JOIN order_line o USING (platform, buyer)"))
                .isEqualTo("2");
        assertThat(home.value("SELECT count(*) FROM customer WHERE earlier")).isEqualTo("1");
        assertThat(home.value("SELECT count(*) FROM customer_list WHERE accepts_marketing"))
                .isEqualTo("1");
        assertThat(rows("SELECT * FROM customer_list"))
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("4917012");
        home.imports().undo(new RunId(list.id()));
        assertThat(home.value("SELECT count(*) FROM customer WHERE earlier")).isEqualTo("0");
    }
}
