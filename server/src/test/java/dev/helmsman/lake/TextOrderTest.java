package dev.helmsman.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.SortField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextOrderTest {
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> PRODUCT = field(name("product"), String.class);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "the first of many names with Chinese, emoji and characters of four bytes come in the order of their text,"
                    + " long ones too")
    void namesOfAllKinds() {
        try (DuckDbLake lake = new DuckDbLake(folder.resolve("lake.duckdb"), new LakeSettings(256, 2))) {
            lake.write(context -> context.execute("""
                INSERT INTO product (shop_id, product, name) SELECT 1, '9' || i,
                repeat(['春季新款连衣裙女中长款碎花', '😀😀😀测试杯', '纯棉毛巾加厚吸水', '𠮷野家牛肉饭套餐大份', 'Towel cotton 100%'][(1 + hash(i) % 5)::INTEGER],
                1 + (hash(i * 3) % 60)::INTEGER) || ' ' || (i * 7919 % 20000) || '款' FROM range(20000) t(i)\
                """));
            for (SortField<byte[]> order :
                    List.of(TextOrder.by(NAME).asc(), TextOrder.by(NAME).desc())) {
                List<String> first = lake.read(context -> context.select(NAME)
                        .from(table(name("product")))
                        .orderBy(order, PRODUCT)
                        .limit(200)
                        .fetch(NAME));
                List<String> all = lake.read(context ->
                        context.select(NAME).from(table(name("product"))).fetch(NAME));
                List<String> expected = all.stream()
                        .sorted((a, b) -> (order.getOrder() == org.jooq.SortOrder.DESC ? -1 : 1)
                                * Arrays.compareUnsigned(
                                        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                        .limit(200)
                        .toList();
                assertThat(first).isEqualTo(expected);
            }
        }
    }
}
