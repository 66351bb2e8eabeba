package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 生意参谋 店铺来源 流量来源构成: one .xls a day, a zip a month. Its rows carry no date: that stands in the preamble and in the
 * name. 汇总 rows are sums of the rows below them; the second sheet shows the same visitors again, by carrier.
 */
final class SourceFiles implements Report {
    static final String HEADER = "流量载体,一级来源,二级来源,三级来源,四级来源,访客数,访客数环比,新访客,新访客环比,平均停留时长,平均停留时长环比,3s查看人数,3s查看人数环比,"
            + "商品点击人数,商品点击人数环比,加购人数,加购人数环比,商品收藏人数,商品收藏人数环比,加购件数,加购件数环比,关注店铺人数,关注店铺人数环比,"
            + "支付买家数,支付买家数环比,支付转化率,支付转化率环比,支付金额,支付金额环比,客单价,客单价环比,UV价值,uv价值环比,下单买家数,下单买家数环比,"
            + "下单金额,下单金额环比,下单转化率,下单转化率环比";
    private static final String ALL = "汇总";

    private final World world;
    private final Tally tally;
    private final MonthlyZip zips;
    private double[][] yesterday = {};

    SourceFiles(World world, Tally tally, Path folder) {
        this.world = world;
        this.tally = tally;
        zips = new MonthlyZip(folder, "流量来源构成");
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        LocalDate date = world.date(t.day);
        double[][] figures = new double[Source.COUNT + 3][];
        for (Source s : Source.ALL) figures[s.ordinal()] = source(t, s);
        figures[Source.COUNT] = shop(t);
        figures[Source.COUNT + 1] = group(figures, "平台流量");
        figures[Source.COUNT + 2] = group(figures, "广告流量");
        Xls book = new Xls();
        String[] preamble = {"【生意参谋平台】流量来源构成", "店铺：" + world.options.shopName(), "统计日期 " + date + " ~ " + date, "终端：全部"
        };
        Xls.Sheet shop = book.sheet("全店流量来源", HEADER, preamble);
        write(shop, "全部", figures, 1);
        Xls.Sheet carriers = book.sheet("分载体流量来源", HEADER, preamble);
        write(carriers, "商品", figures, 0.86);
        row(carriers, List.of("店铺页", ALL, ALL, ALL, ALL), figures, Source.COUNT, 0.17);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        book.write(bytes);
        zips.add(date, "【生意参谋平台】流量来源构成_" + date + "_" + date + ".xls", bytes.toByteArray());
        yesterday = figures;
    }

    private void write(Xls.Sheet out, String carrier, double[][] figures, double share) {
        row(out, List.of(carrier, ALL, ALL, ALL, ALL), figures, Source.COUNT, share);
        for (int g = 1; g <= 2; g++) {
            String group = g == 1 ? "平台流量" : "广告流量";
            row(out, List.of(carrier, group, ALL, ALL, ALL), figures, Source.COUNT + g, share);
            for (Source s : Source.ALL)
                if (s.group.equals(group))
                    row(out, List.of(carrier, group, s.label, "-", "-"), figures, s.ordinal(), share);
        }
    }

    private double[] source(TrafficDay t, Source s) {
        int x = s.ordinal();
        int at = tally.source(t.day, s);
        int visitors = t.sourceVisitors[x];
        return figures(t, at, visitors, t.sourceNew[x], t.sourceCarts[x], t.sourceFavourites[x]);
    }

    private double[] shop(TrafficDay t) {
        return figures(t, tally.shop(t.day), t.shopVisitors, t.shopNew, t.shopCarts, t.shopFavourites);
    }

    private double[] figures(TrafficDay t, int at, int visitors, int fresh, int carts, int favourites) {
        return new double[] {
            visitors,
            fresh,
            t.shopDwell,
            Math.round(visitors * 0.8),
            Math.round(visitors * 0.55),
            carts,
            favourites,
            Math.round(carts * 1.2),
            Math.round(visitors * 0.006),
            tally.buyers[at],
            tally.paidCents[at],
            tally.orderedBuyers[at],
            tally.orderedCents[at]
        };
    }

    /** Visitors of a group overlap, so its row is less than the sum of its sources. */
    private static double[] group(double[][] figures, String group) {
        double[] sum = new double[figures[0].length];
        for (Source s : Source.ALL)
            if (s.group.equals(group)) for (int i = 0; i < sum.length; i++) sum[i] += figures[s.ordinal()][i];
        sum[0] = Math.round(sum[0] / 1.06);
        sum[2] = figures[Source.COUNT][2];
        return sum;
    }

    private void row(Xls.Sheet out, List<String> levels, double[][] figures, int which, double share) {
        List<Object> cells = new ArrayList<>(levels);
        String[] now = shown(figures[which], share);
        double[] today = compared(figures[which]);
        double[] before = yesterday.length == 0 ? new double[today.length] : compared(yesterday[which]);
        for (int i = 0; i < now.length; i++) {
            cells.add(now[i]);
            cells.add(yesterday.length == 0 ? "-" : Cells.percent(today[i] - before[i], before[i]));
        }
        out.row(cells.toArray());
    }

    private static double[] compared(double[] f) {
        double visitors = Math.max(1, f[0]);
        return new double[] {
            f[0],
            f[1],
            f[2],
            f[3],
            f[4],
            f[5],
            f[6],
            f[7],
            f[8],
            f[9],
            f[9] / visitors,
            f[10],
            f[10] / Math.max(1, f[9]),
            f[10] / visitors,
            f[11],
            f[12],
            f[11] / visitors
        };
    }

    private static String[] shown(double[] f, double share) {
        double visitors = Math.round(f[0] * share);
        double buyers = Math.round(f[9] * share);
        double ordering = Math.round(f[11] * share);
        long cents = Math.round(f[10] * share);
        return new String[] {
            whole(visitors),
            whole(f[1] * share),
            Cells.decimal(f[2], 2),
            whole(f[3] * share),
            whole(f[4] * share),
            whole(f[5] * share),
            whole(f[6] * share),
            whole(f[7] * share),
            whole(f[8] * share),
            whole(buyers),
            Cells.percent(buyers, visitors),
            Cells.groupedYuan(cents),
            Cells.ratio(cents / 100.0, buyers, 2),
            Cells.ratio(cents / 100.0, visitors, 2),
            whole(ordering),
            Cells.groupedYuan(Math.round(f[12] * share)),
            Cells.percent(ordering, visitors)
        };
    }

    private static String whole(double value) {
        return Cells.grouped(Math.round(value));
    }

    @Override
    public void close() throws IOException {
        zips.close();
    }
}
