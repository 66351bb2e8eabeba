package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.ProgressListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the day's line counts into orders: shuffles the lines, cuts them into orders of one to four lines, gives each a
 * second of the day, a source, a buyer and a fate, and hands them on in the order of time. One day is held at a time.
 *
 * <p>Buyers: a source's share of orders comes from people who bought before, the nearer the likelier (age ∝ u^2.5); the
 * others are new and get the next number. Before the first day a tenth of the lines' number of buyers existed.
 */
public final class OrderStream {
    private static final int DAY = 86_400;
    /** Share of the day's orders in each hour; buyers are awake until midnight. */
    private static final double[] HOURS = {
        2.6, 1.3, 0.7, 0.4, 0.4, 0.6, 1.2, 2.4, 3.9, 5.4, 6.3, 5.9, 5.4, 5.5, 5.7, 5.6, 5.4, 4.9, 4.7, 5.5, 6.6, 7.4,
        7.0, 5.2
    };
    /** On the great days most is bought in the first two hours. */
    private static final double[] FESTIVAL_HOURS = {
        24, 9, 3, 1.5, 0.8, 0.8, 1.6, 3, 4, 4.6, 4.8, 4.2, 3.6, 3.4, 3.4, 3.2, 3.2, 3, 3, 3.6, 5, 5.4, 4.6, 3.4
    };

    private final World world;
    private final long seed;
    private final int products;
    private Dice fate;
    private final Order order;
    private final Refunds refunds;
    private final List<Brushing> brushed = new ArrayList<>();
    private final List<String> suspects = new ArrayList<>();
    private final short[] minutes = minuteTable(HOURS);
    private final short[] festivalMinutes = minuteTable(FESTIVAL_HOURS);
    private final DayDemand demand;
    private final double[] cumulative;
    private final int[] unitPermille;
    private final long numberBase;
    private final long exportedAt;
    private long sequence;
    private int nextBuyer;
    private long linesDone;

    public OrderStream(World world) {
        this.world = world;
        seed = world.options.seed();
        products = world.products.size();
        fate = Dice.at(seed, 20, 0, 0);
        exportedAt = (world.options.lastDay().toEpochDay() + 1) * DAY + 9 * 3600;
        refunds = new Refunds(world, exportedAt);
        order = new Order(world.products.getFirst());
        demand = world.demand.newDay();
        cumulative = new double[products * Source.COUNT];
        unitPermille = new int[products];
        numberBase = 2_800_000_000_000L + Math.floorMod(Dice.hash(seed, 21, 0, 0), 1_500_000_000_000L);
        nextBuyer = firstBuyer(world.options.orders());
        for (Incident i : world.incidents) if (i.kind() == IncidentKind.BRUSHING) brushed.add(Brushing.of(world, i));
    }

    private static int firstBuyer(long lines) {
        return (int) Math.max(200, lines / 10);
    }

    /** Plays all days and returns the numbers of the brushed orders. */
    public List<String> play(List<OrderSink> sinks, ProgressListener progress) throws IOException {
        long inAll = world.totalLines();
        OrderSink[] receivers = sinks.toArray(OrderSink[]::new);
        for (int day = 0; day < world.days(); day++) {
            playDay(day, receivers);
            for (OrderSink sink : receivers) sink.endOfDay(day);
            progress.progress(linesDone, inAll);
        }
        return suspects;
    }

    private void playDay(int day, OrderSink[] sinks) throws IOException {
        prepare(day);
        fate = Dice.at(seed, 20, day, 0);
        Dice dice = Dice.at(seed, 22, day, 0);
        int[] shuffled = shuffledLines(day, dice);
        byte[] sizes = new byte[shuffled.length];
        int orders = cut(shuffled.length, sizes, dice);
        int[] seconds = seconds(day, orders, dice);
        List<long[]> fakes = fakes(day);
        int fake = 0;
        int line = 0;
        for (int o = 0; o < orders; o++) {
            while (fake < fakes.size() && fakes.get(fake)[0] <= seconds[o]) brush(day, fakes.get(fake++), sinks);
            ordinary(day, seconds[o], shuffled, line, sizes[o]);
            line += sizes[o];
            hand(day, sinks);
        }
        while (fake < fakes.size()) brush(day, fakes.get(fake++), sinks);
    }

    private void hand(int day, OrderSink[] sinks) throws IOException {
        linesDone += order.lineCount;
        for (OrderSink sink : sinks) sink.order(day, order);
    }

