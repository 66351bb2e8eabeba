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
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationsTest {
    private static final Period SEPTEMBER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

    @TempDir
    Path folder;

    private Path platform() throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), """
                订单编号,买家会员名,买家应付货款,买家实际支付金额,总金额,订单状态,收货地址,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量,退款金额
                2701855562034100001,阿甲,100.00,100.00,100.00,交易成功,浙江省 杭州市 西湖区,2026-09-01 10:00:00,2026-09-01 10:01:00,杯,1,1,0
                2701855562034100002,阿乙,50.00,50.00,50.00,交易成功,浙江省 杭州市 西湖区,2026-09-02 10:00:00,2026-09-02 10:01:00,碗,1,1,0
                """);
    }

    private Path system() throws IOException {
        return Files.writeString(folder.resolve("system.csv"), """
                原始单号,原始子订单号,状态,货品编号,规格编码,货品名称,数量,单价,分摊后应收,退款金额,创建时间
                2701855562034100001,2701855562034100001,已完成,K1,K1-W,杯,1,100.00,100.00,0,2026-09-01 10:00:00
                9901855562034100009,9901855562034100009,已完成,K1,K1-W,杯,1,30.00,30.00,0,2026-09-01 12:00:00
                9901855562034100010,9901855562034100010,已完成,K1,K1-W,杯,1,30.00,30.00,0,2026-09-05 12:00:00
                """);
    }

    private Optional<Reconciliation> twice(Path... files) {
        try (ImportedFiles home = new ImportedFiles(folder, files)) {
            return home.lake().read(lake -> Reconciliations.of(lake, new ShopId(1), SEPTEMBER)).stream()
                    .filter(each -> each.key().equals("twice"))
                    .findAny();
        }
    }

    @Test
    @DisplayName(
            "orders that an order system and the platform's own file both hold are named, with how much counts twice")
    void countedTwice() throws IOException {
        Reconciliation twice = twice(platform(), system()).orElseThrow();
        // Of the first of September alone: the second and the fifth are known to one side each.
        assertThat(twice.leftTotal()).isEqualByComparingTo("230");
        assertThat(twice.rightTotal()).isEqualByComparingTo("130");
        assertThat(twice.grade()).isEqualTo('E');
        assertThat(twice.meaning().zh()).contains("聚水潭");
    }

    @Test
    @DisplayName("an order system alone is no warning")
    void alone() throws IOException {
        assertThat(twice(system())).isEmpty();
    }
}
