package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Money after the sale: the platform keeps its part of a finished line, promoters theirs, and the rest is paid out two days later. */
final class MoneyFacts implements OrderSink {
    private static final int DAY = 86_400;
    private static final int PAYOUT_DAYS = 2;
    private static final double COMMISSION = 0.05;
    private static final double PROMOTION = 0.12;
    private static final double SERVICE = 0.02;
    /** One entry in so many is followed by money taken out of the account. */
    private static final int WITHDRAWN = 25;

    private static final List<String> PROMOTERS = List.of("好物研究所", "小暖种草", "居家买手阿芳", "晚风选品");
    private static final List<String> LEADERS = List.of("远山招商", "青禾团长");
    private static final List<String> PARTS =
            List.of("payment", "refund", "platform_fee", "affiliate_fee", "freight", "transfer");
    private static final Map<String, String> PART_OF =
            Map.of("service_fee", "platform_fee", "affiliate", "affiliate_fee");

    private final World world;
    private final Grain grain;
    private final Facts.Taker taker;
    private long entries;
    private long balance;

    MoneyFacts(World world, Grain grain, Facts.Taker taker) {
        this.world = world;
        this.grain = grain;
        this.taker = taker;
    }

    @Override
    public void order(int day, Order order) throws IOException {
        if (!order.isPaid()) return;
        for (int i = 0; i < order.lineCount; i++) {
            Order.Line line = order.lines[i];
            switch (grain) {
                case AFFILIATE_LINE -> {
                    if (promoted(order)) taker.take(affiliate(order, line, i));
                }
                case AFFILIATE_REFUND -> {
                    if (promoted(order) && back(line) > 0) taker.take(takenBack(order, line, i));
                }
                case SETTLED_LINE -> {
                    if (order.finished != 0) taker.take(settled(order, line, i));
                }
                default -> {
                    if (order.finished != 0) entries(order, line, i);
                }
            }
        }
    }

    /** Orders that came by affiliates, and some that a creator takes for hers. */
    private boolean promoted(Order order) {
        return order.source == Source.AFFILIATES || (Dice.hash(world.options.seed(), 71, order.number, 0) & 15) == 0;
    }

    private static long back(Order.Line line) {
        return line.refund == Order.RefundState.DONE ? line.refundCents : 0;
    }

    private static long share(long cents, double share) {
        return Math.round(cents * share);
    }

    private long promotion(Order order, Order.Line line) {
        return promoted(order) ? share(line.paidCents, PROMOTION) : 0;
    }

    private Fact settled(Order order, Order.Line line, int at) {
        long fee = share(line.paidCents, COMMISSION);
        long promotion = promotion(order, line);
        long left = line.paidCents - back(line) - fee - promotion;
        return entry(order, line, at, order.finished + (long) PAYOUT_DAYS * DAY)
                .put("kind", "order")
                .money("payment", line.paidCents)
                .money("refund", -back(line))
                .money("platform_fee", -fee)
                .money("affiliate_fee", -promotion)
                .money("freight", 0)
                .money("fees", fee + promotion)
                .money("settled_amount", line.paidCents - back(line))
                .put("direction", left < 0 ? "out" : "in")
                .money("size", Math.abs(left))
                .money("amount", left);
    }

    private Fact entry(Order order, Order.Line line, int at, long when) {
        return OrderFacts.line(world, order, at)
                .put("entry_no", Long.toString(line.number * 10 + 7))
                .put("batch", Long.toString(when / DAY))
                .put("refund_no", Long.toString(line.number / 1_000_000 * 100_000 + 31_415))
                .put("promoter", promoter(order))
                .at("settled_at", when);
    }

    private void entries(Order order, Order.Line line, int at) throws IOException {
        long when = order.finished + (long) PAYOUT_DAYS * DAY;
        moved(order, line, at, when, "payment", line.paidCents);
        moved(order, line, at, when + 1, "service_fee", -share(line.paidCents, COMMISSION));
        if (promotion(order, line) > 0) moved(order, line, at, when + 2, "affiliate", -promotion(order, line));
        if (back(line) > 0) moved(order, line, at, when + 3, "refund", -back(line));
        if (line.number % WITHDRAWN == 0) moved(order, line, at, when + 4, "transfer", -balance / 2);
    }

    private void moved(Order order, Order.Line line, int at, long when, String kind, long cents) throws IOException {
        balance += cents;
        Fact fact = entry(order, line, at, when)
                .put("entry_no", Long.toString(2026_0000_0000_0000L + ++entries))
                .put("kind", kind)
                .put("direction", cents < 0 ? "out" : "in")
                .money("amount", cents)
                .money("income", Math.max(cents, 0))
                .money("spent", Math.max(-cents, 0))
                .money("size", Math.abs(cents))
                .money("balance", balance);
        if (kind.equals("transfer")) fact.put("order_no", "").put("line_no", "").put("title", "");
        if (!kind.equals("refund")) fact.put("refund_no", "");
        for (String part : PARTS) fact.money(part, part.equals(PART_OF.getOrDefault(kind, kind)) ? cents : 0);
        taker.take(fact);
    }

    private String promoter(Order order) {
        return PROMOTERS.get(
                (int) Math.floorMod(Dice.hash(world.options.seed(), 72, order.number, 0), PROMOTERS.size()));
    }

    private Fact affiliate(Order order, Order.Line line, int at) {
        boolean done = order.finished != 0;
        long commission = share(line.paidCents, PROMOTION);
        return entry(order, line, at, done ? order.finished + (long) PAYOUT_DAYS * DAY : 0)
                .put("kind", "order")
                .put("state", done ? "settled" : order.shipped != 0 ? "shipped" : "paid")
                .put("leader", LEADERS.get((int) Math.floorMod(order.number, LEADERS.size())))
                .put("campaign", "营销计划")
                .share("commission_rate", PROMOTION, 1)
                .share("service_rate", SERVICE, 1)
                .money("amount", line.paidCents)
                .money("commission_estimated", commission)
                .money("commission", done ? commission : 0)
                .money("commission_known", commission)
                .money("service_fee", share(line.paidCents, SERVICE))
                .money("cost", commission + share(line.paidCents, SERVICE));
    }

    private Fact takenBack(Order order, Order.Line line, int at) {
        long commission = share(back(line), PROMOTION);
        long service = share(back(line), SERVICE);
        return entry(order, line, at, line.refundDone)
                .put("state", "void")
                .at("asked_at", line.refundAsked)
                .money("amount", -back(line))
                .money("back", back(line))
                .money("commission_back", commission)
                .money("service_back", service)
                .money("commission", -commission)
                .money("service_fee", -service)
                .money("cost", -commission - service);
    }
}
