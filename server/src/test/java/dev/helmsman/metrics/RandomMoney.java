package dev.helmsman.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random facts of the money after the sale: settlements, promoters, lists of customers. */
final class RandomMoney {
    private final RandomFacts facts;
    private final Random random;

    private RandomMoney(RandomFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    static void into(RandomFacts facts, Random random) {
        RandomMoney money = new RandomMoney(facts, random);
        for (int i = 0; i < 40; i++) {
            money.settlement(i);
            money.orderSettlement(i);
            money.affiliate(i);
            money.customer(i);
            money.service(i);
        }
    }

    private void settlement(int i) {
        // one level a platform: which of two counts on a day is asked of other tables
        boolean order = i % 2 == 0;
        BigDecimal[] parts = new BigDecimal[10];
        for (int part = 0; part < parts.length; part++) parts[part] = part % 2 == 0 ? money() : money().negate();
        facts.add(
                "settlement",
                "platform",
                order ? "taobao" : "shopify",
                "entry_no",
                "e" + i,
                "level",
                order ? "order" : "account",
                "kind",
                pick("order", "payment", "refund"),
                "status",
                pick("settled", "pending"),
                "order_no",
                "o" + random.nextInt(60),
                "product",
                order ? product() : null,
                "sku",
                order ? pick("s1", "s2") : null,
                "day",
                day(),
                "amount",
                sum(parts),
                "payment",
                parts[0],
                "refund",
                parts[1],
                "subsidy",
                parts[2],
                "platform_fee",
                parts[3],
                "affiliate_fee",
                parts[4],
                "freight",
                parts[5],
                "advertising",
                parts[6],
                "tax",
                parts[7],
                "adjustment",
                parts[8],
                "transfer",
                BigDecimal.ZERO,
                "other",
                parts[9]);
    }

    private void orderSettlement(int i) {
        facts.add(
                "order_settlement",
                "platform",
                i % 2 == 0 ? "taobao" : "shopify",
                "order_no",
                "o" + i,
                "product",
                product(),
                "day",
                day(),
                "settle_days",
                random.nextInt(30),
                "paid_amount",
                money(),
                "refund_amount",
                money(),
                "amount",
                money(),
                "payment",
                money(),
                "platform_fee",
                money().negate(),
                "affiliate_fee",
                money().negate(),
                "freight",
                money().negate());
    }

    private void affiliate(int i) {
        facts.add(
                "affiliate_order",
                "platform",
                "taobao",
                "kind",
                pick("order", "refund"),
                "order_no",
                "o" + random.nextInt(60),
                "line_no",
                "" + i,
                "promoter",
                pick("a", "b", null),
                "channel",
                pick("tbk", "live"),
                "campaign",
                pick("k1", "k2"),
                "product",
                product(),
                "sku",
                pick("s1", "s2"),
                "day",
                day(),
                "quantity",
                BigDecimal.valueOf(random.nextInt(1, 4) * 1000L, 3),
                "amount",
                money(),
                "commission",
                pick(money(), null),
                "commission_estimated",
                money(),
                "service_fee",
                money(),
                "cost",
                money(),
                "status",
                pick("paid", "finished", "settled", "void"));
    }

    private void customer(int i) {
        facts.add(
                "customer_list",
                "platform",
                "taobao",
                "buyer",
                (long) i,
                "day",
                day(),
                "region",
                pick("浙江", "江苏", null),
                "country",
                pick("CN", "US"),
                "orders",
                (long) random.nextInt(1, 9),
                "spent",
                money(),
                "accepts_marketing",
                pick(true, false, null));
    }

    private void service(int i) {
        LocalDate day = RandomFacts.FIRST.plusDays(i);
        for (String aspect : List.of("description", "service", "logistics"))
            facts.add(
                    "shop_rating_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "aspect",
                    aspect,
                    "score",
                    BigDecimal.valueOf(random.nextInt(460, 500) * 100L, 4),
                    "peers",
                    pick(BigDecimal.valueOf(47_000, 4), null));
        for (int product = 0; product < 3; product++)
            facts.add(
                    "service_product_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "product",
                    "p" + product,
                    "consultations",
                    (long) random.nextInt(20));
        facts.add(
                "customer_base_daily",
                "platform",
                i % 2 == 0 ? "taobao" : "jd",
                "day",
                day,
                "customers",
                (long) random.nextInt(900, 1_000),
                "new_visits",
                pick((long) random.nextInt(100), null),
                "new_buyers",
                (long) random.nextInt(9),
                "orders",
                (long) random.nextInt(30),
                "repeat_orders",
                pick((long) random.nextInt(9), null));
        facts.add(
                "inquiry_daily",
                "platform",
                "taobao",
                "day",
                day,
                "inquiries",
                pick((long) random.nextInt(40, 90), null),
                "same_day_buyers",
                (long) random.nextInt(30));
        for (String variant : List.of("红;M", "红;L"))
            facts.add(
                    "variant_daily",
                    "platform",
                    "taobao",
                    "day",
                    day,
                    "product",
                    product(),
                    "variant",
                    variant,
                    "cart_adds",
                    (long) random.nextInt(30),
                    "buyers",
                    (long) random.nextInt(9),
                    "paid_quantity",
                    (long) random.nextInt(12),
                    "paid_amount",
                    money());
    }

    private String product() {
        return "p" + random.nextInt(3);
    }

    private LocalDate day() {
        return RandomFacts.FIRST.plusDays(random.nextInt(40));
    }

    private static BigDecimal sum(BigDecimal... parts) {
        return java.util.Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(random.nextInt(1, 50000), 2);
    }

    @SafeVarargs
    private <T> @Nullable T pick(@Nullable T... from) {
        return from[random.nextInt(from.length)];
    }
}