    /** Cumulative weights of the sources for each product, and today's prices. */
    private void prepare(int day) {
        world.demand.on(day, true, demand);
        for (int p = 0; p < products; p++) {
            double sum = 0;
            for (int s = 0; s < Source.COUNT; s++) {
                // A line exists although nobody was expected (all weights 0): fall back to search.
                sum += demand.lines[p * Source.COUNT + s] + (s == 0 ? 1e-12 : 0);
                cumulative[p * Source.COUNT + s] = sum;
            }
            unitPermille[p] = (int) Math.round(demand.discount[p] * 1000);
        }
    }

    private int[] shuffledLines(int day, Dice dice) {
        int[] counts = world.lines[day];
        int[] lines = new int[Arrays.stream(counts).sum()];
        int at = 0;
        for (int p = 0; p < counts.length; p++) {
            Arrays.fill(lines, at, at + counts[p], p);
            at += counts[p];
        }
        for (int i = lines.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int kept = lines[i];
            lines[i] = lines[j];
            lines[j] = kept;
        }
        return lines;
    }

    /** 80 % of orders have one line, 14 % two, 4.5 % three, the rest four. */
    private static int cut(int lines, byte[] sizes, Dice dice) {
        int orders = 0;
        for (int left = lines; left > 0; ) {
            int roll = dice.below(1000);
            int size = Math.min(left, roll < 800 ? 1 : roll < 940 ? 2 : roll < 985 ? 3 : 4);
            sizes[orders++] = (byte) size;
            left -= size;
        }
        return orders;
    }

