package dev.helmsman.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.shop.ShopId;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbLakeTest extends LakeContract {

    private static final LakeSettings SMALL = new LakeSettings(256, 2);

    @TempDir
    Path home;

    private DuckDbLake lake;

    @BeforeEach
    void open() {
        lake = new DuckDbLake(home.resolve("lake.duckdb"), SMALL);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Override
    Lake lake() {
        return lake;
    }

    @Test
    @DisplayName("a lake that is closed and opened again keeps its facts and versions")
    void reopens() {
        lake.write(transaction -> {
            transaction.execute("INSERT INTO product (shop_id, product) VALUES (1, 'p')");
            lake.touched(transaction, new ShopId(1));
            return null;
        });
        lake.close();
        lake = new DuckDbLake(home.resolve("lake.duckdb"), SMALL);
        assertThat(lake.version(new ShopId(1))).isEqualTo(1);
        assertThat(lake.<Integer>read(context -> context.fetchCount(context.selectFrom("product"))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("what helps a large transaction along is never among the facts, whether it commits, fails or dies")
    void nothingOfTheScansWidthStays() {
        lake.write(transaction -> {
            fill(transaction);
            lake.added("order_line", 600_000);
            assertThat(transaction
                            .fetchSingle("SELECT count(*) FROM order_line")
                            .get(0, Long.class))
                    .isEqualTo(600_000);
            return null;
        });
        assertThat(lines()).isEqualTo(600_000);
        lake.write(transaction -> transaction.execute("DELETE FROM order_line"));
        assertThatThrownBy(() -> lake.write(transaction -> {
                    fill(transaction);
                    lake.added("order_line", 600_000);
                    throw new IllegalStateException("the import failed");
                }))
                .hasMessage("the import failed");
        assertThat(lines()).isZero();
        lake.write(transaction -> transaction.execute("""
                INSERT INTO order_line (shop_id, import_id, source_row, platform, order_no, line_no, sale, copy_no, from_head)
                VALUES (0, 0, 0, '', '', '', false, 0, 0)"""));
        lake.close();
        lake = new DuckDbLake(home.resolve("lake.duckdb"), SMALL);
        assertThat(lines()).isZero();
    }

    private static void fill(DSLContext transaction) {
        transaction.execute("""
                INSERT INTO order_line (shop_id, import_id, source_row, platform, order_no, line_no, sale, copy_no, from_head)
                SELECT 1, 1, range, 'taobao', range::VARCHAR, '', true, 0, 0 FROM range(600000)""");
    }

    private long lines() {
        return lake.read(context ->
                context.fetchSingle("SELECT count(*) FROM order_line").get(0, Long.class));
    }
}
