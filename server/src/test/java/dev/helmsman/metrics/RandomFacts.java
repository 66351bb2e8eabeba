package dev.helmsman.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A small shop with rows in every table, made from a seed. */
final class RandomFacts {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 20);
    private static final int DAYS = 40;

    final Map<String, List<FactRow>> tables = new TreeMap<>();
    private final Random random;

    RandomFacts(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++)
            add(
                    "product",
                    "product",
                    "p" + i,
                    "name",
                    "商品" + i,
                    "category",
                    i == 2 ? null : "c" + i % 2,
                    "first_day",
                    FIRST);
        for (int i = 0; i < 260; i++) orderLine(i);
        customers();
        for (int i = 0; i < 40; i++)
            add(
                    "refund",
                    "platform",
                    platform(),
                    "refund_no",
                    "r" + i,
                    "order_no",
                    "o" + random.nextInt(60),
                    "product",
                    product(),
                    "sku",
                    pick("s1", "s2"),
                    "day",
                    day(),
                    "requested_at",
                    day().atTime(random.nextInt(24), 5),
                    "amount",
                    money(),
                    "quantity",
                    number(3),
                    "reason",
                    pick("size", "broken", null),
                    "status",
                    pick("finished", "open"));
        daily();
        for (int i = 0; i < 30; i++)
            add(
                    "review",
                    "platform",
                    platform(),
                    "review_no",
                    "v" + i,
                    "product",
                    product(),
                    "sku",
                    pick("s1", "s2"),
                    "rating",
                    pick(1.0, 2.0, 5.0, null),
                    "day",
                    day());
        for (int i = 0; i < 20; i++)
            add(
                    "supply",
                    "purchase_order",
                    "b" + i,
                    "line_no",
                    "1",
                    "supplier",
                    pick("x", "y"),
                    "product",
                    product(),
                    "sku",
                    pick("s1", "s2"),
                    "ordered_at",
                    day(),
                    "promised_at",
                    day().plusDays(10),
                    "received_at",
                    pick(day().plusDays(9), null),
                    "quantity",
                    number(50),
                    "received",
                    number(50),
                    "cost",
                    money());
        RandomMoney.into(this, random);
        RandomSearch.into(this, random, FIRST, DAYS);
    }

    private void orderLine(int row) {
        int order = random.nextInt(90);
        // An order belongs to one platform here, but the other platform may use the same number.
        String platform = order % 3 == 0 ? "shopify" : "taobao";
        LocalDate day = FIRST.plusDays(order * 7919L % DAYS);
        boolean sale = random.nextInt(5) > 0;
        LocalDateTime paid = day.atTime((order * 5) % 24, 10);
        add(
                "order_line",
                "platform",
                platform,
                "order_no",
                "o" + order % 60,
                "line_no",
                "" + row,
                "day",
                day,
                "ordered_at",
                paid.minusMinutes(5),
                "paid_at",
                pick(paid, paid, null),
                "shipped_at",
                pick(paid.plusHours(random.nextInt(50)), null),
                "product",
                product(),
                "sku",
                pick("s1", "s2", "s3", null),
                "quantity",
                number(4),
                "list_price",
                pick(new BigDecimal("99.9000"), null),
                "paid_amount",
                sale ? money() : new BigDecimal("0.00"),
                "refund_amount",
                pick(new BigDecimal("0.00"), money()),
                "ordered_amount",
                money(),
                "discount",
                pick(money(), null),
                "freight",
                pick(new BigDecimal("0.00"), null),
                "unit_cost",
                pick(new BigDecimal("12.3450"), null),
                "status",
                pick("paid", "finished", "cancelled", "closed", "unpaid", "adjustment"),
                "sale",
                sale,
                "buyer",
                order % 7 == 0 ? null : (long) (order % 23),
                "region",
                pick("浙江", "江苏", null),
                "country",
                pick("CN", "US"),
                "channel",
                pick("live", "shelf", null),
                "source",
                pick("search", "feed"),
                "campaign",
                pick("k1", null),
                "copy_no",
                random.nextInt(10) == 0 ? 1 : 0,
                "suspect",
                pick(0.9f, 0.1f, null, null),
                "suspect_reason",
                pick("voided_pair", null),
                "from_head",
                0);
    }

    private void customers() {
        Map<Long, LocalDate> first = new TreeMap<>();
        for (FactRow line : rows("order_line"))
            if (line.get("buyer") instanceof Long buyer
                    && Boolean.TRUE.equals(line.get("sale"))
                    && line.get("day") instanceof LocalDate day)
                first.merge(buyer, day, (a, b) -> a.isBefore(b) ? a : b);
        first.forEach((buyer, day) -> add("customer", "buyer", buyer, "first_day", day, "earlier", false));
    }

    private void daily() {
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (i % 9 == 4) continue; // nobody measured that day
            if (i % 4 != 1) traffic(day, "shop", null, null, null);
            for (String source : List.of("search", "feed")) traffic(day, "source", null, source, null);
            for (String product : List.of("p0", "p1")) {
                traffic(day, "product", product, null, null);
                if (i % 2 == 0) traffic(day, "product_source", product, "search", null);
            }
            traffic(day, "keyword", null, null, "canvas bag");
            for (String level :
                    i % 3 == 0 ? List.of("keyword", "product") : List.of("campaign", "keyword", "creative", "audience"))
                for (String campaign : List.of("k1", "k2"))
                    add(
                            "ad_daily",
                            "platform",
                            "taobao",
                            "day",
                            day,
                            "level",
                            level,
                            "channel",
                            pick("ztc", "wxt"),
                            "campaign",
                            campaign,
                            "ad_group",
                            "g",
                            "keyword",
                            level.equals("keyword") ? "canvas bag" : null,
                            "audience",
                            level.equals("audience") ? "young" : null,
                            "creative",
                            level.equals("creative") ? "v1" : null,
                            "product",
                            level.equals("product") ? product() : null,
                            "impressions",
                            count(),
                            "clicks",
                            count(),
                            "cost",
                            money(),
                            "orders",
                            count(),
                            "amount",
                            money(),
                            "direct_amount",
                            money(),
                            "cart_adds",
                            count(),
                            "new_buyers",
                            count());
            for (String creative : List.of("m1", "m2", "d1"))
                add(
                        "creative_daily",
                        "platform",
                        "taobao",
                        "day",
                        day,
                        "creative",
                        creative,
                        "kind",
                        creative.startsWith("m") ? "main_image" : "detail_page",
                        "product",
                        "p0",
                        "source",
                        "search",
                        "impressions",
                        count(),
                        "clicks",
                        count(),
                        "visitors",
                        count(),
                        "dwell_seconds",
                        real(),
                        "bounces",
                        real(),
                        "cart_adds",
                        count(),
                        "favourites",
                        count(),
                        "buyers",
                        count());
            add(
                    "service_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "agent",
                    pick("甲", "乙"),
                    "inquiries",
                    count(),
                    "answered",
                    real(),
                    "first_response_seconds",
                    real(),
                    "response_seconds",
                    real(),
                    "inquiry_buyers",
                    count(),
                    "inquiry_amount",
                    money(),
                    "satisfied",
                    real());
            for (String sku : List.of("s1", "s2"))
                if (random.nextInt(3) > 0)
                    add(
                            "stock_daily",
                            "platform",
                            "taobao",
                            "day",
                            day,
                            "sku",
                            sku,
                            "warehouse",
                            "w",
                            "product",
                            "p0",
                            "on_hand",
                            pick(number(9), new BigDecimal("0.000"), null),
                            "reserved",
                            number(3),
                            "inbound",
                            number(3),
                            "unit_cost",
                            new BigDecimal("3.5000"));
            add(
                    "follower_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "followers",
                    100L + i,
                    "gained",
                    count(),
                    "lost",
                    count());
            for (String kind : List.of("category", "term"))
                add(
                        "market_daily",
                        "platform",
                        "taobao",
                        "day",
                        day,
                        "kind",
                        kind,
                        "niche",
                        kind.equals("term") ? "canvas bag" : pick("c0", "c1"),
                        "search_low",
                        real(),
                        "search_high",
                        real(),
                        "clicks_low",
                        real(),
                        "listings_high",
                        real(),
                        "buyers_low",
                        real(),
                        "buyers_high",
                        real(),
                        "amount_low",
                        real(),
                        "amount_high",
                        real(),
                        "is_index",
                        pick(true, false, false, null));
            add(
                    "rival_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "rival",
                    pick("r1", "r2"),
                    "product",
                    "q",
                    "price",
                    money(),
                    "sales_low",
                    real(),
                    "sales_high",
                    real(),
                    "reviews",
                    count(),
                    "sales_30d",
                    real());
        }
    }

    private void traffic(
            LocalDate day, String level, @Nullable String product, @Nullable String source, @Nullable String keyword) {
        add(
                "traffic_daily",
                "platform",
                "taobao",
                "day",
                day,
                "level",
                level,
                "product",
                product,
                "source",
                source,
                "keyword",
                keyword,
                "impressions",
                level.equals("shop") ? null : count(),
                "clicks",
                level.equals("shop") ? null : count(),
                "visitors",
                count(),
                "new_visitors",
                count(),
                "page_views",
                count(),
                "bounces",
                real(),
                "dwell_seconds",
                real(),
                "favourites",
                count(),
                "cart_users",
                count(),
                "cart_adds",
                count(),
                "ordered_buyers",
                count(),
                "buyers",
                count(),
                "paid_amount",
                money(),
                "search_visitors",
                count(),
                "search_buyers",
                count());
    }

    void add(String table, @Nullable Object... columnsAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("shop_id", 1);
        if (!table.equals("product") && !table.equals("customer")) {
            row.put("import_id", 1);
            row.put("source_row", (long) rows(table).size() + 2);
        }
        for (int i = 0; i < columnsAndValues.length; i += 2)
            row.put(String.valueOf(columnsAndValues[i]), columnsAndValues[i + 1]);
        rows(table).add(new FactRow(row));
    }

    List<FactRow> rows(String table) {
        return tables.computeIfAbsent(table, ignored -> new ArrayList<>());
    }

    void into(TempLake lake) {
        lake.lake().write(transaction -> {
            tables.forEach((table, rows) -> rows.forEach(row -> {
                if (table.equals(RandomSearch.VIEW)) return;
                var fields = row.cells().keySet().stream()
                        .map(column -> DSL.field(DSL.name(column)))
                        .toList();
                transaction
                        .insertInto(DSL.table(DSL.name(table)), fields)
                        .values(new ArrayList<>(row.cells().values()))
                        .execute();
            }));
            lake.lake().touched(transaction, TempLake.SHOP);
            return null;
        });
    }

    private String platform() {
        return random.nextBoolean() ? "taobao" : "shopify";
    }

    private String product() {
        return "p" + random.nextInt(3);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(random.nextInt(1, 50000), 2);
    }

    private BigDecimal number(int most) {
        return BigDecimal.valueOf(random.nextInt(1, most + 1) * 1000L, 3);
    }

    private long count() {
        return random.nextInt(1, 500);
    }

    private double real() {
        return random.nextInt(1, 4000) / 4.0;
    }

    @SafeVarargs
    private <T> @Nullable T pick(@Nullable T... from) {
        return from[random.nextInt(from.length)];
    }
}
