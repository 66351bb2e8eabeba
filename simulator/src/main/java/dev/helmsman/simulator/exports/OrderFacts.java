package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Buyers;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Reason;
import dev.helmsman.simulator.world.Region;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** Orders, their lines, refunds and reviews as facts. */
final class OrderFacts implements OrderSink {
    private static final List<String[]> PLACES = List.of(
            new String[] {"New York", "NY", "10001", "US"},
            new String[] {"Los Angeles", "CA", "90012", "US"},
            new String[] {"Austin", "TX", "73301", "US"},
            new String[] {"Boston", "MA", "02108", "US"},
            new String[] {"Toronto", "ON", "M5H 2N2", "CA"},
            new String[] {"London", "", "EC1A 1BB", "GB"});

    private static final long PREMIUM = 35;

    private final World world;
    private final Grain grain;
    private final Facts.Taker taker;
    private final Buyers buyers;
    private long orders;

    OrderFacts(World world, Grain grain, Facts.Taker taker) {
        this.world = world;
        this.grain = grain;
        this.taker = taker;
        buyers = new Buyers(world.options.seed());
    }

    @Override
    public void order(int day, Order order) throws IOException {
        orders++;
        if (grain == Grain.ORDER) {
            taker.take(totals(order, head(order)));
            return;
        }
        for (int i = 0; i < order.lineCount; i++) {
            Order.Line line = order.lines[i];
            switch (grain) {
                case ORDER_LINE -> taker.take(line(order, line, i));
                case PAID_LINE -> {
                    if (order.isPaid()) taker.take(line(order, line, i));
                }
                case REFUND -> {
                    if (line.refund != Order.RefundState.NONE) taker.take(refund(order, line, i));
                }
                default -> review(order, line, i);
            }
        }
    }

    /** The fields of one line, for other grains made of lines. */
    static Fact line(World world, Order order, int at) {
        OrderFacts facts = new OrderFacts(world, Grain.ORDER_LINE, ignored -> {});
        return facts.line(order, order.lines[at], at);
    }

    private Fact head(Order order) {
        Region region = buyers.region(order.addressee);
        String[] place = PLACES.get(Math.floorMod(buyers.nickNumber(order.addressee) / 7, PLACES.size()));
        String area = region.places.get(buyers.place(order.addressee, region));
        int space = area.indexOf(' ');
        return new Fact()
                .put("order_no", Long.toString(order.number))
                .count("order_seq", 1000 + orders)
                .at("ordered_at", order.created)
                .at("paid_at", order.paid)
                .at("shipped_at", order.shipped)
                .at("finished_at", order.finished)
                .put("status", status(order))
                .put("buyer", buyers.nick(order.buyer))
                .put("buyer_number", Integer.toString(buyers.nickNumber(order.buyer)))
                .put("email", "buyer" + buyers.nickNumber(order.buyer) + "@example.com")
                .put("full_name", "Customer " + buyers.nickNumber(order.addressee) % 100_000)
                .put("province", region.label)
                .put("town", area.substring(0, space))
                .put("district", area.substring(space + 1))
                .put("city", place[0])
                .put("state", place[1])
                .put("zip", place[2])
                .put("country", place[3])
                .put("source", order.source.label);
    }

    private static String status(Order order) {
        return switch (order.state) {
            case UNPAID -> "unpaid";
            case NEVER_PAID -> "closed";
            case PAID -> "paid";
            case SHIPPED -> "shipped";
            case FINISHED -> "finished";
        };
    }

    private static Fact totals(Order order, Fact fact) {
        long due = 0;
        long full = 0;
        long pieces = 0;
        for (int i = 0; i < order.lineCount; i++) {
            due += order.lines[i].payableCents;
            full += full(order.lines[i]);
            pieces += order.lines[i].quantity;
        }
        String product = order.lines[0].product.title();
        return fact.count("quantity", pieces)
                .count("lines", order.lineCount)
                .put("products", order.lines[0].quantity + "× " + order.lines[0].product.englishTitle())
                .put("title", product)
                .put("skus", order.lines[0].variant().code())
                .money("ordered_amount", due)
                .money("paid_amount", order.paidCents())
                .money("refund_amount", order.refundCents())
                .money("net_amount", order.paidCents() - order.refundCents())
                .money("full_amount", full)
                .money("discount", full - due)
                .money("freight", 0);
    }

    private static long full(Order.Line line) {
        return Math.max((long) line.listCents * line.quantity, line.payableCents);
    }

    private Fact line(Order order, Order.Line line, int at) {
        Product.Sku sku = line.variant();
        long full = full(line);
        long back = line.refund == Order.RefundState.DONE ? line.refundCents : 0;
        String refund =
                switch (line.refund) {
                    case NONE -> "none";
                    case ASKED -> "asked";
                    case REFUSED -> "refused";
                    case DONE -> "refunded";
                };
        Fact whole = totals(order, new Fact());
        Fact fact = head(order);
        for (String total : List.of("ordered_amount", "paid_amount", "refund_amount", "full_amount", "discount")) {
            fact.money("order_" + total, ((Fact.Money) whole.get(total)).cents());
        }
        return fact.put("line_no", Long.toString(line.number))
                .count("line_seq", at + 1L)
                .count("line_one", 1)
                .put("product", Long.toString(line.product.id()))
                .put("title", line.product.title())
                .put("title_en", line.product.englishTitle())
                .put("category", line.product.category().label)
                .put("style", line.product.style())
                .put("sku", sku.code())
                .put("sku_id", Long.toString(sku.id()))
                .put("option", sku.colour() + ";" + sku.size())
                .count("quantity", line.quantity)
                .money("list_price", full / line.quantity)
                .money("full_amount", full)
                .money("discount", full - line.payableCents)
                .money("ordered_amount", line.payableCents)
                .money("paid_amount", line.paidCents)
                .money("refund_amount", back)
                .money("net_amount", line.paidCents - back)
                // insured carriage, one premium a line
                .money("premium", PREMIUM)
                .money("premium_cost", -PREMIUM)
                .money("refunded_paid", back > 0 ? line.paidCents : 0)
                .count("refunded_quantity", back > 0 && back == line.paidCents ? line.quantity : 0)
                .put("refund", refund)
                .put("state", refund.equals("refunded") ? status(order) + "/refunded" : status(order));
    }

    private Fact refund(Order order, Order.Line line, int at) {
        return line(order, line, at)
                .put("refund_no", Long.toString(line.number / 1_000_000 * 100_000 + 31_415))
                .money("amount", line.refundCents)
                .at("requested_at", line.refundAsked)
                .at("refunded_at", line.refundDone)
                .put("reason", Reason.ALL.get(line.refundReason).label)
                .put("goods", line.returned ? "returned" : "kept");
    }

    /** One finished line in three is reviewed two days after. */
    private void review(Order order, Order.Line line, int at) throws IOException {
        if (order.finished == 0) return;
        Dice dice = Dice.at(world.options.seed(), 61, line.number, 0);
        if (!dice.chance(0.33)) return;
        boolean good = dice.chance(0.8 + 0.15 * line.product.quality());
        taker.take(line(order, line, at)
                .at("written_at", order.finished + 2 * 86_400)
                .put("text", good ? "质量很好，包装完好" : "和描述不符，有点失望")
                .count("rating", good ? 5 : 2));
    }
}
