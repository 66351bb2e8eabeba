package dev.helmsman.insight.alarm;

import dev.helmsman.metrics.MetricFeeds.Feed;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.Robust;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the reports behind a metric were there and whole on a day. A report that came on nine of ten days of the last four weeks
 * comes daily: without rows it is late or missing, with far fewer rows than on such weekdays it is a part of one. Of orders and other
 * things that happen fewer rows are what an alarm is for: there only a handful is taken for a part.
 */
final class Reports {
    private static final int DAYS = 28;
    private static final double DAILY = 0.9;
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 3;
    /** With fewer rows than this their number says nothing. */
    private static final double FEWEST_ROWS = 5;
    /** Below this share of the usual rows a report is thin; one whose rows hardly ever vary already below the second. */
    private static final double THIN = 0.4;

    private static final double THIN_STEADY = 0.75;
    private static final double DEVIATIONS = 6;
    /** Tables of things that happen. */
    private static final Set<String> HAPPENINGS =
            Set.of("order_line", "refund", "review", "settlement", "order_settlement", "affiliate_order");

    private static final double HANDFUL = 0.15;

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("order_line", new Text("订单", "orders")),
            Map.entry("refund", new Text("退款报表", "refund report")),
            Map.entry("settlement", new Text("结算账单", "settlement report")),
            Map.entry("order_settlement", new Text("结算账单", "settlement report")),
            Map.entry("affiliate_order", new Text("推广佣金订单", "affiliate orders")),
            Map.entry("traffic_daily", new Text("流量报表", "traffic report")),
            Map.entry("search_daily", new Text("搜索引擎报表", "search engine report")),
            Map.entry("creative_daily", new Text("素材报表", "creative report")),
            Map.entry("ad_daily", new Text("推广报表", "ad report")),
            Map.entry("service_daily", new Text("客服报表", "service report")),
            Map.entry("shop_rating_daily", new Text("店铺评分", "shop ratings")),
            Map.entry("service_product_daily", new Text("商品咨询报表", "consultation report")),
            Map.entry("inquiry_daily", new Text("询单报表", "inquiry report")),
            Map.entry("customer_base_daily", new Text("店铺客户报表", "customer report")),
            Map.entry("variant_daily", new Text("商品规格报表", "variant report")),
            Map.entry("review", new Text("评价", "reviews")),
            Map.entry("follower_daily", new Text("粉丝报表", "follower report")),
            Map.entry("market_daily", new Text("市场报表", "market report")),
            Map.entry("rival_daily", new Text("竞店报表", "rival report")),
            Map.entry("stock_daily", new Text("库存", "stock")));

    private final Period span;
    private final List<List<Rows>> alternatives = new ArrayList<>();

    /** @param rows by day of the span */
    private record Rows(Feed feed, double[] rows, int last) {}

    Reports(List<Feed> feeds, Period span) {
        this.span = span;
        Map<String, List<Rows>> byPart = new LinkedHashMap<>();
        for (Feed feed : feeds)
            byPart.computeIfAbsent(feed.table() + "|" + feed.part(), unseen -> new ArrayList<>())
                    .add(rows(feed));
        byPart.values().forEach(one -> {
            one.sort(Comparator.comparingInt(rows -> rows.feed().rank()));
            alternatives.add(one);
        });
    }

    private Rows rows(Feed feed) {
        double[] rows = new double[span.days()];
        int last = -1;
        for (var day : feed.rows().entrySet()) {
            int at = (int) ChronoUnit.DAYS.between(span.from(), day.getKey());
            if (at < 0 || at >= rows.length) continue;
            rows[at] = day.getValue();
            last = Math.max(last, at);
        }
        return new Rows(feed, rows, last);
    }

    /** Why the day must not be judged; {@code null} when all is there. */
    @Nullable
    Text fault(LocalDate day) {
        int at = (int) ChronoUnit.DAYS.between(span.from(), day);
        return alternatives.stream()
                .map(one -> fault(one, at))
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Text fault(Collection<Rows> grains, int at) {
        for (Rows grain : grains) {
            // The best grain that comes daily is the one that is counted.
            if (daily(grain, at)) return fault(grain, at);
        }
        return null;
    }

    private static boolean daily(Rows grain, int at) {
        int from = Math.max(0, at - DAYS);
        if (at - from < DAYS / 2) return false;
        int present = 0;
        for (int t = from; t < at; t++) if (grain.rows()[t] > 0) present++;
        // A gap of some days must not make a daily report a rare one while the gap lasts.
        int before = 0;
        int known = 0;
        for (int t = Math.max(0, at - 2 * DAYS); t < from; t++) {
            known++;
            if (grain.rows()[t] > 0) before++;
        }
        return present >= DAILY * (at - from) || known >= DAYS / 2 && before >= DAILY * known;
    }

    private static @Nullable Text fault(Rows grain, int at) {
        Text name = name(grain.feed());
        double own = grain.rows()[at];
        if (own == 0)
            return at > grain.last()
                    ? new Text(name.zh() + "这一天的还没到", "the " + name.en() + " of this day is not here yet")
                    : new Text(name.zh() + "缺这一天", "the " + name.en() + " misses this day");
        double[] alike = new double[WEEKS];
        int n = 0;
        for (int t = at - 7; t >= 0 && n < WEEKS; t -= 7) if (grain.rows()[t] > 0) alike[n++] = grain.rows()[t];
        if (n < FEWEST_WEEKS) return null;
        alike = Arrays.copyOf(alike, n);
        double usual = Robust.median(alike);
        if (usual < FEWEST_ROWS) return null;
        double thin = HAPPENINGS.contains(grain.feed().table())
                ? HANDFUL
                : Math.clamp(1 - DEVIATIONS * Robust.sigma(alike) / usual, THIN, THIN_STEADY);
        if (own >= thin * usual) return null;
        long percent = Math.round(100 * own / usual);
        return new Text(
                name.zh() + "只有平常的 " + percent + "%，像是没导全",
                "the " + name.en() + " has only " + percent + "% of its usual rows, as if a part were missing");
    }

    private static Text name(Feed feed) {
        Text name = NAMES.getOrDefault(feed.table(), new Text(feed.table(), feed.table()));
        return feed.table().equals("ad_daily") && !feed.part().isEmpty()
                ? new Text(name.zh() + "（" + feed.part() + "）", name.en() + " (" + feed.part() + ")")
                : name;
    }
}
