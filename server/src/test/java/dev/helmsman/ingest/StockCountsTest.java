package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockCountsTest {
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

    private String stock() {
        return home.sql("SELECT day, warehouse, sku, on_hand FROM stock_daily ORDER BY ALL")
                .formatCSV(false)
                .strip();
    }

    @Test
    @DisplayName("JD: the day's stock is that of its last movement, wherever it stands, and only what can be sold")
    void lastMovement() {
        String header = "序号,业务发生时间,仓库名称,商家商品编码,业务类型,库存状态,库存类型,实际原始库存,实际库存加减数量,实际库存结存\n";
        run("库存流水.csv", header + """
                1,2026-07-04 23:21:47,北京,K,销售出库,良品,可销售,10,-1,9
                2,2026-07-04 08:21:47,北京,K,销售出库,良品,可销售,11,-1,10
                3,2026-07-05 09:00:00,北京,K,采购入库,良品,可销售,9,1,10
                4,2026-07-05 10:00:00,北京,K,退货入库,残品,不可销售,2,1,3
                """);
        assertThat(stock()).isEqualTo("2026-07-04,北京,K,9.000\n2026-07-05,北京,K,10.000");
        run("again.csv", header + "1,2026-07-04 09:00:00,北京,K,销售出库,良品,可销售,12,-1,11\n");
        assertThat(stock()).startsWith("2026-07-04,北京,K,9.000");
    }

    @Test
    @DisplayName("Shopify: variants without SKU are told apart by their options")
    void withoutSku() {
        run("inventory_2026-07-04.csv", """
                Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand
                h,Hat,Size,M,,,,,,,,NY,0,0,0,7,7
                h,Hat,Size,L,,,,,,,,NY,0,0,0,8,8
                g,Cup,Title,Default Title,,,,,,,,NY,0,0,0,3,3
                """);
        assertThat(stock()).isEqualTo("2026-07-04,NY,g,3.000\n2026-07-04,NY,h/L,8.000\n2026-07-04,NY,h/M,7.000");
    }

    @Test
    @DisplayName("two counts of one thing on one day in one file: the file says so and loses its grade")
    void contradicting() {
        FileResult file = run("商品库存_2026-07-04.csv", """
                商品编码,商品名称,主仓实际库存数,订单占有数,采购在途数,成本价
                K,毛巾,7,0,0,5
                K,毛巾,9,0,0,5
                """);
        assertThat(file.format()).as(String.valueOf(file.message())).isNotNull();
        assertThat(file.grade()).isEqualTo("C");
        assertThat(String.valueOf(file.message())).contains("只取了后一行");
    }
}