    private int[] seconds(int day, int orders, Dice dice) {
        short[] table = world.calendar.mood(world.date(day), 0).visits() > 1.9 ? festivalMinutes : minutes;
        int[] seconds = new int[orders];
        for (int i = 0; i < orders; i++) {
            long bits = dice.next();
            seconds[i] = table[(int) (bits & 0x3FFF)] * 60 + (int) (((bits >>> 32) * 60) >>> 32);
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static short[] minuteTable(double[] hours) {
        double total = Arrays.stream(hours).sum();
        short[] table = new short[1 << 14];
        int at = 0;
        double upTo = 0;
        for (int minute = 0; minute < 1440; minute++) {
            upTo += hours[minute / 60] / 60 / total;
            int end = minute == 1439 ? table.length : (int) Math.round(upTo * table.length);
            while (at < end) table[at++] = (short) minute;
        }
        return table;
    }

    private void ordinary(int day, int second, int[] shuffled, int from, int size) {
        long bits = fate.next();
        int first = shuffled[from];
        order.brushed = false;
        order.source = source(first, ((bits >>> 40) & 0xFFFFFF) * 0x1.0p-24);
        order.created = second + (world.options.start().toEpochDay() + day) * DAY;
        boolean known = (bits & 0x3FF) < order.source.repeat * 1024;
        boolean unpaid = (bits >>> 10 & 0x3FF) < 56;
        buyer(known, unpaid);
        pay(unpaid, bits);
        order.lineCount = size;
        long sum = 0;
        for (int i = 0; i < size; i++) sum += line(order.lines[i], world.products.get(shuffled[from + i]), day);
        coupon(sum, bits);
        number();
        for (int i = 0; i < size; i++) settle(order.lines[i]);
    }

    private Source source(int product, double u) {
        int base = product * Source.COUNT;
        double at = u * cumulative[base + Source.COUNT - 1];
        for (int s = 0; s < Source.COUNT - 1; s++) if (at < cumulative[base + s]) return Source.ALL.get(s);
        return Source.ALL.get(Source.COUNT - 1);
    }

    private void buyer(boolean known, boolean unpaid) {
        order.newBuyer = !known;
        if (known) {
            double u = fate.unit();
            order.buyer = nextBuyer - 1 - (int) (nextBuyer * u * u * Math.sqrt(u));
        } else {
            // Someone who never pays is no buyer yet: the next new one takes the number.
            order.buyer = unpaid ? nextBuyer : nextBuyer++;
        }
        order.addressee = order.buyer;
    }

    private void pay(boolean unpaid, long bits) {
        order.paid = 0;
        order.shipped = 0;
        order.finished = 0;
        if (unpaid) {
            order.state = order.created + DAY < exportedAt ? Order.State.NEVER_PAID : Order.State.UNPAID;
            return;
        }
        int kind = (int) (bits >>> 20 & 0xFF);
        int delay = (int) (bits >>> 28 & 0xFFF);
        order.paid = order.created + (kind < 190 ? 5 + delay % 90 : kind < 245 ? 90 + delay / 3 : 1800 + delay * 6);
        deliver(bits >>> 12);
    }

    private void deliver(long bits) {
        if (order.paid >= exportedAt) order.paid = exportedAt - 60;
        order.state = Order.State.PAID;
        long shipped = order.paid + 5 * 3600 + (bits & 0x1FFFF) % (30 * 3600);
        if (shipped >= exportedAt) return;
        order.shipped = shipped;
        order.state = Order.State.SHIPPED;
        long finished = shipped + 3 * DAY + (bits >>> 17 & 0xFFFFF) % (9 * DAY);
        if (finished >= exportedAt) return;
        order.finished = finished;
        order.state = Order.State.FINISHED;
    }

    /** Fills product, variant, quantity and prices; returns what is due in cents. */
    private long line(Order.Line line, Product product, int day) {
        long bits = fate.next();
        List<Product.Sku> skus = product.skus();
        double u = (bits & 0xFFFF) * 0x1.0p-16;
        int k = 0;
        while (k < skus.size() - 1 && (u -= skus.get(k).weight()) >= 0) k++;
        line.product = product;
        line.sku = k;
        int roll = (int) (bits >>> 16 & 0x3FF);
        line.quantity = roll < 900 ? 1 : roll < 990 ? 2 : 3 + (int) (bits >>> 26 & 3);
        line.listCents = product.listCents(skus.get(k), day);
        long unit = (long) line.listCents * unitPermille[product.index()] / 1000;
        unit -= unit % 10;
        line.payableCents = unit * line.quantity;
        return line.payableCents;
    }

    /** One order in seven over 89 yuan uses a coupon of 5 yuan, which the first line bears. */
    private void coupon(long sum, long bits) {
        order.couponCents = 0;
        Order.Line first = order.lines[0];
        if (sum >= 8_900 && (bits >>> 37 & 7) == 0 && first.payableCents > 1_000) {
            order.couponCents = 500;
            first.payableCents -= 500;
        }
    }

    private void number() {
        int tail = 100_000 + Math.floorMod((int) (order.buyer * 0x9E3779B1L >>> 7), 900_000);
        order.number = (numberBase + sequence * 3) * 1_000_000 + tail;
        for (int i = 0; i < order.lineCount; i++)
            order.lines[i].number = order.lineCount == 1 ? order.number : order.number + (i + 1) * 1_000_000L;
        sequence += order.lineCount;
    }

    private void settle(Order.Line line) {
        line.paidCents = order.isPaid() ? line.payableCents : 0;
        refunds.decide(order, line, fate.next());
    }

    /** Seconds and incident of the day's brushed orders, in order of time. */
    private List<long[]> fakes(int day) {
        List<long[]> fakes = new ArrayList<>();
        for (int b = 0; b < brushed.size(); b++)
            for (int second : brushed.get(b).seconds(day)) fakes.add(new long[] {second, b});
        fakes.sort((x, y) -> Long.compare(x[0], y[0]));
        return fakes;
    }

    private void brush(int day, long[] fake, OrderSink[] sinks) throws IOException {
        Product product = world.products.get(brushed.get((int) fake[1]).product());
        long bits = Dice.hash(seed, 23, day, fake[0] * 7 + fake[1]);
        order.brushed = true;
        order.source = Source.SEARCH;
        order.created = fake[0] + (world.options.start().toEpochDay() + day) * DAY;
        order.newBuyer = true;
        order.buyer = nextBuyer++;
        order.addressee = (int) (bits & 3); // a handful of addresses serves them all
        order.paid = order.created + 6 + (bits >>> 2 & 15);
        order.shipped = 0;
        order.finished = 0;
        deliver(bits >>> 8);
        order.couponCents = 0;
        order.lineCount = 1;
        Order.Line line = order.lines[0];
        line.product = product;
        line.sku = 0;
        line.quantity = 1;
        line.listCents = product.listCents(product.skus().getFirst(), day);
        long unit = (long) line.listCents * unitPermille[product.index()] / 1000;
        line.payableCents = unit - unit % 10;
        number();
        settle(line);
        suspects.add(Long.toString(order.number));
        hand(day, sinks);
    }
}
