package dev.helmsman.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanersTest {
    private static String clean(ColumnType type, String cell, Encoding encoding) {
        FormatColumn column = new FormatColumn(
                "c", type, List.of("c"), List.of(), false, List.of(), Map.of(Words.fold("交易成功"), "finished"), "", "");
        Cleaner cleaner = new Cleaners(
                        encoding, ZoneId.of("Asia/Shanghai"), new Manner(false, false, null), new SipHash(new byte[16]))
                .of(column);
        ByteBuilder out = new ByteBuilder(8);
        byte[] bytes = encoding.bytes(cell);
        Fault fault = cleaner.clean(bytes, 0, bytes.length, out);
        return fault != null ? fault.name() : new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }

    private static String clean(ColumnType type, String cell) {
        return clean(type, cell, Encoding.GB18030);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.50|12.50",
                "-3|-3",
                "1,061.80|1061.8",
                "¥12.5|12.5",
                "￥ 1,200|1200",
                "1.2万|12000",
                "3亿|300000000",
                "(12.00)|-12",
                "−5.5|-5.5",
                "１２．５|12.5",
                "100元|100",
                "--|``",
                "-|``",
                "无|``",
                "null|``",
                "1,2o9.00|NOT_A_NUMBER",
                "12%|NOT_A_NUMBER",
                "123456789012345678|TOO_LARGE",
                "1e3|1000",
                "$-5|-5"
            })
    @DisplayName("amounts are read as people write them, and what is none is refused")
    void decimals(String cell, String wanted) {
        assertThat(clean(ColumnType.DECIMAL, cell)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"45.61%|0.4561", "0.03331|0.03331", "-|``"})
    @DisplayName("a share is the same as a percentage or a fraction")
    void rates(String cell, String wanted) {
        assertThat(clean(ColumnType.RATE, cell)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({"600 ~ 1200,600,1200", "75万 ~ 100万,750000,1000000", "5% ~ 7.5%,0.05,0.075", "40,40,40", "-,'',''"})
    @DisplayName("a range stays a range")
    void ranges(String cell, String low, String high) {
        assertThat(clean(ColumnType.LOW, cell)).isEqualTo(low);
        assertThat(clean(ColumnType.HIGH, cell)).isEqualTo(high);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "4.86|4.86",
                "4.86（较上日+0.01）|4.86",
                "4.86 ↑0.2%|4.86",
                "４.86分|4.86",
                "1,204 (+3)|1204",
                "+4.9|4.9",
                "高于 4.8|NOT_A_NUMBER",
                "4.86.1|NOT_A_NUMBER",
                "--|''"
            })
    @DisplayName("of a cell that says more than a number the number at its start is read")
    void leading(String cell, String wanted) {
        assertThat(clean(ColumnType.LEADING, cell)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"12,12", "12.0,12", "'1,321',1321", "12.5,NOT_WHOLE", "1.2万,12000"})
    @DisplayName("counts are whole")
    void whole(String cell, String wanted) {
        assertThat(clean(ColumnType.WHOLE, cell)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2020-02-21 08:15:59,2020-02-21 08:15:59",
        "2020/2/21 8:15,2020-02-21 08:15:00",
        "2020-02-21,2020-02-21",
        "20200221,2020-02-21 00:00:00",
        "12/1/2010 8:26,2010-12-01 08:26:00",
        "2026年05月01日 00:00:00,2026-05-01 00:00:00",
        "2026-05-14 11:23:45 +0100,2026-05-14 18:23:45",
        "45384.34789,2024-04-02 08:20:58",
        "2020-02-30,NOT_A_TIME",
        "2021-02-29 00:00:00,NOT_A_TIME",
        "2020-02-21 25:00:00,NOT_A_TIME",
        "soon,NOT_A_TIME",
        "2026-05-11~2026-05-17,PERIOD_NOT_DAY",
        "--,''"
    })
    @DisplayName("times are read in the shapes that platforms and spreadsheets write, in the shop's zone")
    void times(String cell, String wanted) {
        assertThat(clean(ColumnType.TIME, cell)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "4234991733883185805,4234991733883185805",
        "1.23457E+17,DIGITS_LOST",
        "6.53817025845E11,653817025845",
        "1.2345E+4,12345",
        "13085.0,13085",
        "SGTO1013-B,SGTO1013-B",
        "85123A,85123A",
        "null,''",
        "４２,42",
        "ID：653817025845,653817025845",
        "id: 42,42",
        "ID-653817025845,ID-653817025845"
    })
    @DisplayName("a number that names something keeps all its digits or is refused")
    void ids(String cell, String wanted) {
        assertThat(clean(ColumnType.ID, cell)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("an address becomes its province and nothing more")
    void regions() {
        assertThat(clean(ColumnType.REGION, "浙江省 杭州市 西湖区 某某路1号(310000)")).isEqualTo("浙江");
        assertThat(clean(ColumnType.REGION, "内蒙古自治区呼和浩特市")).isEqualTo("内蒙古");
        assertThat(clean(ColumnType.REGION, "上海")).isEqualTo("上海");
        assertThat(clean(ColumnType.REGION, "***")).isEmpty();
    }

    @Test
    @DisplayName("a buyer is the same hash in every spelling of one name, and masked names are nobody")
    void buyers() {
        String hash = clean(ColumnType.BUYER, "阿泽410815953");
        assertThat(hash).matches("\\d{1,20}").isEqualTo(clean(ColumnType.BUYER, " 阿泽410815953", Encoding.UTF_8));
        assertThat(clean(ColumnType.BUYER, "TB499286626")).isEqualTo(clean(ColumnType.BUYER, "tb499286626"));
        assertThat(clean(ColumnType.BUYER, "17850.0")).isEqualTo(clean(ColumnType.BUYER, "17850"));
        assertThat(clean(ColumnType.BUYER, "t**")).isEmpty();
        assertThat(clean(ColumnType.BUYER, "~AbCd~")).isEmpty();
    }

    @Test
    @DisplayName("words of a platform become words of ours")
    void words() {
        assertThat(clean(ColumnType.WORD, "交易成功")).isEqualTo("finished");
        assertThat(clean(ColumnType.WORD, "交易 成功")).isEqualTo("finished");
        assertThat(clean(ColumnType.WORD, "从未见过")).isEmpty();
    }

    /** Appendix A of the paper: key 00…0f, message 00…0e. */
    @Test
    @DisplayName("the hash of buyers is SipHash-2-4 as published")
    void sipHash() {
        byte[] key = new byte[16];
        byte[] message = new byte[15];
        for (int i = 0; i < 16; i++) key[i] = (byte) i;
        for (int i = 0; i < 15; i++) message[i] = (byte) i;
        assertThat(new SipHash(key).of(message, 0, 15)).isEqualTo(0xa129ca6149be45e5L);
    }
}
