package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platforms whose report of orders does not say what was given back. */
class OrderRefundsTest {
    private static final String ORDERS = """
            商品,订单号,订单状态,商品数量(件),支付时间,商品id,商品规格,商品总价(元),邮费(元),店铺优惠折扣(元),商家实收金额(元)
            毛巾,260901-100000000000001,已收货,1,2026-09-01 10:00:00,11,白,50.00,0,0,50.00
            毛巾,260902-100000000000002,"已收货，退款成功",1,2026-09-02 10:00:00,11,白,50.00,0,0,50.00
            毛巾,260903-100000000000003,已收货,1,2026-09-03 10:00:00,11,白,50.00,0,0,50.00
            毛巾,260909-100000000000009,已收货,1,2026-09-09 10:00:00,11,白,50.00,0,0,50.00
            """;
    private static final String REFUNDS = """
            售后编号,订单编号,退款金额,售后状态,申请时间,同意退款时间,售后原因
            80001,260902-100000000000002,50.00,退款成功,2026-09-02 12:00:00,2026-09-02 13:00:00,不想要了
            80002,260903-100000000000003,12.50,退款成功,2026-09-04 12:00:00,2026-09-04 13:00:00,破损
            80003,260903-100000000000003,30.00,买家撤销,2026-09-04 15:00:00,,破损
            80004,260903-100000000000003,-,换货成功,2026-09-04 16:00:00,2026-09-05 16:00:00,破损
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

    private FileResult run(String name, String text) {
        return home.run(home.file(name, text, StandardCharsets.UTF_8)).files().getFirst();
    }

    private String refunds() {
        return home.value(
                "SELECT string_agg(day(day) || ': ' || coalesce(refund_amount::VARCHAR, 'unknown'), ', ' ORDER BY day) FROM order_line");
    }

    @Test
    @DisplayName("orders take their refunds from the list of refunds, whichever came first")
    void taken() {
        run("orders.csv", ORDERS);
        assertThat(refunds()).isEqualTo("1: unknown, 2: unknown, 3: unknown, 9: unknown");
        assertThat(run("refunds.csv", REFUNDS).rejected()).isZero();
        // the list reaches from the second to the fifth: of other days nobody knows
        assertThat(refunds()).isEqualTo("1: unknown, 2: 50.00, 3: 12.50, 9: unknown");
        String both = home.value("SELECT sum(hash(COLUMNS(* EXCLUDE (import_id)))) FROM order_line");
        try (ImportHome other = new ImportHome(folder.resolve("other"))) {
            other.run(other.file("refunds.csv", REFUNDS, StandardCharsets.UTF_8));
            other.run(other.file("orders.csv", ORDERS, StandardCharsets.UTF_8));
            assertThat(other.value("SELECT sum(hash(COLUMNS(* EXCLUDE (import_id)))) FROM order_line"))
                    .isEqualTo(both);
        }
    }

    @Test
    @DisplayName("the list taken back, its refunds are unknown again; the orders again, nothing moves")
    void undone() {
        run("orders.csv", ORDERS);
        String before = home.facts();
        run("refunds.csv", REFUNDS);
        String both = home.facts();
        FileResult again = run("again.csv", ORDERS);
        assertThat(again.unchanged()).isEqualTo(4);
        home.imports().undo(new RunId(3));
        assertThat(home.facts()).isEqualTo(both);
        home.imports().undo(new RunId(2));
        assertThat(home.facts()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "a refund grows with a newer list, and an order of several lines shares it by what was paid, to the cent")
    void shared() {
        String orders = ORDERS.replace("260902-100000000000002", "260903-100000000000003");
        run("orders.csv", orders);
        run("refunds.csv", REFUNDS.replace("12.50", "12.51"));
        assertThat(home.value("SELECT sum(refund_amount) || ' ' || max(refund_amount) FROM order_line"))
                .isEqualTo("12.51 6.26");
        run("more.csv", REFUNDS.replace("12.50", "13.00").replace("2026-09-04 13:00:00", "2026-09-05 13:00:00"));
        assertThat(home.value("SELECT sum(refund_amount) FROM order_line")).isEqualTo("13.00");
    }
}
