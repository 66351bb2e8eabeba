package dev.helmsman.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    @Test
    @DisplayName(
            "a home of an earlier version keeps its ads' orders, set aside ones too, and takes parts of orders from then on")
    void partsOfOrders() throws SQLException {
        Path file = home.resolve("earlier.duckdb");
        List<String> earlier = LakeSchema.STEPS.subList(0, LakeSchema.STEPS.indexOf("ad-orders.sql"));
        String row = " BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'google' AS platform,"
                + " DATE '2026-08-11' AS day, 'campaign' AS level, ";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE lake_step (step VARCHAR PRIMARY KEY, done_at TIMESTAMP NOT NULL)");
            for (String step : earlier) {
                statement.execute(LakeSchema.text(step));
                statement.execute("INSERT INTO lake_step VALUES ('" + step + "', now()::TIMESTAMP)");
            }
            statement.execute("INSERT INTO ad_daily" + row + "3 AS orders");
            statement.execute("INSERT INTO ad_daily_superseded" + row + "2 AS orders");
        }
        for (int opened = 0; opened < 2; opened++) {
            try (DuckDbLake old = new DuckDbLake(file, SMALL)) {
                if (opened == 0) old.write(write -> write.execute("INSERT INTO ad_daily" + row + "1.5 AS orders"));
                assertThat(old.<BigDecimal>read(read -> read.fetchSingle("SELECT sum(orders) FROM ad_daily")
                                .get(0, BigDecimal.class)))
                        .isEqualByComparingTo("4.5");
                assertThat(old.<BigDecimal>read(read -> read.fetchSingle("SELECT sum(orders) FROM ad_daily_superseded")
                                .get(0, BigDecimal.class)))
                        .isEqualByComparingTo("2");
            }
        }
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
