package dev.helmsman.trust.report;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.Robust;
import dev.helmsman.trust.TrustReport.DayState;
import dev.helmsman.trust.TrustReport.Hours;
import dev.helmsman.trust.TrustReport.Source;
import dev.helmsman.trust.TrustReport.SourceDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Rows of each source on each day, held against the same weekday of the weeks before. */
final class SourceDays {
    private static final Map<String, Text> SOURCES = new LinkedHashMap<>();

    static {
        SOURCES.put("order_line", new Text("订单", "Orders"));
        SOURCES.put("refund", new Text("退款", "Refunds"));
        SOURCES.put("settlement", new Text("结算与账单", "Settlements"));
        SOURCES.put("affiliate_order", new Text("推广佣金订单", "Affiliate orders"));
        SOURCES.put("traffic_daily", new Text("流量报表", "Traffic reports"));
        SOURCES.put("ad_daily", new Text("推广报表", "Ad reports"));
        SOURCES.put("creative_daily", new Text("素材报表", "Creative reports"));
        SOURCES.put("service_daily", new Text("客服报表", "Service reports"));
        SOURCES.put("service_product_daily", new Text("商品咨询", "Consultations by product"));
        SOURCES.put("inquiry_daily", new Text("询单到付款", "Inquiries by day"));
        SOURCES.put("shop_rating_daily", new Text("店铺评分", "Shop ratings"));
        SOURCES.put("customer_base_daily", new Text("店铺客户", "Customers of the shop"));
        SOURCES.put("review", new Text("评价", "Reviews"));
        SOURCES.put("stock_daily", new Text("库存", "Stock"));
        SOURCES.put("follower_daily", new Text("粉丝", "Followers"));
        SOURCES.put("market_daily", new Text("市场", "Market"));
        SOURCES.put("rival_daily", new Text("竞店", "Rivals"));
    }

    private static final int WEEKS = 8;
    private static final int FEWEST = 3;
    private static final double THIN = 0.4;
    /** A source that has so few rows a day may well have none on a quiet one. */
    private static final double SPARSE = 3;

    private SourceDays() {}

    static List<Source> of(DSLContext lake, ShopId shop, Period period) {
        Map<String, TreeMap<LocalDate, Long>> all = new LinkedHashMap<>();
        for (String table : SOURCES.keySet()) {
            TreeMap<LocalDate, Long> days = new TreeMap<>();
            lake.resultQuery(
                            "SELECT day, count(*) AS n FROM " + table
                                    + " WHERE shop_id = ? AND day IS NOT NULL GROUP BY day",
                            shop.value())
                    .fetch()
                    .forEach(row -> days.put(row.get("day", LocalDate.class), row.get("n", Long.class)));
            if (!days.isEmpty()) all.put(table, days);
        }
        Optional<LocalDate> newest = all.values().stream().map(TreeMap::lastKey).max(LocalDate::compareTo);
        List<Source> sources = new ArrayList<>();
        EmptyHours hours = EmptyHours.read(lake, shop, period);
        all.forEach((table, days) -> sources.add(source(table, days, period, newest.orElseThrow(), hours)));
        return sources;
    }

    private static LocalDate lastWholeDay(TreeMap<LocalDate, Long> rows) {
        LocalDate last = rows.lastKey();
        Double usual = usual(rows, last);
        LocalDate before = rows.lowerKey(last);
        boolean thin = usual != null && usual >= SPARSE && rows.getOrDefault(last, 0L) < THIN * usual;
        return thin && before != null ? before : last;
    }

    private static Source source(
            String table, TreeMap<LocalDate, Long> rows, Period period, LocalDate newest, EmptyHours hours) {
        List<SourceDay> days = new ArrayList<>();
        int judged = 0;
        double bad = 0;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            List<Hours> empty = table.equals("order_line") ? hours.of(day) : List.of();
            SourceDay state = state(rows, day, newest, empty);
            days.add(state);
            if (state.state() == DayState.NOTHING) continue;
            judged++;
            if (state.state() != DayState.WHOLE) bad += state.state() == DayState.THIN ? 0.5 : 1;
        }
        Text names = SOURCES.get(table);
        return new Source(
                table,
                names == null ? new Text(table, table) : names,
                grade(judged == 0 ? 0 : bad / judged),
                rows.firstKey(),
                rows.lastKey(),
                days);
    }

    private static char grade(double share) {
        if (share == 0) return 'A';
        return share <= 0.05 ? 'B' : share <= 0.15 ? 'C' : share <= 0.4 ? 'D' : 'E';
    }

    private static SourceDay state(TreeMap<LocalDate, Long> rows, LocalDate day, LocalDate newest, List<Hours> empty) {
        long own = rows.getOrDefault(day, 0L);
        @Nullable Double usual = usual(rows, day);
        DayState state = state(rows, day, newest, own, usual);
        boolean cut = state == DayState.WHOLE && !empty.isEmpty();
        return new SourceDay(day, cut ? DayState.THIN : state, own, usual, empty);
    }

    private static DayState state(
            TreeMap<LocalDate, Long> rows, LocalDate day, LocalDate newest, long own, @Nullable Double usual) {
        if (day.isBefore(rows.firstKey())) return DayState.NOTHING;
        if (day.isAfter(newest)) return own > 0 ? DayState.THIN : DayState.NOTHING;
        boolean sparse = usual != null && usual < SPARSE;
        if (own > 0) return usual != null && !sparse && own < THIN * usual ? DayState.THIN : DayState.WHOLE;
        // A weekday that never has any, or a source with hardly any: nothing is missing.
        if (usual != null && (usual == 0 || sparse)) return DayState.NOTHING;
        return day.isAfter(rows.lastKey()) ? DayState.LATE : DayState.MISSING;
    }

    private static @Nullable Double usual(TreeMap<LocalDate, Long> rows, LocalDate day) {
        List<Double> before = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate same = day.minusWeeks(week);
            if (same.isBefore(rows.firstKey())) break;
            if (same.isAfter(rows.lastKey())) continue;
            before.add((double) rows.getOrDefault(same, 0L));
        }
        if (before.size() < FEWEST) return null;
        return Robust.median(before.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
