package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.Warehouse;
import dev.helmsman.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * 聚水潭 库存 (.xlsx, the date in the name only): every Monday, and daily in the last third, zipped by month; and the
 * purchase orders (our own layout, GBK CSV).
 */
final class StockFiles {
    static final String HEADER =
            "商品编码,款式编码,商品名称,颜色及规格,主仓实际库存数,订单占有数,库存锁定数,仓库待发数,虚拟库存,采购在途数,调拨在途数,销退仓库存," + "进货仓库存,次品库存,公有可用数,成本价";
    static final String PURCHASES = "采购单号,行号,供应商,商品编码,款式编码,商品ID,商品名称,采购日期,约定到货日期,实际到货日期,采购数量,到货数量,采购单价,采购金额,状态";

    private final World world;
    private final Tally tally;
    private final Path folder;
    private final List<Item> items = new ArrayList<>();

    private record Item(Product product, int sku, Warehouse house) {
        Product.Sku variant() {
            return product.skus().get(sku);
        }
    }

    StockFiles(World world, Tally tally, Path folder) {
        this.world = world;
        this.tally = tally;
        this.folder = folder;
        for (Product p : world.products)
            for (int k = 0; k < p.skus().size(); k++) items.add(new Item(p, k, Warehouse.of(world, tally, p, k)));
    }

    void write(Set<ExportKind> kinds) throws IOException {
        if (kinds.contains(ExportKind.STOCK)) snapshots();
        if (kinds.contains(ExportKind.SUPPLY)) purchases();
    }

    private void snapshots() throws IOException {
        try (MonthlyZip zips = new MonthlyZip(folder, "商品库存")) {
            for (int day = 0; day < world.days(); day++) {
                LocalDate date = world.date(day);
                if (day < world.days() * 2 / 3 && date.getDayOfWeek() != DayOfWeek.MONDAY) continue;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
                try (Xlsx out = new Xlsx(bytes, "商品库存")) {
                    out.header(HEADER);
                    for (Item item : items) if (day >= item.product.launchDay() - 14) row(out, item, day);
                }
                zips.add(date, "商品库存_" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + ".xlsx", bytes.toByteArray());
            }
        }
    }

    private void row(Xlsx out, Item item, int day) throws IOException {
        Warehouse house = item.house;
        int variant = tally.variantOffset[item.product.index()] + item.sku;
        int reserved = Math.min(house.onHand(day), tally.pieces[day * tally.variants + variant]);
        out.row(
                item.variant().code(),
                item.product.style(),
                item.product.title(),
                item.variant().colour() + ";" + item.variant().size(),
                house.onHand(day),
                reserved,
                0,
                reserved,
                0,
                house.inbound(day),
                0,
                0,
                0,
                house.locked(day),
                house.onHand(day) - reserved,
                Cells.yuan(item.variant().costCents()));
    }

    private void purchases() throws IOException {
        String name = "采购单_" + world.options.start() + "_" + world.options.lastDay() + ".csv";
        try (TextFile out = TextFile.gbk(folder.resolve(name))) {
            out.header(PURCHASES);
            for (int day = 0; day < world.days(); day++) {
                int line = 0;
                for (Item item : items)
                    for (Warehouse.Purchase buy : item.house.purchases())
                        if (buy.ordered() == day) purchase(out, item, buy, ++line);
            }
        }
    }

    private void purchase(TextFile out, Item item, Warehouse.Purchase buy, int line) throws IOException {
        boolean here = buy.received() < world.days();
        long cost = item.variant().costCents();
        LocalDate ordered = world.date(buy.ordered());
        out.row(
                "CG" + ordered.format(DateTimeFormatter.BASIC_ISO_DATE),
                line,
                Warehouse.SUPPLIERS.get(item.product.supplier() % Warehouse.SUPPLIERS.size()),
                item.variant().code(),
                item.product.style(),
                item.product.id(),
                item.product.title(),
                ordered,
                world.date(buy.promised()),
                here ? world.date(buy.received()) : "",
                buy.quantity(),
                here ? buy.quantity() : 0,
                Cells.yuan(cost),
                Cells.yuan(cost * buy.quantity()),
                here ? "已完成" : "待到货");
    }
}
