package dev.helmsman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatLoaderTest {
    private static final Map<String, Map<String, String>> TABLES =
            Map.of("follower_daily", Map.of("platform", "VARCHAR", "day", "DATE", "followers", "BIGINT"));

    @Test
    @DisplayName("a declaration with several faults names them all, with line and remedy")
    void faults() {
        FormatLoader loader = new FormatLoader(TABLES);
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
        FormatLoader loader = new FormatLoader(TABLES);
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
}
