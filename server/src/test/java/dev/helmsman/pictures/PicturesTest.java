package dev.helmsman.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static byte[] png(int size) {
        byte[] content = new byte[size];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    @ParameterizedTest
    @EnumSource(TestLedger.class)
    void a_picture_is_kept_by_its_hash_shown_removed_and_brought_back(TestLedger ledger) throws Exception {
        try (TestHouse house = new TestHouse(ledger)) {
            Pictures pictures = house.get(Pictures.class);
            ShopId shop = house.shop("CNY").id();
            Picture first = pictures.add(shop, " M1-1 ", "M1-1.png", png(64), "测试");
            assertThat(pictures.add(shop, "M1-1", "copy.png", png(64), "测试")).isEqualTo(first);
            Picture newer = pictures.add(shop, "M1-1", "M1-1.png", png(65), "测试");
            pictures.add(shop, "M1-2", "M1-2.png", png(65), "测试");
            assertThat(pictures.of(shop)).hasSize(2).containsEntry("M1-1", newer);
            try (Stream<java.nio.file.Path> files =
                    Files.list(house.get(Home.class).folder("pictures"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder(first.hash(), newer.hash());
            }
            assertThat(pictures.content(shop, newer.hash()).bytes()).isEqualTo(png(65));
            pictures.remove(shop, newer.id(), "测试");
            assertThat(pictures.of(shop)).containsEntry("M1-1", first);
            pictures.restore(shop, newer.id(), "测试");
            assertThat(pictures.of(shop)).containsEntry("M1-1", newer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "GIF", "", "%PDF-1.4"})
    void what_is_no_picture_by_its_bytes_is_refused_whatever_its_name(String content) {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            Pictures pictures = house.get(Pictures.class);
            ShopId shop = house.shop("CNY").id();
            assertThatThrownBy(() ->
                            pictures.add(shop, "M1-1", "M1-1.png", content.getBytes(StandardCharsets.UTF_8), "测试"))
                    .isInstanceOfSatisfying(PictureException.class, refused -> {
                        assertThat(refused.zh()).contains("M1-1.png", "PNG");
                        assertThat(refused.code()).isEqualTo("picture-type");
                    });
            assertThat(pictures.of(shop)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "GIF", "WEBP"})
    void the_other_kinds_are_told_by_their_first_bytes(String kind) {
        byte[] content = Arrays.copyOf(
                switch (kind) {
                    case "JPEG" -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
                    case "GIF" -> "GIF89a".getBytes(StandardCharsets.US_ASCII);
                    default -> "RIFF????WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
                },
                40);
        assertThat(PictureType.of(content)).contains(PictureType.valueOf(kind));
    }

    @ParameterizedTest
    @ValueSource(ints = {Pictures.LARGEST_BYTES + 1})
    void a_file_too_large_and_a_subject_left_out_are_refused(int size) {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            Pictures pictures = house.get(Pictures.class);
            ShopId shop = house.shop("CNY").id();
            assertThatThrownBy(() -> pictures.add(shop, "M1-1", "M1-1.png", png(size), "测试"))
                    .hasMessageContaining("at most 8");
            assertThatThrownBy(() -> pictures.add(shop, "  ", "x.png", png(20), "测试"))
                    .hasMessageContaining("Which creative");
            assertThatThrownBy(() -> pictures.content(shop, "../secret")).isInstanceOf(PictureException.class);
        }
    }
}
