package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 生意参谋 自助取数, the whole shop by day: .xlsx, header in row 1, counts as text with thousands commas, zeros as numbers. */
final class ShopTotalFile implements Report {
    static final String HEADER = "统计日期,店铺名称,浏览量,访客数,人均浏览量,平均停留时长,跳失率,支付金额,支付买家数,支付子订单数,支付件数,支付转化率,客单价,"
            + "下单金额,下单买家数,下单件数,下单转化率,加购人数,商品收藏人数,老买家支付金额,新访客数,老访客数,支付父订单数,成功退款金额,UV价值";

    private final World world;
    private final Tally tally;
    private final Xlsx out;

    ShopTotalFile(World world, Tally tally, Path folder) throws IOException {
        this.world = world;
        this.tally = tally;
        String name = "【生意参谋平台】自助取数_店铺整体_" + world.options.start() + "_" + world.options.lastDay() + ".xlsx";
        out = new Xlsx(Files.newOutputStream(folder.resolve(name)), "取数报表");
        out.header(HEADER);
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        int at = tally.shop(t.day);
        int visitors = t.shopVisitors;
        int buyers = tally.buyers[at];
        long cents = tally.paidCents[at];
        out.row(
                world.date(t.day),
                world.options.shopName(),
                count(t.shopPageViews),
                count(visitors),
                Cells.ratio(t.shopPageViews, visitors, 2),
                Cells.decimal(t.shopDwell, 2),
                Cells.decimal(t.shopBounceRate * 100, 2) + "%",
                Cells.groupedYuan(cents),
                count(buyers),
                count(tally.lines[at]),
                count(tally.quantity[at]),
                Cells.percent(buyers, visitors),
                Cells.ratio(cents / 100.0, buyers, 2),
                Cells.groupedYuan(tally.orderedCents[at]),
                count(tally.orderedBuyers[at]),
                count(tally.orderedQuantity[at]),
                Cells.percent(tally.orderedBuyers[at], visitors),
                count(t.shopCarts),
                count(t.shopFavourites),
                Cells.groupedYuan(tally.knownBuyersCents[at]),
                count(t.shopNew),
                count(visitors - t.shopNew),
                count(tally.orders[t.day]),
                Cells.groupedYuan(tally.refundCents[at]),
                Cells.ratio(cents / 100.0, visitors, 2));
    }

    private static Object count(int value) {
        return value == 0 ? Integer.valueOf(0) : Cells.grouped(value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
