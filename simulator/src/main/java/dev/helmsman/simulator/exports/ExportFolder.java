package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.Platform;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.OrderStream;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the wanted kinds of files of one world: first all that follows the orders, then the reports by day. */
public final class ExportFolder {
    private final World world;
    private final Path out;
    private final Set<ExportKind> kinds;

    private ExportFolder(World world) {
        this.world = world;
        out = world.options.out();
        kinds = world.options.kinds();
    }

    /** @return numbers of the brushed orders */
    public static List<String> write(World world, ProgressListener progress) throws IOException {
        return new ExportFolder(world).write(progress);
    }

    private List<String> write(ProgressListener progress) throws IOException {
        boolean taobao = world.options.platform() == Platform.TAOBAO;
        Tally tally = taobao && kinds.stream().anyMatch(ExportFolder::needsTally) ? new Tally(world) : null;
        List<String> suspects;
        try (Opened<OrderSink> sinks = taobao ? taobaoOrders() : shopifyOrders()) {
            if (tally != null) sinks.all.add(tally);
            suspects = new OrderStream(world).play(sinks.all, progress);
        }
        if (tally != null) {
            try (Opened<Report> reports = reports(tally)) {
                TrafficDay traffic = new TrafficDay(world, tally);
                for (int day = 0; day < world.days(); day++) {
                    traffic.at(day);
                    for (Report report : reports.all) report.day(traffic);
                }
            }
            if (kinds.contains(ExportKind.STOCK) || kinds.contains(ExportKind.SUPPLY))
                new StockFiles(world, tally, out).write(kinds);
        }
        if (taobao && kinds.contains(ExportKind.MARKET)) MarketFiles.write(world, out);
        if (taobao && kinds.contains(ExportKind.PRODUCTS)) PlainFiles.products(world, out);
        if (kinds.contains(ExportKind.EVENTS)) PlainFiles.events(world, out);
        return suspects;
    }

    private static boolean needsTally(ExportKind kind) {
        return switch (kind) {
            case ITEM_RANK, TRAFFIC_SOURCES, SHOP_TOTALS, ADS, SERVICE, STOCK, SUPPLY, FOLLOWERS, CREATIVES -> true;
            case ORDER_DETAILS, ORDERS, REFUNDS, REVIEWS, MARKET, PRODUCTS, EVENTS -> false;
        };
    }

    private Opened<OrderSink> taobaoOrders() throws IOException {
        Opened<OrderSink> sinks = new Opened<>();
        if (kinds.contains(ExportKind.ORDER_DETAILS)) sinks.add(new OrderDetailFiles(world, out));
        if (kinds.contains(ExportKind.ORDERS)) sinks.add(new OrderListFiles(world, out));
        if (kinds.contains(ExportKind.REFUNDS)) sinks.add(new RefundFiles(world, out));
        if (kinds.contains(ExportKind.REVIEWS)) sinks.add(new ReviewFile(world, out));
        return sinks;
    }

    private Opened<OrderSink> shopifyOrders() {
        Opened<OrderSink> sinks = new Opened<>();
        if (kinds.contains(ExportKind.ORDER_DETAILS)) sinks.add(new ShopifyOrderFiles(world, out));
        return sinks;
    }

    private Opened<Report> reports(Tally tally) throws IOException {
        Opened<Report> reports = new Opened<>();
        if (kinds.contains(ExportKind.ITEM_RANK)) reports.add(new ItemRankFiles(world, tally, out));
        if (kinds.contains(ExportKind.TRAFFIC_SOURCES)) reports.add(new SourceFiles(world, tally, out));
        if (kinds.contains(ExportKind.SHOP_TOTALS)) reports.add(new ShopTotalFile(world, tally, out));
        if (kinds.contains(ExportKind.ADS)) reports.add(new AdFiles(world, tally, out));
        if (kinds.contains(ExportKind.SERVICE)) reports.add(new ServiceFiles(world, tally, out));
        if (kinds.contains(ExportKind.CREATIVES)) reports.add(new CreativeFile(world, tally, out));
        if (kinds.contains(ExportKind.FOLLOWERS)) reports.add(new FollowerFile(world, tally, out));
        return reports;
    }

    /** Files that are open together and closed together. */
    private static final class Opened<T> implements Closeable {
        final List<T> all = new ArrayList<>();

        <F extends T> void add(F file) {
            all.add(file);
        }

        @Override
        public void close() throws IOException {
            for (T file : all) if (file instanceof Closeable closeable) closeable.close();
        }
    }
}
