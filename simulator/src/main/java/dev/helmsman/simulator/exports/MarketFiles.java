package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Category;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Market;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The market as 生意参谋 shows it: 市场大盘 by day and category (an integer index beside ranges), 搜索排行 by day (ranges), and
 * the watched rivals (ranges). Ranges stay text: {@code 75万 ~ 100万}.
 */
final class MarketFiles {
    static final String CATEGORIES = "统计日期,类目名称,搜索人气,访客数,交易指数,支付买家数,支付金额,在线商品数";
    static final String WORDS = "统计日期,类目名称,排名,搜索词,搜索人气,搜索增速,点击率,支付转化率";
    static final String RIVALS = "统计日期,类目名称,行业排名,竞店名称,商品名称,商品价格,支付金额,支付件数,评价数";
    private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10};
    private static final double[] WORD_SHARES = {0.4, 0.22, 0.12, 0.07};

    private MarketFiles() {}

    static void write(World world, Path folder) throws IOException {
        Market market = new Market(world);
        String period = "_" + world.options.start() + "_" + world.options.lastDay();
        try (Xlsx categories =
                        new Xlsx(Files.newOutputStream(folder.resolve("【生意参谋平台】市场大盘" + period + ".xlsx")), "市场大盘");
                TextFile words = TextFile.gbk(folder.resolve("【生意参谋平台】搜索排行" + period + ".csv"));
                TextFile rivals = TextFile.gbk(folder.resolve("【生意参谋平台】竞店监控" + period + ".csv"))) {
            categories.header(CATEGORIES);
            words.header(WORDS);
            rivals.header(RIVALS);
            for (int day = 0; day < world.days(); day++) {
                for (Category c : Category.ALL) {
                    LocalDate date = world.date(day);
                    Market.Figures f = market.category(c, day);
                    categories.row(
                            date,
                            c.label,
                            range(f.searches()),
                            range(f.visitors()),
                            index(f.yuan()),
                            range(f.buyers()),
                            range(f.yuan()),
                            Cells.grouped(f.listings()));
                    words(words, world, market, c, day, f);
                    for (int place = 0; place < 3; place++) {
                        Market.Rival r = market.rival(c, place, day);
                        rivals.row(
                                date,
                                c.label,
                                r.rank(),
                                r.name(),
                                r.product(),
                                Cells.decimal(r.price(), 2),
                                range(r.shownYuan()),
                                range(r.pieces()),
                                r.reviews());
                    }
                }
            }
        }
    }

    private static void words(TextFile out, World world, Market market, Category c, int day, Market.Figures f)
            throws IOException {
        double before = day == 0 ? f.searches() : market.category(c, day - 1).searches();
        Dice dice = Dice.at(world.options.seed(), 103, c.ordinal(), day);
        for (int i = 0; i < WORD_SHARES.length; i++) {
            String word = i == 0 ? c.label : c.things.get(i);
            double grown = f.searches() / before - 1 + 0.03 * dice.gaussian();
            out.row(
                    world.date(day),
                    c.label,
                    i + 1,
                    word,
                    range(f.searches() * WORD_SHARES[i]),
                    Cells.decimal(grown * 100, 2) + "%",
                    range(dice.between(60, 120)).replace(" ~ ", "% ~ ") + "%",
                    "5% ~ 7.5%");
        }
    }

    /** An index hides the yuan behind a power: 交易指数 is no money and must not be added. */
    private static String index(double yuan) {
        return Cells.grouped(Math.round(16 * StrictMath.pow(yuan, 0.62)));
    }

    /** The bucket that holds the value, for example {@code 7500 ~ 1万}. */
    static String range(double value) {
        if (value < 10) return "0 ~ 10";
        double unit = 1;
        while (value >= unit * 10) unit *= 10;
        int step = 0;
        while (step < STEPS.length - 2 && value >= unit * STEPS[step + 1]) step++;
        return unit(unit * STEPS[step]) + " ~ " + unit(unit * STEPS[step + 1]);
    }

    private static String unit(double value) {
        boolean tenThousands = value >= 10_000;
        return Cells.decimal(tenThousands ? value / 10_000 : value, 4).replaceAll("\\.?0+$", "")
                + (tenThousands ? "万" : "");
    }
}
