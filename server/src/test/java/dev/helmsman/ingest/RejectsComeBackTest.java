package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected, corrected and imported again: the same facts as if the file had been right at once. */
class RejectsComeBackTest {
    private static final String TAOBAO = """
            订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题
            %1$s001,小红帽88,10.00,10.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-01 10:00:00,2026-09-01 10:01:00,毛巾
            %1$s002,Tom.White,20.00,20.00,交易成功,上海市 浦东新区 某路2号,2026-09-01 11:00:00,2026-09-01 11:01:00,毛巾
            %1$s003,小红帽88,%2$s,30.00,交易成功,浙江省 杭州市 西湖区 某路1号,2026-09-02 10:00:00,2026-09-02 10:01:00,毛巾
            %1$s004,tom.white,%2$s,30.00,交易成功,上海市 浦东新区 某路2号,2026-09-02 12:00:00,2026-09-02 12:01:00,毛巾
            """;
    private static final String SHOPIFY = """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount,Source,Lineitem discount
            #1,ann@example.org,paid,2026-09-01 10:00:00 +0800,fulfilled,2026-09-02 10:00:00 +0800,CNY,60.00,5.00,59.00,TEN,6.00,2026-09-01 09:59:00 +0800,1,Towel,10.00,T-1,,0.00,web,0.00
            #1,,,,,,,,,,,,2026-09-01 09:59:00 +0800,%s,Cup,20.00,C-1,,,,0.00
            #1,,,,,,,,,,,,2026-09-01 09:59:00 +0800,1,Bowl,30.00,B-1,,,,0.00
            #2,bob@example.org,paid,2026-09-01 11:00:00 +0800,fulfilled,2026-09-02 10:00:00 +0800,CNY,10.00,5.00,15.00,,0.00,2026-09-01 10:59:00 +0800,1,Towel,10.00,T-1,,0.00,web,0.00
            #3,ann@example.org,paid,2026-09-01 12:00:00 +0800,fulfilled,2026-09-02 10:00:00 +0800,CNY,10.00,5.00,15.00,,0.00,2026-09-01 11:59:00 +0800,%s,Towel,10.00,T-1,,0.00,web,0.00
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("a buyer outlives the rejection of an order, though no name stands in the file of rejected rows")
    void buyers() throws IOException {
        String wrong = TAOBAO.formatted("12345678901234", "3o.00");
        String file = comesBack(wrong, TAOBAO.formatted("12345678901234", "30.00"), "3o.00", "30.00");
        assertThat(file)
                .doesNotContain("小红帽")
                .doesNotContain("White")
                .doesNotContain("某路")
                .contains("helmsman-buyer-");
    }

    @Test
    @DisplayName("a line comes back with its order: its number, its share of the discount and the order's own cells")
    void ordersOfManyLines() throws IOException {
        String file = comesBack(SHOPIFY.formatted("one", "one"), SHOPIFY.formatted("1", "1"), ",one,", ",1,");
        assertThat(file).contains("Towel").contains("Bowl").doesNotContain("example.org");
        assertThat(file).contains("#1,").doesNotContain("#2,").contains("#3,");
    }

    @Test
    @DisplayName("a buyer that another home wrote is no buyer, and no name")
    void foreignToken() {
        try (ImportHome home = new ImportHome(folder.resolve("home"))) {
            String text = TAOBAO.formatted("12345678901234", "30.00")
                    .replace("小红帽88", "helmsman-buyer-0123456789abcdef-01234567");
            home.run(home.file("a.csv", text, StandardCharsets.UTF_8));
            assertThat(home.value("SELECT count(*) FROM order_line WHERE buyer IS NULL"))
                    .isEqualTo("2");
        }
    }

    /** The text of the file of rejected rows. */
    private String comesBack(String wrong, String right, String fault, String remedy) throws IOException {
        try (ImportHome home = new ImportHome(folder.resolve("one"))) {
            Path file = home.file("a.csv", wrong, StandardCharsets.UTF_8);
            ImportRun first = home.run(new ImportRequest(ImportHome.SHOP, List.of(file), true, null, false));
            assertThat(first.state()).as(first.toString()).isEqualTo("published");
            assertThat(first.files().getFirst().rejected()).isEqualTo(2);
            Path rejects = home.imports()
                    .rejectFiles(new RunId(first.id()))
                    .values()
                    .iterator()
                    .next();
            String text = Files.readString(rejects);
            ImportRun again = home.run(home.file("mended.csv", text.replace(fault, remedy), StandardCharsets.UTF_8));
            assertThat(again.files().getFirst().rejected()).as(text).isZero();
            String mended = facts(home);
            home.imports().undo(new RunId(again.id()));
            home.imports().undo(new RunId(first.id()));
            home.run(home.file("right.csv", right, StandardCharsets.UTF_8));
            assertThat(mended).isEqualTo(facts(home));
            return text;
        }
    }

    private static String facts(ImportHome home) {
        Result<Record> lines = home.sql(
                "SELECT * EXCLUDE (import_id, source_row, suspect) FROM order_line ORDER BY order_no, line_no");
        return lines.format(100);
    }
}
