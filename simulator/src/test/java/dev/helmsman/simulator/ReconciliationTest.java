package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports say in different words must be the same. */
class ReconciliationTest {
    @TempDir
    static Path folder;

    private static List<Row> lines = List.of();
    private static final Map<String, String> buyerOf = new HashMap<>();

    @BeforeAll
    static void simulate() throws Exception {
        Simulator.run(
                SimulationOptions.into(folder).withOrders(8_000).withDays(90).withSeed(7), ProgressListener.SILENT);
        Exported files = new Exported(folder);
        lines = files.csv("ExportOrderDetailList");
        for (Row order : files.csv("ExportOrderList")) buyerOf.put(Exported.id(order.get("订单编号")), order.get("买家会员名"));
    }

    @Test
    void buyers_and_amount_of_a_product_and_day_are_those_of_its_order_lines() throws Exception {
        Map<String, Set<String>> buyers = new HashMap<>();
        Map<String, BigDecimal> amounts = new HashMap<>();
        for (Row line : lines) {
            if (line.get("订单付款时间").isEmpty()) continue;
            String key = line.get("订单付款时间").substring(0, 10) + " " + Exported.id(line.get("商品ID"));
            buyers.computeIfAbsent(key, k -> new HashSet<>()).add(buyerOf.get(Exported.id(line.get("主订单编号"))));
            amounts.merge(key, new BigDecimal(line.get("买家实付金额")), BigDecimal::add);
        }
        List<Row> report = new Exported(folder).xls("商品_全部");
        assertThat(report).hasSizeGreaterThan(1_000);
        for (Row row : report) {
            String key = row.get("统计日期") + " " + row.get("商品ID");
            assertThat(Exported.number(row.get("支付买家数")).intValue())
                    .as(key)
                    .isEqualTo(buyers.getOrDefault(key, Set.of()).size());
            assertThat(Exported.number(row.get("支付金额")))
                    .as(key)
                    .isEqualByComparingTo(amounts.getOrDefault(key, BigDecimal.ZERO));
            assertThat(Exported.number(row.get("商品访客数"))).isGreaterThanOrEqualTo(Exported.number(row.get("支付买家数")));
        }
    }

    @Test
    void the_shop_s_days_are_those_of_the_orders_and_of_the_sources() throws Exception {
        Map<String, Set<String>> buyers = new TreeMap<>();
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Row line : lines) {
            if (line.get("订单付款时间").isEmpty()) continue;
            String day = line.get("订单付款时间").substring(0, 10);
            buyers.computeIfAbsent(day, k -> new HashSet<>()).add(buyerOf.get(Exported.id(line.get("主订单编号"))));
            amounts.merge(day, new BigDecimal(line.get("买家实付金额")), BigDecimal::add);
        }
        Map<String, BigDecimal> bySource = new HashMap<>();
        for (Row row : new Exported(folder).zippedXls("流量来源构成"))
            if (!row.get("二级来源").equals("汇总"))
                bySource.merge(row.get("day"), Exported.number(row.get("支付金额")), BigDecimal::add);
        for (Row row : new Exported(folder).xlsx("自助取数")) {
            String day = row.get("统计日期");
            assertThat(Exported.number(row.get("支付买家数")).intValue())
                    .as(day)
                    .isEqualTo(buyers.getOrDefault(day, Set.of()).size());
            assertThat(Exported.number(row.get("支付金额")))
                    .as(day)
                    .isEqualByComparingTo(amounts.getOrDefault(day, BigDecimal.ZERO));
            assertThat(bySource.getOrDefault(day, BigDecimal.ZERO))
                    .as(day)
                    .isEqualByComparingTo(amounts.getOrDefault(day, BigDecimal.ZERO));
        }
    }

    @Test
    void refunds_of_the_refund_report_are_those_of_the_lines() throws Exception {
        BigDecimal inLines =
                lines.stream().map(line -> Exported.number(line.get("退款金额"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal inReport = new Exported(folder)
                .xlsx("退款单").stream()
                        .filter(row -> row.get("退款状态").equals("退款成功"))
                        .map(row -> Exported.number(row.get("退款总额")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(inReport).isPositive().isEqualByComparingTo(inLines);
    }

    @Test
    void an_order_pays_for_its_lines_and_freight() throws Exception {
        Map<String, BigDecimal> paid = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (Row line : lines) {
            assertThat(numbers.add(Exported.id(line.get("子订单编号")))).isTrue();
            paid.merge(Exported.id(line.get("主订单编号")), new BigDecimal(line.get("买家实付金额")), BigDecimal::add);
        }
        for (Row order : new Exported(folder).csv("ExportOrderList")) {
            BigDecimal freight = order.get("订单付款时间").isEmpty() ? BigDecimal.ZERO : new BigDecimal(order.get("买家应付邮费"));
            assertThat(new BigDecimal(order.get("买家实际支付金额")))
                    .isEqualByComparingTo(paid.getOrDefault(Exported.id(order.get("订单编号")), BigDecimal.ZERO)
                            .add(freight));
        }
    }

    @Test
    void the_same_spend_stands_in_the_item_plan_and_keyword_reports() throws Exception {
        Exported files = new Exported(folder);
        BigDecimal plans = cost(files.csv("计划报表"), "");
        assertThat(cost(files.csv("商品报表"), "")).isPositive().isEqualByComparingTo(plans);
        assertThat(cost(files.csv("关键词报表", java.nio.charset.StandardCharsets.UTF_8), ""))
                .isEqualByComparingTo(cost(files.csv("商品报表"), "关键词推广"));
    }

    private static BigDecimal cost(List<Row> rows, String scene) {
        return rows.stream()
                .filter(row -> scene.isEmpty() || row.get("场景名字").equals(scene))
                .map(row -> new BigDecimal(row.get("花费")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void stock_never_runs_out_unplanned_and_purchases_cover_sales() throws Exception {
        List<Row> stock = new Exported(folder).zippedXlsx("商品库存");
        assertThat(stock).hasSizeGreaterThan(500);
        for (Row row : stock) assertThat(Exported.number(row.get("主仓实际库存数"))).isNotNegative();
    }
}
