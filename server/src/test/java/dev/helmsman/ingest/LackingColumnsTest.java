package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators choose the columns of an export, and platforms rename them. */
class LackingColumnsTest {
    private static final String ORDERS = TaobaoOrderDetailsTest.sample();

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
        return home.run(home.file("orders.csv", text, GBK)).files().getFirst();
    }

    @Test
    @DisplayName("orders without the column of what was paid say so and lose their grade")
    void hidden() {
        FileResult file = run(ORDERS.replace("买家实付金额", "备用"));
        assertThat(file.format()).isEqualTo("taobao-order-details");
        assertThat(file.grade()).isEqualTo("C");
        assertThat(String.valueOf(file.message())).contains("没有“买家实付金额”这一列", "tick it when exporting");
    }

    @Test
    @DisplayName("a column of another name that means the same is read, and pointed out")
    void renamed() {
        FileResult file = run(ORDERS.replace("买家实付金额", "买家实际付款金额"));
        assertThat(home.value("SELECT sum(paid_amount) FROM order_line")).isEqualTo("1123.60");
        assertThat(String.valueOf(file.message())).contains("买家实际付款金额");
    }
}
