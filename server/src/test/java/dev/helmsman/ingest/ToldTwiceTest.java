package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Orders of a platform, and the same orders from an order system over several platforms")
class ToldTwiceTest {
    private static final String PLATFORM = """
        订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题
        12345678901234001,小红帽88,10.00,10.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-01 10:00:00,2026-09-01 10:01:00,毛巾
        12345678901234003,小红帽88,30.00,30.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-02 10:00:00,2026-09-02 10:01:00,毛巾
        """;
    private static final String SYSTEM = """
        内部订单号,线上订单号,线上子订单编号,线上商品名,商品编码,颜色规格,销售数量,商家实收,买家实付,退货金额,付款日期,发货日期,确认收货日期,发货仓,店铺,订单状态,卖家备注,小旗
        1,%s,1,毛巾,SKU-1,白,1,30.00,30.00,0,2026-09-02 10:01:00,,,杭州仓,示例店,已付款待审核,,
        2,22345678901234004,2,毛巾,SKU-1,白,1,30.00,30.00,0,2026-09-03 10:01:00,,,杭州仓,示例店,已付款待审核,,
        """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("are told by the import that brings the second of them, with what to do")
    void told() {
        try (ImportHome home = new ImportHome(folder)) {
            FileResult alone = home.run(home.file("a.csv", PLATFORM, StandardCharsets.UTF_8))
                    .files()
                    .getFirst();
            assertThat(alone.grade()).isEqualTo("A");
            FileResult second = home.run(
                            home.file("聚水潭.csv", SYSTEM.formatted("12345678901234003"), StandardCharsets.UTF_8))
                    .files()
                    .getFirst();
            assertThat(second.format()).isEqualTo("jushuitan-orders");
            assertThat(second.grade()).isEqualTo("D");
            Text message = Objects.requireNonNull(second.message());
            assertThat(message.zh()).contains("1 行订单").contains("撤销");
            assertThat(message.en()).contains("1 order line stands").contains("undo");
        }
    }

    @Test
    @DisplayName("are not suspected where the numbers differ: they are other sales")
    void others() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("a.csv", PLATFORM, StandardCharsets.UTF_8));
            FileResult second = home.run(
                            home.file("聚水潭.csv", SYSTEM.formatted("32345678901234003"), StandardCharsets.UTF_8))
                    .files()
                    .getFirst();
            assertThat(second.grade()).isNotEqualTo("D");
        }
    }
}
