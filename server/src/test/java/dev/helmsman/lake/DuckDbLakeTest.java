package dev.helmsman.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.ShopId;
import java.nio.file.Path;
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
}
