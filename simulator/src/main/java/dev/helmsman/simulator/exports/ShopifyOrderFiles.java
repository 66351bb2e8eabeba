package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Buyers;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shopify's {@code orders_export_N.csv}, 79 columns, UTF-8 without mark, LF: a row a line item, order fields on the first
 * row only. The traps are in it: an order-level code whose amount is in {@code Discount Amount} and in no line, notes
 * that span lines, unpaid orders whose {@code Paid at} is truly blank.
 */
final class ShopifyOrderFiles implements OrderSink, Closeable {
    static final String HEADER =
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";
    private static final List<String> COLUMNS = Arrays.asList(HEADER.split(",", -1));
    private static final List<String[]> PLACES = List.of(
            new String[] {"New York", "'10001", "NY", "US", "New York"},
            new String[] {"Los Angeles", "'90012", "CA", "US", "California"},
            new String[] {"Austin", "'73301", "TX", "US", "Texas"},
            new String[] {"Chicago", "'60601", "IL", "US", "Illinois"},
            new String[] {"Toronto", "M5H 2N2", "ON", "CA", "Ontario"},
            new String[] {"London", "EC1A 1BB", "ENG", "GB", "England"},
            new String[] {"Berlin", "'10115", "BE", "DE", "Berlin"},
            new String[] {"Sydney", "'2000", "NSW", "AU", "New South Wales"});
    private static final List<String> CAMPAIGNS = List.of("spring_sale", "newsletter", "retargeting", "brand");

    private final World world;
    private final Path folder;
    private final Buyers buyers;
    private final @Nullable String[] cells = new @Nullable String[COLUMNS.size()];
    private @Nullable Bytes file;
    private int fileNumber;
    private int fileLines;
    private long orders;

    ShopifyOrderFiles(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        buyers = new Buyers(world.options.seed());
    }

    @Override
    public void order(int day, Order order) throws IOException {
        orders++;
        Dice dice = Dice.at(world.options.seed(), 110, orders, 0);
        boolean orderCode = order.couponCents > 0;
        for (int i = 0; i < order.lineCount; i++) {
            Arrays.fill(cells, null);
            common(order, order.lines[i], orderCode && i == 0);
            if (i == 0) head(order, dice, orderCode);
            write();
        }
    }

    /** A line's discount is what the product's price lost; an order-level code is not in it. */
    private void common(Order order, Order.Line line, boolean bearsCode) {
        set("Name", "#" + (1000 + orders));
        set("Email", "buyer" + buyers.nickNumber(order.buyer) + "@example.com");
        set("Created at", time(order.created));
        set("Lineitem quantity", Integer.toString(line.quantity));
        Product.Sku sku = line.variant();
        set("Lineitem name", line.product.englishTitle() + " - " + option(line.sku));
        set("Lineitem compare at price", "");
        set("Lineitem sku", sku.code());
        set("Lineitem requires shipping", "true");
        set("Lineitem taxable", "true");
        set("Lineitem fulfillment status", order.shipped == 0 ? "pending" : "fulfilled");
        set("Vendor", "Shiguangli");
        long code = bearsCode ? order.couponCents : 0;
        set("Lineitem price", Cells.yuan(fullCents(line, code) / line.quantity));
        set("Lineitem discount", Cells.yuan(fullCents(line, code) - line.payableCents - code));
    }

    /** Before discounts; a price set above the list price is the price. */
    private static long fullCents(Order.Line line, long codeCents) {
        return Math.max((long) line.listCents * line.quantity, line.payableCents + codeCents);
    }

    private static String option(int sku) {
        return List.of("White / S", "Blue / S", "Green / S", "White / L", "Blue / L", "Green / L")
                .get(sku % 6);
    }

