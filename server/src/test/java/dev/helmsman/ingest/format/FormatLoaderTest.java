package dev.helmsman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatLoaderTest {
    private static final Map<String, Map<String, String>> TABLES =
            Map.of("follower_daily", Map.of("platform", "VARCHAR", "day", "DATE", "followers", "BIGINT"));

    private static final Map<String, String> PIECES = Map.of(
            "platform", "VARCHAR", "day", "DATE", "sku", "VARCHAR", "warehouse", "VARCHAR", "on_hand", "DECIMAL(18,3)");
    private static final Map<String, Map<String, String>> STOCK = Map.of("stock_daily", PIECES, "order_head", PIECES);
    private static final String WIDE = """
            key: wide
            names: {zh: 宽, en: Wide}
            platform: taobao
            verified: true
            table: stock_daily
            signature: {all: [编码]}
            columns:
              day: {from: [日期], required: true}
              sku: {from: [编码], required: true}
              on_hand: {from: '*', missing: [无货]}
            """;

    @Test
    @DisplayName("a declaration with several faults names them all, with line and remedy")
    void faults() {
        FormatLoader loader = new FormatLoader(TABLES, Map.of());
        loader.add("formats/bad.yaml", """
                key: bad
                names: {zh: 坏, en: Bad}
                platform: taobao
                verified: perhaps
                table: follower_daily
                signatur: {all: [粉丝数]}
                columns:
                  followers: {from: [粉丝数], type: hole}
                  extra: [别的]
                derived:
                  day: {sum: [followers, nowhere]}
                """);
        assertThatThrownBy(loader::load)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("formats/bad.yaml, line 6: `signatur` is not known here")
                .hasMessageContaining("formats/bad.yaml, line 4: `verified` is true or false")
                .hasMessageContaining("formats/bad.yaml, line 8: `hole` is no type")
                .hasMessageContaining("`extra` is neither a fact nor used")
                .hasMessageContaining("formats/bad.yaml, line 11: `nowhere` is no column")
                .hasMessageContaining("`signature` is missing");
    }

    @Test
    @DisplayName("a short declaration needs nothing but header names")
    void plain() {
        FormatLoader loader = new FormatLoader(TABLES, Map.of());
        loader.add("formats/good.yaml", """
                key: good
                names: {zh: 好, en: Good}
                platform: taobao
                verified: true
                table: follower_daily
                signature: {all: [粉丝数]}
                columns:
                  day: {from: [日期], required: true}
                  followers: [粉丝数]
                """);
        Format format = loader.load().getFirst();
        assertThat(format.column("day").orElseThrow().type()).isEqualTo(ColumnType.DAY);
        assertThat(format.column("followers").orElseThrow().type()).isEqualTo(ColumnType.WHOLE);
    }

    @Test
    @DisplayName("of rows in levels only words mark the sums, and only they stand within something")
    void levels() {
        String plain = """
                key: levels
                names: {zh: 层, en: Levels}
                platform: taobao
                verified: true
                table: follower_daily
                signature: {all: [粉丝数]}
                columns:
                  day: {from: [日期], required: true}
                  followers: [粉丝数]
                skip:
                """;
        FormatLoader bad = new FormatLoader(TABLES, Map.of());
        bad.add("formats/levels.yaml", plain + """
                  - {headers: [一级, 二级], levels: true, blank: true}
                  - {headers: [一级, 二级], within: [载体]}
                """);
        assertThatThrownBy(bad::load)
                .hasMessageContaining("formats/levels.yaml, line 11: of rows with `levels` only `words`")
                .hasMessageContaining("formats/levels.yaml, line 12: `within` is only for `levels: true`");
        FormatLoader good = new FormatLoader(TABLES, Map.of());
        good.add("formats/levels.yaml", plain + "  - {headers: [一级, 二级], levels: true, within: [载体]}");
        assertThat(good.load().getFirst().skip().getFirst().within()).containsExactly("载体");
    }

    @Test
    @DisplayName("columns that become rows say what their names are; what does not go together is named with its line")
    void columnsToRows() {
        FormatLoader good = new FormatLoader(STOCK, Map.of());
        good.add("formats/good.yaml", WIDE + """
                columns_to_rows: {cells: on_hand, names: warehouse}
                """);
        ColumnsToRows rows = good.load().getFirst().reading().columnsToRows();
        assertThat(rows).isEqualTo(new ColumnsToRows("on_hand", "warehouse", Map.of()));

        FormatLoader bad = new FormatLoader(STOCK, Map.of());
        bad.add("formats/bad.yaml", WIDE + """
                columns_to_rows: {cells: onhand, names: store, words: {a: [甲]}, more: 1}
                ordinal: {within: [sku], into: sku}
                """);
        bad.add("formats/words.yaml", WIDE.replace("'*'", "[甲, 乙]").replace("missing: [无货]", "required: true") + """
                columns_to_rows: {cells: on_hand, names: warehouse, words: {a: [甲], c: [丙, 甲]}}
                """);
        bad.add("formats/without.yaml", WIDE);
        bad.add("formats/order.yaml", WIDE.replace("stock_daily", "order_head") + """
                columns_to_rows: {cells: on_hand, names: warehouse}
                """);
        assertThatThrownBy(bad::load)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("formats/bad.yaml, line 11: `more` is not known here")
                .hasMessageContaining("formats/bad.yaml, line 11: `names` must be a column of stock_daily")
                .hasMessageContaining("formats/bad.yaml, line 11: `cells` must name an entry of `columns`")
                .hasMessageContaining("`ordinal` and `columns_to_rows` do not go together")
                .hasMessageContaining("formats/words.yaml, line 11: `words` do not say what `乙` stands for")
                .hasMessageContaining("`丙` under words is no header of `on_hand`")
                .hasMessageContaining("`甲` stands here twice")
                .hasMessageContaining("a blank one is no row")
                .hasMessageContaining("`on_hand` takes every other column: say under `columns_to_rows`")
                .hasMessageContaining("a row of order_head is one fact");
    }
}
