package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Stock and purchases of one variant. The buyer orders when the stock on hand and on its way covers less than lead time
 * plus ten days of the demand to come, and then for five weeks more; suppliers deliver up to four days late. A sold-out
 * product is one whose batch was found faulty: what was left is locked, and the next delivery comes after the incident.
 */
public final class Warehouse {
    public static final List<String> SUPPLIERS =
            List.of("义乌晨光日用品厂", "景德镇瓷韵陶瓷", "南通锦绣家纺", "佛山明烁照明", "揭阳不锈钢制品", "宁波优塑塑料", "汕头香氛工坊");
    private static final int[] LEAD_DAYS = {7, 14, 10, 9, 12, 6, 15};

    /** One purchase; days count from the first day; {@code received} may lie after the end. */
    public record Purchase(int ordered, int promised, int received, int quantity) {}

    private final int[] onHand;
    private final int[] locked;
    private final int[] inbound;
    private final List<Purchase> purchases = new ArrayList<>();

    private Warehouse(int days) {
        onHand = new int[days];
        locked = new int[days];
        inbound = new int[days];
    }

    public int onHand(int day) {
        return onHand[day];
    }

    public int locked(int day) {
        return locked[day];
    }

    /** Ordered and not yet received. */
    public int inbound(int day) {
        return inbound[day];
    }

    public List<Purchase> purchases() {
        return purchases;
    }

    public static Warehouse of(World world, Tally tally, Product product, int sku) {
        int days = world.days();
        int variant = tally.variantOffset[product.index()] + sku;
        int[] demand = new int[days];
        for (int d = 0; d < days; d++) demand[d] = tally.pieces[d * tally.variants + variant];
        Warehouse house = new Warehouse(days);
        Incident soldOut = world.incidents.stream()
                .filter(i -> i.kind() == IncidentKind.STOCK_OUT && i.target() == product.index())
                .findFirst()
                .orElse(null);
        int supplier = product.supplier() % LEAD_DAYS.length;
        house.play(demand, LEAD_DAYS[supplier], soldOut, Dice.at(world.options.seed(), 95, variant, 0));
        return house;
    }

    private void play(int[] demand, int lead, @org.jspecify.annotations.Nullable Incident soldOut, Dice dice) {
        int days = demand.length;
        int[] arriving = new int[days];
        int stock = sum(demand, 0, lead + 40) + 6;
        int coming = 0;
        int frozen = 0;
        for (int d = 0; d < days; d++) {
            stock += arriving[d];
            coming -= arriving[d];
            if (soldOut != null && d == soldOut.from()) {
                frozen = stock;
                stock = 0;
            }
            boolean out = soldOut != null && soldOut.on(d);
            if (soldOut != null && d == soldOut.to() + 1) frozen = 0;
            stock = Math.max(out ? 0 : 1, stock - demand[d]);
            if (stock + coming < sum(demand, d + 1, lead + 10) + 3) {
                int quantity = roundUp(sum(demand, d + 1, lead + 45) * 11 / 10 + 8 - stock - coming);
                int received = d + Math.max(1, lead + dice.between(-1, 4));
                if (soldOut != null && received >= soldOut.from() && received <= soldOut.to())
                    received = soldOut.to() + 1;
                purchases.add(new Purchase(d, d + lead, received, quantity));
                if (received < days) arriving[received] += quantity;
                coming += quantity;
            }
            onHand[d] = stock;
            locked[d] = frozen;
            inbound[d] = coming;
        }
    }

    /** Suppliers sell by ten, and by the hundred above a hundred. */
    private static int roundUp(int quantity) {
        int lot = quantity > 100 ? 100 : 10;
        return Math.max(lot, (quantity + lot - 1) / lot * lot);
    }

    /** Demand of {@code length} days; beyond the end it goes on as in the last two weeks. */
    private static int sum(int[] demand, int from, int length) {
        int sum = 0;
        int known = Math.max(0, Math.min(demand.length, from + length) - from);
        for (int d = from; d < from + known; d++) sum += demand[d];
        if (known < length) {
            int recent = 0;
            for (int d = Math.max(0, demand.length - 14); d < demand.length; d++) recent += demand[d];
            sum += recent * (length - known) / 14;
        }
        return sum;
    }
}
