package dev.helmsman.trust.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.ImportedFiles;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.trust.TrustReport.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyReconciliationsTest {
    private static final Period AUTUMN = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    @DisplayName("settlements, promoters' claims and the list of customers are held against the orders")
    void againstOrders() throws IOException {
        Path orders = file("orders.csv", """
                订单编号,买家会员名,买家应付货款,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量,退款金额
                2701855562034100001,阿甲,100.00,100.00,100.00,交易成功,浙江省 杭州市 西湖区,2026-09-01 10:00:00,2026-09-01 10:01:00,杯,1,1,0
                2701855562034100002,阿乙,50.00,50.00,50.00,交易成功,浙江省 杭州市 西湖区,2026-09-02 10:00:00,2026-09-02 10:01:00,碗,1,1,0
                2701855562034100003,阿丙,70.00,70.00,70.00,交易成功,浙江省 杭州市 西湖区,2026-09-02 11:00:00,2026-09-02 11:01:00,盘,1,1,0
                """);
        Path bill = file("bill.csv", """
                账务流水号,业务流水号,商品名称,发生时间,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注,商户订单号,对方账号,业务描述,业务基础订单号
                901,1,,2026-09-01 09:00:00,5.00,,,在线支付,,T200P2701855562034199999,,,
                991,1,杯,2026-09-08 09:00:00,90.00,,30.00,在线支付,,T200P2701855562034100001,,,
                992,2,碗,2026-09-08 09:00:01,50.00,,28.50,在线支付,,T200P2701855562034100002,,,
                993,3,,2026-11-20 09:00:01,5.00,,8.50,在线支付,,T200P2701855562034188888,,,
                """);
        Path affiliates = file("affiliates.csv", """
                确认收货时间,淘客结算时间,创建时间,计划名称,商品id,商品名称,实际成交价格,成交商品数,佣金比例,佣金,服务费率,服务费金额,淘宝父订单编号,淘宝子订单编号,来源或淘客昵称,团长名称
                2026-09-06 10:00:00,2026-09-08 10:00:00,2026-09-01 10:00:00,营销计划,1,杯,120.00,1,10.00%,12.00,2.00%,2.40,2701855562034100001,2701855562034100001,小暖,青禾
                """);
        Path customers = file("客户_2026-11-29.csv", """
                统计日期,会员名,首次购买时间,最近购买时间,累计订单数,累计金额
                2026-11-29,阿甲,2026-05-01,2026-09-01,3,300.00
                2026-11-29,阿乙,2026-09-02,2026-09-02,1,50.00
                """);
        try (ImportedFiles home = new ImportedFiles(folder, orders, bill, affiliates, customers)) {
            List<Reconciliation> all = home.lake().read(lake -> MoneyReconciliations.of(lake, new ShopId(1), AUTUMN));
            Map<String, Reconciliation> by =
                    all.stream().collect(Collectors.toMap(Reconciliation::key, Function.identity()));
            assertThat(of(by, "settled").leftTotal()).isEqualByComparingTo("150");
            assertThat(of(by, "settled").rightTotal()).isEqualByComparingTo("140");
            // of 220 that were due, the order over 70 never came back
            assertThat(of(by, "unsettled").leftTotal()).isEqualByComparingTo("220");
            assertThat(of(by, "unsettled").rightTotal()).isEqualByComparingTo("150");
            assertThat(of(by, "unsettled").grade()).isEqualTo('D');
            assertThat(of(by, "affiliates").leftTotal()).isEqualByComparingTo("100");
            assertThat(of(by, "affiliates").rightTotal()).isEqualByComparingTo("120");
            assertThat(of(by, "customers").leftTotal()).isEqualByComparingTo("3");
            assertThat(of(by, "customers").rightTotal()).isEqualByComparingTo("2");
            long earlier = home.lake()
                    .<Long>read(lake -> lake.fetchSingle("SELECT count(*) FROM customer WHERE earlier")
                            .get(0, Long.class));
            assertThat(earlier).isEqualTo(1);
        }
    }

    private static Reconciliation of(Map<String, Reconciliation> by, String key) {
        return java.util.Objects.requireNonNull(by.get(key));
    }
}
