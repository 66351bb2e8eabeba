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
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

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
        inParallel(reports(tally));
        return suspects;
    }

    private static boolean needsTally(ExportKind kind) {
        return switch (kind) {
            case ITEM_RANK, TRAFFIC_SOURCES, SHOP_TOTALS, ADS, SERVICE, STOCK, SUPPLY, FOLLOWERS, CREATIVES -> true;
            case ORDER_DETAILS, ORDERS, REFUNDS, REVIEWS, MARKET, PRODUCTS, EVENTS, PICTURES, MONEY, RARE -> false;
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
        boolean shopify = world.options.platform() == Platform.SHOPIFY;
        if (shopify && kinds.contains(ExportKind.ORDER_DETAILS)) sinks.add(new ShopifyOrderFiles(world, out));
        return sinks;
    }

    /** Each file is written by one task from start to end, so that the bytes do not depend on the number of threads. */
    private List<Callable<Boolean>> reports(@Nullable Tally tally) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        if (tally != null) {
            byDay(tasks, tally, ExportKind.TRAFFIC_SOURCES, SourceFiles::new);
            byDay(tasks, tally, ExportKind.ITEM_RANK, ItemRankFiles::new);
            byDay(tasks, tally, ExportKind.SHOP_TOTALS, ShopTotalFile::new);
            byDay(tasks, tally, ExportKind.ADS, AdFiles::new);
            byDay(tasks, tally, ExportKind.SERVICE, ServiceFiles::new);
            byDay(tasks, tally, ExportKind.CREATIVES, CreativeFile::new);
            byDay(tasks, tally, ExportKind.FOLLOWERS, FollowerFile::new);
            if (kinds.contains(ExportKind.STOCK) || kinds.contains(ExportKind.SUPPLY))
                tasks.add(task(() -> new StockFiles(world, tally, out).write(kinds)));
        }
        boolean taobao = world.options.platform() == Platform.TAOBAO;
        if (taobao && kinds.contains(ExportKind.MARKET)) tasks.add(task(() -> MarketFiles.write(world, out)));
        if (taobao && kinds.contains(ExportKind.PRODUCTS)) tasks.add(task(() -> PlainFiles.products(world, out)));
        List<Layout> layouts = Layouts.of(world.options.platform(), kinds);
        if (!layouts.isEmpty()) {
            tasks.add(task(() -> {
                Facts facts = new Facts(world);
                for (Layout layout : layouts) LayoutFiles.write(layout, facts, out);
            }));
        }
        if (kinds.contains(ExportKind.PICTURES)) tasks.add(task(() -> PictureFiles.write(world, out)));
        if (kinds.contains(ExportKind.EVENTS)) tasks.add(task(() -> PlainFiles.events(world, out)));
        return tasks;
    }

    private interface Opening {
        Report open(World world, Tally tally, Path folder) throws IOException;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static Callable<Boolean> task(Writing writing) {
        return () -> {
            writing.write();
            return true;
        };
    }

    private void byDay(List<Callable<Boolean>> tasks, Tally tally, ExportKind kind, Opening opening) {
        if (!kinds.contains(kind)) return;
        tasks.add(task(() -> {
            try (Report report = opening.open(world, tally, out)) {
                TrafficDay traffic = new TrafficDay(world, tally);
                for (int day = 0; day < world.days(); day++) report.day(traffic.at(day));
            }
        }));
    }

    private static void inParallel(List<Callable<Boolean>> tasks) throws IOException {
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Boolean> done : pool.invokeAll(tasks)) done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulation was stopped");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException io) throw io;
            throw new IllegalStateException(failed.getCause());
        }
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
