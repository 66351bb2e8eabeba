package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind shows in the files, against the same shop without it: worlds differ only where the incident works. */
class IncidentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final Set<ExportKind> KINDS = EnumSet.complementOf(
            EnumSet.of(ExportKind.ORDERS, ExportKind.EVENTS, ExportKind.PRODUCTS, ExportKind.RARE));

    @TempDir
    static Path folder;

    private static Exported calm = new Exported(Path.of("."));
    private Exported hit = new Exported(Path.of("."));
    private Truth.Planted planted = new Truth.Planted(IncidentKind.BRUSHING, Map.of(), DAY, DAY, List.of(), 0);
    private Truth truth = new Truth(0, "", DAY, DAY, List.of(), List.of());

    @BeforeAll
    static void simulate_the_calm_shop() throws Exception {
        calm = new Exported(folder.resolve("calm"));
        Simulator.run(options("calm").withIncidents(), ProgressListener.SILENT);
    }

    private static SimulationOptions options(String name) {
        return SimulationOptions.into(folder.resolve(name))
                .withSeed(11)
                .withOrders(20_000)
                .withDays(60)
                .withStart(LocalDate.of(2026, 8, 1))
                .withKinds(KINDS);
    }

    private void plant(IncidentKind kind) throws Exception {
        hit = new Exported(folder.resolve(kind.key()));
        truth = Simulator.run(
                options(kind.key()).withIncidents(PlantedIncident.of(kind, DAY)), ProgressListener.SILENT);
        planted = truth.incidents().getFirst();
        assertThat(planted.from()).isEqualTo(DAY);
        assertThat(planted.to()).isBetween(DAY.plusDays(2), DAY.plusDays(13));
    }

    @Test
    void channel_lost_takes_the_visitors_of_one_source() throws Exception {
        plant(IncidentKind.CHANNEL_LOST);
        String source = scope("source");
        double expected = 1 + planted.size();
        assertThat(sources("访客数", source)).isBetween(expected - 0.12, expected + 0.12);
        assertThat(sources("支付金额", source)).isLessThan(0.8);
        assertThat(sources("访客数", "购物车")).isBetween(0.97, 1.03);
    }

    @Test
    void main_image_bad_takes_clicks_and_not_impressions() throws Exception {
        plant(IncidentKind.MAIN_IMAGE_BAD);
        assertThat(images("点击量") / images("展现量")).isBetween(0.2, 0.75);
        assertThat(images("展现量")).isBetween(0.95, 1.05);
        assertThat(items("商品访客数")).isLessThan(0.75);
    }

    @Test
    void detail_page_bad_loses_visitors_after_they_came() throws Exception {
        plant(IncidentKind.DETAIL_PAGE_BAD);
        assertThat(items("商品访客数")).isBetween(0.95, 1.05);
        assertThat(items("商品详情页跳出率")).isGreaterThan(1.2);
        assertThat(items("平均停留时长")).isLessThan(0.8);
        assertThat(items("商品加购人数")).isLessThan(0.85);
        assertThat(items("支付买家数")).isLessThan(0.85);
    }

    @Test
    void stock_out_sells_nothing_and_leaves_nothing_on_the_shelf() throws Exception {
        plant(IncidentKind.STOCK_OUT);
        assertThat(items("下单件数")).isZero();
        assertThat(items("商品访客数")).isBetween(0.93, 1.05);
        String style = style();
        assertThat(hit.zippedXlsx("商品库存"))
                .filteredOn(row -> row.get("款式编码").equals(style) && during(row.get("day")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("主仓实际库存数")).isEqualTo("0"));
        assertThat(calm.zippedXlsx("商品库存"))
                .filteredOn(row -> row.get("款式编码").equals(style) && during(row.get("day")))
                .allSatisfy(row -> assertThat(row.get("主仓实际库存数")).isNotEqualTo("0"));
    }

    @Test
    void price_error_is_far_from_the_list_price_and_moves_the_quantity() throws Exception {
        plant(IncidentKind.PRICE_ERROR);
        double price = items("下单金额") / items("下单件数");
        assertThat(price).isBetween(0.8 * (1 + planted.size()), 1.2 * (1 + planted.size()));
        if (planted.size() < 0) assertThat(items("下单件数")).isGreaterThan(1.4);
        else assertThat(items("下单件数")).isLessThan(0.8);
    }

    @Test
    void tracking_broken_loses_visitors_on_paper_only() throws Exception {
        plant(IncidentKind.TRACKING_BROKEN);
        assertThat(sources("访客数", scope("source"))).isLessThan(0.7);
        assertThat(sum(hit.csv("ExportOrderDetailList"), "买家实付金额", row -> true))
                .isEqualTo(sum(calm.csv("ExportOrderDetailList"), "买家实付金额", row -> true));
    }

    @Test
    void service_slow_lets_buyers_wait_and_go() throws Exception {
        plant(IncidentKind.SERVICE_SLOW);
        assertThat(planted.scope()).isEmpty();
        Predicate<Row> summary = row -> row.get("旺旺昵称").equals("全店汇总值") && during(row.get("day"));
        assertThat(ratio(hit.zippedXlsx("客服绩效"), calm.zippedXlsx("客服绩效"), "首次响应时长（秒)", summary))
                .isGreaterThan(2.5);
        assertThat(ratio(hit.zippedXlsx("客服绩效"), calm.zippedXlsx("客服绩效"), "客户满意率", summary))
                .isLessThan(0.95);
        Predicate<Row> days = row -> during(row.get("统计日期"));
        assertThat(ratio(hit.xlsx("自助取数"), calm.xlsx("自助取数"), "下单买家数", days)).isLessThan(0.9);
        assertThat(ratio(hit.xlsx("自助取数"), calm.xlsx("自助取数"), "访客数", days)).isBetween(0.98, 1.02);
    }

    @Test
    void rival_campaign_lifts_the_market_and_costs_the_category_its_conversion() throws Exception {
        plant(IncidentKind.RIVAL_CAMPAIGN);
        assertThat(market()).isGreaterThan(1.1);
        assertThat(categoryItems("下单买家数")).isLessThan(0.85);
        assertThat(categoryItems("商品访客数")).isBetween(0.97, 1.03);
    }

    @Test
    void market_fall_takes_market_and_shop_alike() throws Exception {
        plant(IncidentKind.MARKET_FALL);
        assertThat(market()).isLessThan(0.85);
        double expected = 1 + planted.size();
        assertThat(categoryItems("商品访客数")).isBetween(expected - 0.1, expected + 0.1);
    }

    @Test
    void ad_budget_cut_takes_cost_clicks_and_visitors_together() throws Exception {
        plant(IncidentKind.AD_BUDGET_CUT);
        Predicate<Row> plan = row -> row.get("计划名字").equals(scope("campaign")) && during(row.get("日期"));
        double expected = 1 + planted.size();
        assertThat(ratio(hit.csv("计划报表"), calm.csv("计划报表"), "花费", plan)).isBetween(expected - 0.15, expected + 0.15);
        assertThat(ratio(hit.csv("计划报表"), calm.csv("计划报表"), "点击量", plan)).isLessThan(0.75);
        assertThat(sources("访客数", "关键词推广")).isLessThan(0.95);
    }

    @Test
    void refund_wave_brings_goods_back_for_one_reason() throws Exception {
        plant(IncidentKind.REFUND_WAVE);
        Predicate<Row> mine = row -> row.get("商品id").equals(scope("product"))
                && during(row.get("退款申请时间").substring(0, 10));
        List<Row> wave = hit.xlsx("退款单").stream().filter(mine).toList();
        assertThat(wave.size())
                .isGreaterThan(3 * (int) calm.xlsx("退款单").stream().filter(mine).count());
        assertThat(wave.stream().filter(row -> row.get("买家退款原因").equals("质量问题")).count())
                .isGreaterThan(wave.size() * 3 / 4);
        Predicate<Row> bad = row ->
                row.get("商品id").equals(scope("product")) && row.get("评价分类").equals("差评");
        assertThat(hit.csv("评价").stream().filter(bad).count())
                .isGreaterThan(calm.csv("评价").stream().filter(bad).count());
    }

    @Test
    void brushing_adds_orders_that_truth_can_name() throws Exception {
        plant(IncidentKind.BRUSHING);
        List<Row> lines = hit.csv("ExportOrderDetailList");
        assertThat(lines.stream().map(row -> Exported.id(row.get("主订单编号"))).toList())
                .containsAll(truth.suspectOrders());
        Set<String> suspects = Set.copyOf(truth.suspectOrders());
        assertThat(lines)
                .filteredOn(row -> suspects.contains(Exported.id(row.get("主订单编号"))))
                .hasSize(suspects.size())
                .allSatisfy(row -> {
                    assertThat(Exported.id(row.get("商品ID"))).isEqualTo(scope("product"));
                    assertThat(row.get("购买数量")).isEqualTo("1");
                    assertThat(during(row.get("订单创建时间").substring(0, 10))).isTrue();
                });
        assertThat(items("支付新买家数")).isGreaterThan(1.5);
        assertThat(hit.csv("评价").stream()
                        .filter(row -> row.get("评论").endsWith("五星好评！"))
                        .count())
                .isGreaterThan(10);
    }

    private String scope(String dimension) {
        return planted.scope().getOrDefault(dimension, "nothing");
    }

    private boolean during(String day) {
        LocalDate date = LocalDate.parse(day);
        return !date.isBefore(planted.from()) && !date.isAfter(planted.to());
    }

    private double sources(String column, String source) throws Exception {
        return ratio(
                hit.zippedXls("流量来源构成"),
                calm.zippedXls("流量来源构成"),
                column,
                row -> row.get("二级来源").equals(source) && during(row.get("day")));
    }

    private double items(String column) throws Exception {
        return ratio(
                hit.xls("商品_全部"),
                calm.xls("商品_全部"),
                column,
                row -> row.get("商品ID").equals(scope("product")) && during(row.get("统计日期")));
    }

    private double categoryItems(String column) throws Exception {
        String prefix = Map.of("保温杯", "SGCU", "床品套件", "SGBE", "收纳整理", "SGST", "厨房餐具", "SGKI")
                .getOrDefault(scope("category"), "?");
        return ratio(
                hit.xls("商品_全部"),
                calm.xls("商品_全部"),
                column,
                row -> row.get("货号").startsWith(prefix) && during(row.get("统计日期")));
    }

    private double images(String column) throws Exception {
        return ratio(
                hit.csv("素材分析"),
                calm.csv("素材分析"),
                column,
                row -> row.get("创意类型").equals("主图")
                        && row.get("商品ID").equals(scope("product"))
                        && during(row.get("日期")));
    }

    private double market() throws Exception {
        return ratio(
                hit.xlsx("市场大盘"),
                calm.xlsx("市场大盘"),
                "交易指数",
                row -> row.get("类目名称").equals(scope("category")) && during(row.get("统计日期")));
    }

    private String style() throws Exception {
        return hit.xls("商品_全部").stream()
                .filter(row -> row.get("商品ID").equals(scope("product")))
                .findFirst()
                .orElseThrow()
                .get("货号");
    }

    private static double ratio(List<Row> with, List<Row> without, String column, Predicate<Row> of) {
        return sum(with, column, of).doubleValue() / sum(without, column, of).doubleValue();
    }

    private static BigDecimal sum(List<Row> rows, String column, Predicate<Row> of) {
        return rows.stream()
                .filter(of)
                .map(row -> Exported.number(row.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
