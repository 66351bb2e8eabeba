package dev.helmsman.trust;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.Lake;
import dev.helmsman.lake.Suspicion;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Grades facts by four checks: are all days there, how old is the newest, how much of the money is suspect, and do orders
 * and traffic report the same money. The worst one is the grade.
 */
@Service
class FactTrust implements Trust {
    private static final Field<Integer> SHOP = field(name("shop_id"), Integer.class);
    private static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);
    private static final Field<BigDecimal> PAID = field(name("paid_amount"), BigDecimal.class);
    private static final Field<Float> SUSPECT = field(name("suspect"), Float.class);
    private static final Field<String> LEVEL = field(name("level"), String.class);
    /** As the clean and decided policies of a query count. */
    private static final Pattern TABLE = Pattern.compile("([a-z_]+)\\.[a-z_]+");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST_KEPT = 500;

    private final Lake lake;
    private final MetricCatalogue catalogue;
    private final Map<Asked, Assessment> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Assessment> eldest) {
            return size() > MOST_KEPT;
        }
    };

    FactTrust(Lake lake, MetricCatalogue catalogue) {
        this.lake = lake;
        this.catalogue = catalogue;
    }

    private record Asked(int shop, long version, Set<String> tables, Period period) {}

    private record Fault(char grade, Text reason) {}

    @Override
    public Assessment assess(Shop shop, Collection<String> metrics, Period period) {
        Set<String> tables = new TreeSet<>();
        metrics.forEach(metric -> tablesUnder(metric, tables, new TreeSet<>()));
        Asked asked = new Asked(shop.id().value(), lake.version(shop.id()), tables, period);
        synchronized (kept) {
            Assessment known = kept.get(asked);
            if (known != null) return known;
        }
        Assessment fresh = lake.read(facts -> judge(facts, shop, tables, period));
        synchronized (kept) {
            kept.put(asked, fresh);
        }
        return fresh;
    }

    /** Fact tables that a metric's formula names, itself or through other metrics. */
    private void tablesUnder(String key, Set<String> tables, Set<String> seen) {
        if (!seen.add(key)) return;
        MetricDefinition metric = catalogue.find(key).orElse(null);
        if (metric == null) return;
        Matcher named = TABLE.matcher(metric.formula());
        while (named.find()) tables.add(named.group(1));
        Matcher words = WORD.matcher(metric.formula());
        while (words.find()) tablesUnder(words.group(), tables, seen);
    }

    private static Assessment judge(DSLContext facts, Shop shop, Set<String> tables, Period period) {
        List<Fault> faults = new ArrayList<>();
        for (String table : tables) {
            Coverage coverage = Coverage.of(facts, shop.id(), table, period);
            if (coverage.last() == null) continue;
            completeness(faults, table, coverage);
            freshness(faults, table, coverage.last(), period);
        }
        if (tables.contains("order_line")) suspicion(faults, facts, shop, period);
        if (tables.contains("order_line") || tables.contains("traffic_daily"))
            reconciliation(faults, facts, shop, period);
        faults.sort(Comparator.comparing(Fault::grade).reversed());
        return new Assessment(
                faults.isEmpty() ? 'A' : faults.getFirst().grade(),
                faults.stream().map(Fault::reason).toList());
    }

    private static void completeness(List<Fault> faults, String table, Coverage coverage) {
        if (coverage.missing().isEmpty()) return;
        double share = coverage.missing().size() / (double) coverage.covered();
        char grade = share <= 0.05 ? 'B' : share <= 0.15 ? 'C' : share <= 0.4 ? 'D' : 'E';
        Text names = names(table);
        LocalDate first = coverage.missing().getFirst();
        int n = coverage.missing().size();
        faults.add(new Fault(
                grade,
                new Text(
                        names.zh() + "缺 " + n + " 天（" + first + (n > 1 ? " 等" : "") + "）",
                        names.en() + ": " + n + (n > 1 ? " days are missing (" : " day is missing (") + first
                                + (n > 1 ? " and others)" : ")"))));
    }

    private static void freshness(List<Fault> faults, String table, LocalDate last, Period period) {
        long late = ChronoUnit.DAYS.between(last, period.to());
        if (late <= 0) return;
        Text names = names(table);
        faults.add(new Fault(
                late == 1 ? 'C' : 'D',
                new Text(
                        names.zh() + "只到 " + last + "，晚 " + late + " 天",
                        names.en() + " end on " + last + ", " + late + (late == 1 ? " day late" : " days late"))));
    }

    private static void suspicion(List<Fault> faults, DSLContext facts, Shop shop, Period period) {
        var sums = facts.select(sum(PAID), sum(PAID).filterWhere(SUSPECT.ge((float) Suspicion.FROM)))
                .from(table(name("order_line")))
                .where(SHOP.eq(shop.id().value()))
                .and(DAY.between(period.from(), period.to()))
                .fetchSingle();
        double share = ratio(sums.value2(), sums.value1());
        if (!(share > 0.01)) return;
        String percent = Math.round(share * 1000) / 10.0 + "%";
        faults.add(new Fault(
                share <= 0.05 ? 'B' : share <= 0.15 ? 'C' : 'D',
                new Text(percent + " 的支付金额可疑，已去掉", percent + " of the paid amount is suspect and left out")));
    }

    /** Both sides report what was paid; on days that both know they should agree. */
    private static void reconciliation(List<Fault> faults, DSLContext facts, Shop shop, Period period) {
        Map<LocalDate, BigDecimal> traffic = paidByDay(facts, "traffic_daily", shop, period, "shop");
        if (traffic.isEmpty()) traffic = paidByDay(facts, "traffic_daily", shop, period, "product");
        if (traffic.isEmpty()) return;
        Map<LocalDate, BigDecimal> orders = paidByDay(facts, "order_line", shop, period, null);
        double ordered = 0;
        double reported = 0;
        for (Map.Entry<LocalDate, BigDecimal> day : traffic.entrySet()) {
            BigDecimal own = orders.get(day.getKey());
            if (own == null) continue;
            ordered += own.doubleValue();
            reported += day.getValue().doubleValue();
        }
        if (ordered <= 0) return;
        double difference = Math.abs(reported - ordered) / ordered;
        if (difference <= 0.02) return;
        String percent = Math.round(difference * 1000) / 10.0 + "%";
        faults.add(new Fault(
                difference <= 0.05 ? 'B' : difference <= 0.15 ? 'C' : 'D',
                new Text(
                        "订单与流量报表的支付金额相差 " + percent,
                        "orders and traffic report paid amounts that differ by " + percent)));
    }

    private static Map<LocalDate, BigDecimal> paidByDay(
            DSLContext facts, String table, Shop shop, Period period, @Nullable String level) {
        Map<LocalDate, BigDecimal> byDay = new LinkedHashMap<>();
        var condition = SHOP.eq(shop.id().value()).and(DAY.between(period.from(), period.to()));
        if (level != null) condition = condition.and(LEVEL.eq(level)).and(PAID.isNotNull());
        facts.select(DAY, sum(PAID))
                .from(table(name(table)))
                .where(condition)
                .groupBy(DAY)
                .forEach(row -> {
                    if (row.value2() != null) byDay.put(row.value1(), row.value2());
                });
        return byDay;
    }

    private static double ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) return 0;
        return part.doubleValue() / whole.doubleValue();
    }

    private static Text names(String table) {
        return switch (table) {
            case "order_line" -> new Text("订单", "orders");
            case "traffic_daily" -> new Text("流量报表", "traffic reports");
            case "search_daily" -> new Text("搜索引擎报表", "search engine reports");
            case "ad_daily" -> new Text("推广报表", "ad reports");
            case "creative_daily" -> new Text("素材报表", "creative reports");
            case "service_daily" -> new Text("客服报表", "service reports");
            case "stock_daily" -> new Text("库存", "stock");
            case "refund" -> new Text("退款", "refunds");
            case "settlement", "order_settlement" -> new Text("结算与账单", "settlements");
            case "affiliate_order" -> new Text("推广佣金订单", "affiliate orders");
            case "customer_list" -> new Text("客户清单", "customer lists");
            case "shop_rating_daily" -> new Text("店铺评分", "shop ratings");
            case "service_product_daily" -> new Text("商品咨询", "consultations by product");
            case "inquiry_daily" -> new Text("询单到付款", "inquiries by day");
            case "customer_base_daily" -> new Text("店铺客户", "customers of the shop");
            case "variant_daily" -> new Text("商品规格", "variants of products");
            case "review" -> new Text("评价", "reviews");
            default -> new Text(table, table);
        };
    }
}