    private void head(Order order, Dice dice, boolean orderCode) {
        long full = 0;
        long due = 0;
        for (int i = 0; i < order.lineCount; i++) {
            full += fullCents(order.lines[i], i == 0 ? order.couponCents : 0);
            due += order.lines[i].payableCents;
        }
        long shipping = due < 5_000 ? 495 : 0;
        long refunded = order.refundCents();
        boolean voided = order.state == Order.State.NEVER_PAID;
        String money = !order.isPaid()
                ? (voided ? "voided" : "pending")
                : refunded == 0 ? "paid" : refunded >= due ? "refunded" : "partially_refunded";
        set("Financial Status", money);
        set("Paid at", order.isPaid() ? time(order.paid) : "");
        set("Fulfillment Status", order.shipped == 0 ? "unfulfilled" : "fulfilled");
        set("Fulfilled at", order.shipped == 0 ? "" : time(order.shipped));
        set("Accepts Marketing", dice.chance(0.4) ? "yes" : "no");
        set("Currency", "USD");
        set("Subtotal", Cells.yuan(due));
        set("Shipping", Cells.yuan(shipping));
        set("Taxes", "0.00");
        set("Total", Cells.yuan(due + shipping));
        set("Discount Code", orderCode ? "WELCOME5" : "");
        set("Discount Amount", Cells.yuan(full - due));
        set("Shipping Method", "Standard");
        address(order, "Billing");
        address(order, "Shipping");
        // One in eight leaves a note; it may span lines.
        set("Notes", dice.chance(0.12) ? "Please leave at the door,\nnot with \"the neighbour\"" : "");
        set("Note Attributes", attributes(order, dice));
        set("Cancelled at", voided ? time(order.created + 86_400) : "");
        set("Payment Method", order.isPaid() ? "Shopify Payments" : "");
        set("Payment Reference", order.isPaid() ? "r" + order.number + ".1" : "");
        set("Refunded Amount", Cells.yuan(refunded));
        set("Outstanding Balance", order.isPaid() ? "0.00" : Cells.yuan(due + shipping));
        set("Id", Long.toString(order.number / 1_000_000));
        set("Risk Level", "Low");
        set("Source", order.source == Source.LIVE ? "5690175" : "web");
        set("Payment ID", order.isPaid() ? "r" + order.number + ".1" : "");
        set("Payment References", order.isPaid() ? "r" + order.number + ".1" : "");
    }

    private static String attributes(Order order, Dice dice) {
        if (!order.source.bought()) return "";
        String campaign = CAMPAIGNS.get(dice.below(CAMPAIGNS.size()));
        return "utm_source: " + (order.source == Source.KEYWORD_ADS ? "google" : "facebook") + "\nutm_campaign: "
                + campaign;
    }

    private void address(Order order, String kind) {
        int person = order.addressee;
        String[] place = PLACES.get(Math.floorMod(buyers.nickNumber(person) / 7, PLACES.size()));
        String street = buyers.house(person) + " Sample Street";
        set(kind + " Name", "Customer " + buyers.nickNumber(person) % 100_000);
        set(kind + " Street", street);
        set(kind + " Address1", street);
        set(kind + " City", place[0]);
        set(kind + " Zip", place[1]);
        set(kind + " Province", place[2]);
        set(kind + " Country", place[3]);
        set(kind + " Province Name", place[4]);
    }

    private void set(String column, String value) {
        int at = COLUMNS.indexOf(column);
        if (at < 0) throw new IllegalArgumentException("no column " + column);
        cells[at] = value;
    }

    private static String time(long seconds) {
        return RefundFiles.time(seconds) + " +0800";
    }

    private void write() throws IOException {
        Bytes out = file();
        out.row();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) out.put(',');
            String cell = cells[i];
            if (cell == null || cell.isEmpty()) continue;
            boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            out.text(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.put('\n');
        fileLines++;
    }

    private Bytes file() throws IOException {
        Bytes current = file;
        if (current != null && fileLines < world.options.linesPerFile()) return current;
        close();
        current = new Bytes(folder.resolve("orders_export_" + ++fileNumber + ".csv"), StandardCharsets.UTF_8);
        current.text(HEADER).put('\n');
        fileLines = 0;
        file = current;
        return current;
    }

    @Override
    public void close() throws IOException {
        Bytes current = file;
        if (current != null) current.close();
        file = null;
    }
}
