package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private SimulationOptions small(String name) {
        return SimulationOptions.into(folder.resolve(name)).withOrders(3_000).withDays(70);
    }

    @Test
    void the_same_arguments_give_the_same_bytes_and_another_seed_gives_others() throws Exception {
        Simulator.run(small("a"), ProgressListener.SILENT);
        Simulator.run(small("b"), ProgressListener.SILENT);
        Simulator.run(small("c").withSeed(2), ProgressListener.SILENT);
        Map<String, String> first = hashes("a");
        assertThat(first).isEqualTo(hashes("b")).hasSizeGreaterThan(20);
        Map<String, String> other = hashes("c");
        first.forEach((file, hash) -> assertThat(other.get(file)).as(file).isNotEqualTo(hash));
    }

    @Test
    void each_main_image_and_detail_page_has_a_picture_that_differs_from_the_version_before() throws Exception {
        var pictures = java.util.EnumSet.of(ExportKind.PICTURES);
        Simulator.run(small("p").withKinds(pictures), ProgressListener.SILENT);
        Simulator.run(small("q").withKinds(pictures), ProgressListener.SILENT);
        Map<String, String> drawn = hashes("p/pictures");
        assertThat(drawn).isEqualTo(hashes("q/pictures")).hasSizeGreaterThan(40);
        assertThat(drawn.keySet()).allMatch(name -> name.matches("[MD]\\d+-\\d+\\.png"));
        assertThat(new java.util.HashSet<>(drawn.values())).hasSizeGreaterThan(drawn.size() * 9 / 10);
    }

    @Test
    void without_incidents_the_number_of_order_lines_is_the_one_asked_for() throws Exception {
        Simulator.run(small("n").withOrders(12_345).withIncidents(), ProgressListener.SILENT);
        assertThat(new Exported(folder.resolve("n")).csv("ExportOrderDetailList"))
                .hasSize(12_345);
    }

    @Test
    void order_reports_go_on_in_the_next_file_at_the_line_limit() throws Exception {
        Simulator.run(
                small("split").withLinesPerFile(1_000).withIncidents().withKinds(Set.of(ExportKind.ORDER_DETAILS)),
                ProgressListener.SILENT);
        Exported files = new Exported(folder.resolve("split"));
        assertThat(files.files("ExportOrderDetailList")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(files.csv("ExportOrderDetailList")).hasSize(3_000);
    }

    @Test
    void asked_for_one_kind_in_utf8_writes_nothing_else_and_the_same_lines() throws Exception {
        Set<ExportKind> details = Set.of(ExportKind.ORDER_DETAILS);
        Simulator.run(small("gbk").withKinds(details), ProgressListener.SILENT);
        Simulator.run(small("utf8").withKinds(details).withEncoding(StandardCharsets.UTF_8), ProgressListener.SILENT);
        Exported utf8 = new Exported(folder.resolve("utf8"));
        assertThat(utf8.files("")).hasSize(2); // and truth.json
        assertThat(utf8.csv("ExportOrderDetailList", StandardCharsets.UTF_8))
                .isEqualTo(new Exported(folder.resolve("gbk")).csv("ExportOrderDetailList"));
    }

    @Test
    void headers_are_those_of_the_platforms() throws Exception {
        Simulator.run(small("h"), ProgressListener.SILENT);
        Exported files = new Exported(folder.resolve("h"));
        assertThat(files.firstLine("ExportOrderDetailList", GBK))
                .startsWith("子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,")
                .endsWith("淘鲜达渠道,商品ID,分阶段信息,备注标签,商家备注,主订单买家留言,是否主动赔付,主动赔付金额,主动赔付出账时间");
        assertThat(files.firstLine("ExportOrderList", GBK))
                .startsWith("订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,")
                .contains(",收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,");
        assertThat(files.firstLine("商品报表", GBK))
                .startsWith("日期,场景ID,场景名字,原二级场景ID,原二级场景名字,计划ID,计划名字,主体ID,主体类型,主体名称,展现量,点击量,花费,");
        assertThat(files.xls("商品_全部").getFirst().columns())
                .hasSize(40)
                .startsWith("统计日期", "商品ID", "商品名称", "主商品ID", "商品类型", "货号", "商品状态", "商品标签", "商品访客数");
        assertThat(files.zippedXls("流量来源构成").getFirst().columns())
                .hasSize(40) // 39 and the day that the test adds
                .startsWith("流量载体", "一级来源", "二级来源", "三级来源", "四级来源", "访客数", "访客数环比", "新访客");
        assertThat(files.zippedXlsx("客服绩效").getFirst().columns()).contains("旺旺昵称", "询单人数", "首次响应时长（秒)");
    }

    @Test
    void service_files_end_with_the_six_summary_rows() throws Exception {
        Simulator.run(small("s").withKinds(Set.of(ExportKind.SERVICE)), ProgressListener.SILENT);
        List<Row> rows = new Exported(folder.resolve("s")).zippedXlsx("客服绩效");
        assertThat(rows.stream().limit(9).skip(3).map(row -> row.get("旺旺昵称")))
                .containsExactly("汇总值", "平均值", "全店汇总值", "全店平均值", "同行同层优秀", "同行同层均值");
    }

    @Test
    void keyword_plans_ran_in_express_before_july_2023() throws Exception {
        Simulator.run(
                small("old").withKinds(Set.of(ExportKind.ADS)).withStart(LocalDate.of(2023, 6, 1)),
                ProgressListener.SILENT);
        List<Row> express = new Exported(folder.resolve("old")).csv("直通车_计划报表");
        assertThat(express).isNotEmpty().allSatisfy(row -> assertThat(row.get("日期"))
                .startsWith("2023-06"));
    }

    @Test
    void truth_names_what_was_planted_and_when() throws Exception {
        LocalDate day = LocalDate.of(2026, 10, 30);
        Truth truth = Simulator.run(
                small("t")
                        .withIncidents(
                                PlantedIncident.parse("channel_lost@2026-10-30"), PlantedIncident.parse("brushing")),
                ProgressListener.SILENT);
        Truth.Planted lost = truth.incidents().getFirst();
        assertThat(lost.kind()).isEqualTo(IncidentKind.CHANNEL_LOST);
        assertThat(lost.from()).isEqualTo(day);
        assertThat(lost.to()).isBetween(day.plusDays(2), day.plusDays(13));
        assertThat(lost.scope()).containsOnlyKeys("source");
        assertThat(lost.size()).isBetween(-0.95, -0.4);
        assertThat(truth.suspectOrders()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Files.readString(folder.resolve("t/truth.json")))
                .isEqualTo(truth.toJson())
                .contains("{\"kind\":\"channel_lost\",\"scope\":{\"source\":");
    }

    @Test
    void wrong_options_say_what_is_wrong() {
        assertThatThrownBy(() -> PlantedIncident.parse("stockout"))
                .hasMessageContaining("\"stockout\"")
                .hasMessageContaining("stock_out");
        assertThatThrownBy(() -> PlantedIncident.parse("stock_out@yesterday")).hasMessageContaining("YYYY-MM-DD");
        assertThatThrownBy(() -> small("x").withOrders(10)).hasMessageContaining("got 10");
        assertThatThrownBy(() -> small("x").withIncidents(PlantedIncident.parse("stock_out@2020-01-01")))
                .hasMessageContaining("lies outside");
    }

    private Map<String, String> hashes(String name) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) hashes.put(file.getFileName().toString(), hash(file));
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
