package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * 素材分析 (our own layout, GBK CSV): main images by day, product, version and source (the five that show images), detail
 * pages by day, product and version.
 */
final class CreativeFile implements Report {
    static final String HEADER = "日期,创意类型,创意ID,创意名称,商品ID,流量来源,展现量,点击量,访客数,平均停留时长,跳失率,加购人数,收藏人数,支付买家数";
    private static final List<Source> SHOWING =
            List.of(Source.SEARCH, Source.FEED, Source.KEYWORD_ADS, Source.CROWD_ADS, Source.AFFILIATES);

    private final World world;
    private final Tally tally;
    private final TextFile out;

    CreativeFile(World world, Tally tally, Path folder) throws IOException {
        this.world = world;
        this.tally = tally;
        out = TextFile.gbk(folder.resolve("素材分析_" + world.options.start() + "_" + world.options.lastDay() + ".csv"));
        out.header(HEADER);
    }

    @Override
    public void day(TrafficDay t) throws IOException {
        for (Product p : world.products) {
            if (t.day < p.launchDay()) continue;
            for (Source s : SHOWING) {
                int cell = p.index() * Source.COUNT + s.ordinal();
                if (t.impressions[cell] == 0) continue;
                Product.Creative image = p.image(t.day);
                out.row(
                        world.date(t.day),
                        "主图",
                        image.id(),
                        image.name(),
                        p.id(),
                        s.label,
                        t.impressions[cell],
                        t.clicks[cell],
                        t.cellVisitors[cell],
                        "-",
                        "-",
                        t.cellCarts[cell],
                        t.cellFavourites[cell],
                        tally.buyers[tally.productSource(t.day, p.index(), s)]);
            }
            page(t, p);
        }
    }

    private void page(TrafficDay t, Product p) throws IOException {
        int x = p.index();
        Product.Creative page = p.detail(t.day);
        boolean seen = t.visitors[x] > 0;
        out.row(
                world.date(t.day),
                "详情页",
                page.id(),
                page.name(),
                p.id(),
                "-",
                "-",
                "-",
                t.visitors[x],
                seen ? Cells.decimal(t.dwellSeconds[x], 2) : "-",
                seen ? Cells.decimal(t.bounceRate[x] * 100, 2) + "%" : "-",
                t.cartUsers[x],
                t.favourites[x],
                tally.buyers[tally.product(t.day, x)]);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
