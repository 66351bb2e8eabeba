package dev.helmsman.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the operator would have written down: swapped images and pages, price changes, launches, the platform's sales. Of
 * the incidents only a swapped image or page is among them, as one swap among many.
 */
public final class Events {
    private Events() {}

    /** @param scope {@code product=ID}, or empty for the shop */
    public record Event(String kind, LocalDate from, LocalDate to, String scope, String title) {}

    public static List<Event> noted(World world) {
        List<Event> events = new ArrayList<>();
        boolean chinese = world.options.platform().chinese();
        for (Product p : world.products) {
            String name = chinese ? p.title() : p.englishTitle();
            for (Product.Creative image : p.images())
                add(events, world, "main_image", image.fromDay(), p, (chinese ? "更换主图：" : "New main image: ") + name);
            for (Product.Creative page : p.details())
                add(events, world, "detail_page", page.fromDay(), p, (chinese ? "详情页改版：" : "New detail page: ") + name);
            add(events, world, "launch", p.launchDay(), p, (chinese ? "新品上架：" : "Launch: ") + name);
            int percent = (int) Math.round((p.priceChange() - 1) * 100);
            String change = (percent > 0 ? "+" : "") + percent + "%";
            add(events, world, "price", p.priceChangeDay(), p, (chinese ? "调价" : "Price ") + change + "：" + name);
        }
        if (chinese) sales(events, world);
        events.sort(Comparator.comparing(Event::from).thenComparing(Event::kind).thenComparing(Event::scope));
        return events;
    }

    private static void add(List<Event> events, World world, String kind, int day, Product p, String title) {
        if (day < 0 || day >= world.days()) return;
        LocalDate date = world.date(day);
        String scope = "product=" + (world.options.platform().chinese() ? Long.toString(p.id()) : p.englishTitle());
        events.add(new Event(kind, date, date, scope, title));
    }

    private static void sales(List<Event> events, World world) {
        for (int year = world.date(0).getYear();
                year <= world.date(world.days() - 1).getYear();
                year++) {
            sale(events, world, year + "-05-31", year + "-06-18", "618 报名：全店满减，店铺券 5 元");
            sale(events, world, year + "-10-20", year + "-11-11", "双11 报名：两波开卖，会场主推前 12 款");
            sale(events, world, year + "-12-11", year + "-12-12", "双12 报名：清仓专场");
        }
    }

    private static void sale(List<Event> events, World world, String from, String to, String title) {
        LocalDate first = LocalDate.parse(from);
        if (first.isBefore(world.date(0)) || first.isAfter(world.date(world.days() - 1))) return;
        events.add(new Event("campaign", first, LocalDate.parse(to), "", title));
    }
}
