package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Events;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Warehouse;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;

/** Lists that the operator keeps: the products (GBK CSV, one row a variant), and what was noted on the timeline (UTF-8). */
final class PlainFiles {
    static final String PRODUCTS = "商品ID,商品标题,类目,款式编码,商家编码,颜色规格,一口价,成本价,上架日期,供应商";
    static final String EVENTS = "kind,from,to,scope,title";

    private PlainFiles() {}

    static void products(World world, Path folder) throws IOException {
        try (TextFile out = TextFile.gbk(folder.resolve("商品清单.csv"))) {
            out.header(PRODUCTS);
            int last = world.days() - 1;
            for (Product p : world.products)
                for (Product.Sku sku : p.skus())
                    out.row(
                            p.id(),
                            p.title(),
                            p.category().label,
                            p.style(),
                            sku.code(),
                            sku.colour() + ";" + sku.size(),
                            Cells.yuan(p.listCents(sku, last)),
                            Cells.yuan(sku.costCents()),
                            world.date(p.launchDay()),
                            Warehouse.SUPPLIERS.get(p.supplier() % Warehouse.SUPPLIERS.size()));
        }
    }

    static void events(World world, Path folder) throws IOException {
        try (TextFile out = TextFile.utf8(folder.resolve("events.csv"))) {
            out.header(EVENTS);
            for (Events.Event e : Events.noted(world)) out.row(e.kind(), e.from(), e.to(), e.scope(), e.title());
        }
    }
}
