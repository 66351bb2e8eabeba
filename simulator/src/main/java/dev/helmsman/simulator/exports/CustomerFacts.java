package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Buyers;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Who bought: one row a buyer, as a shop's own list of customers tells it. */
final class CustomerFacts implements OrderSink {
    private static final int DAY = 86_400;

    private final World world;
    private final Buyers buyers;
    private final Map<Integer, Totals> customers = new TreeMap<>();

    private static final class Totals {
        final Fact fields;
        final long first;
        long last;
        long orders;
        long cents;

        Totals(Fact fields, long first) {
            this.fields = fields;
            this.first = first;
        }
    }

    CustomerFacts(World world) {
        this.world = world;
        buyers = new Buyers(world.options.seed());
    }

    @Override
    public void order(int day, Order order) {
        if (!order.isPaid()) return;
        Totals totals = customers.computeIfAbsent(
                order.buyer, unseen -> new Totals(OrderFacts.line(world, order, 0), order.created / DAY));
        totals.last = order.created / DAY;
        totals.orders++;
        totals.cents += order.paidCents();
    }

    void tell(Facts.Taker taker) throws IOException {
        for (Map.Entry<Integer, Totals> customer : customers.entrySet()) {
            Totals totals = customer.getValue();
            int number = buyers.nickNumber(customer.getKey());
            taker.take(totals.fields
                    .put("customer_no", Integer.toString(number))
                    .put("first_name", "Customer")
                    .put("last_name", Integer.toString(number % 100_000))
                    .put("accepts", number % 3 == 0 ? "no" : "yes")
                    .day("first_order", LocalDate.ofEpochDay(totals.first))
                    .day("last_order", LocalDate.ofEpochDay(totals.last))
                    .day("day", world.options.lastDay())
                    .count("orders", totals.orders)
                    .money("spent", totals.cents));
        }
    }
}
