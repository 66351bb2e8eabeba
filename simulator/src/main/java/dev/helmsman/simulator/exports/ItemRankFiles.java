package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 生意参谋 商品排行: BIFF, four preamble rows, the 40 columns of 2026, one row a product and day. A file ends with the month
 * or before it has 12,000 rows.
 */
final class ItemRankFiles implements Report {
    static final String HEADER = "统计日期,商品ID,商品名称,主商品ID,商品类型,货号,商品状态,商品标签,商品访客数,商品浏览量,平均停留时长,商品详情页跳出率,商品收藏人数,"
            + "商品加购件数,商品加购人数,下单买家数,下单件数,下单金额,下单转化率,支付买家数,支付件数,总支付商品件数,支付金额,总支付金额,"
            + "商品支付转化率,支付新买家数,支付老买家数,老买家支付金额,聚划算支付金额,访客平均价值,成功退款金额,竞争力评分,年累计支付金额,"
            + "月累计支付金额,月累计支付件数,搜索引导支付转化率,搜索引导访客数,搜索引导支付买家数,结构化详情引导转化率,结构化详情引导成交占比";
    private static final int MOST_ROWS = 12_000;

    private final World world;
    private final Tally tally;
    private final Path folder;
    private final long[] yearCents;
    private final long[] monthCents;
    private final int[] monthPieces;
    private @Nullable Xls book;
    private Xls.@Nullable Sheet sheet;
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MIN;

    ItemRankFiles(World world, Tally tally, Path folder) {
        this.world = world;
        this.tally = tally;
        this.folder = folder;
        int products = world.products.size();
        yearCents = new long[products];
        monthCents = new long[products];
        monthPieces = new int[products];
    }

    @Override
    public void day(TrafficDay traffic) throws IOException {
        LocalDate date = world.date(traffic.day);
        if (date.getDayOfMonth() == 1) {
            java.util.Arrays.fill(monthCents, 0);
            java.util.Arrays.fill(monthPieces, 0);
            if (date.getMonthValue() == 1) java.util.Arrays.fill(yearCents, 0);
        }
        Xls.Sheet current = sheet(date);
        for (Product p : world.products) if (traffic.day >= p.launchDay()) row(current, traffic, date, p);
        to = date;
    }

    private Xls.Sheet sheet(LocalDate date) throws IOException {
        Xls.Sheet current = sheet;
        boolean fits =
                current != null && current.rows() + world.products.size() <= MOST_ROWS && date.getDayOfMonth() != 1;
        if (current != null && fits) return current;
        close();
        Xls next = new Xls();
        book = next;
        from = date;
        current = next.sheet(
                "商品排行",
                HEADER,
                "【生意参谋平台】商品_全部",
                "店铺：" + world.options.shopName(),
                "统计日期 " + date + " 起，按日；终端：全部",
                "说明：\"-\"表示未统计；支付金额未剔除退款");
        sheet = current;
        return current;
    }

    private void row(Xls.Sheet out, TrafficDay t, LocalDate date, Product p) {
        int x = p.index();
        int at = tally.product(t.day, x);
        int visitors = t.visitors[x];
        int buyers = tally.buyers[at];
        long cents = tally.paidCents[at];
        yearCents[x] += cents;
        monthCents[x] += cents;
        monthPieces[x] += tally.quantity[at];
        int search = t.searchVisitors(x);
        int searchBuyers = tally.buyers[tally.productSource(t.day, x, Source.SEARCH)];
        out.row(
                date,
                Long.toString(p.id()),
                p.title(),
                Long.toString(p.id()),
                "主商品",
                p.style(),
                "当前在线",
                p.launchDay() > t.day - 30 ? "新品,主推" : "-",
                Cells.grouped(visitors),
                Cells.grouped(t.pageViews[x]),
                visitors == 0 ? "-" : Cells.decimal(t.dwellSeconds[x], 2),
                visitors == 0 ? "-" : Cells.decimal(t.bounceRate[x] * 100, 2) + "%",
                Cells.grouped(t.favourites[x]),
                Cells.grouped(t.cartPieces[x]),
                Cells.grouped(t.cartUsers[x]),
                Cells.grouped(tally.orderedBuyers[at]),
                Cells.grouped(tally.orderedQuantity[at]),
                Cells.groupedYuan(tally.orderedCents[at]),
                Cells.percent(tally.orderedBuyers[at], visitors),
                small(buyers),
                small(tally.quantity[at]),
                Cells.grouped(tally.quantity[at]),
                Cells.groupedYuan(cents),
                Cells.groupedYuan(cents),
                Cells.percent(buyers, visitors),
                small(tally.newBuyers[at]),
                small(buyers - tally.newBuyers[at]),
                Cells.groupedYuan(tally.knownBuyersCents[at]),
                "0.00",
                Cells.ratio(cents / 100.0, visitors, 2),
                Cells.groupedYuan(tally.refundCents[at]),
                "-",
                Cells.groupedYuan(yearCents[x]),
                Cells.groupedYuan(monthCents[x]),
                Cells.grouped(monthPieces[x]),
                Cells.percent(searchBuyers, search),
                Cells.grouped(search),
                Cells.grouped(searchBuyers),
                "-",
                "-");
    }

    /** Counts below a hundred come as number cells, larger ones as text: one column holds both in real files. */
    private static Object small(int count) {
        return count < 100 ? Integer.valueOf(count) : Cells.grouped(count);
    }

    @Override
    public void close() throws IOException {
        Xls current = book;
        if (current == null) return;
        try (OutputStream out = Files.newOutputStream(folder.resolve("【生意参谋平台】商品_全部_" + from + "_" + to + ".xls"))) {
            current.write(out);
        }
        book = null;
        sheet = null;
    }
}
