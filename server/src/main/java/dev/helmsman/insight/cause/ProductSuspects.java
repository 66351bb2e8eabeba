package dev.helmsman.insight.cause;

import dev.helmsman.insight.cause.Suspects.Told;
import dev.helmsman.insight.driver.Driver;
import dev.helmsman.insight.driver.Panel;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.insight.driver.Worth;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.PanelShift.Shift;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may have happened to single products. */
final class ProductSuspects {
    private static final double HALF_SURE = 2.4;
    private static final int RESTING_STOCK = 7;
    private static final int FEWEST_BRUSHED = 5;
    private static final double FEWEST_REFUNDS = 2.5;
    /** A part of a piece is none. */
    private static final double FEWEST_PRICED = 0.5;
    /** A price stands for so many days without a sale. */
    private static final int UNSOLD_DAYS = 3;

    private final Panels panels;
    private final Worth worth;
    private final Clustering clustering;
    private final Told told;

    ProductSuspects(Panels panels, Worth worth, Clustering clustering, Told told) {
        this.clustering = clustering;
        this.panels = panels;
        this.worth = worth;
        this.told = told;
    }

    List<Suspect> find() {
        List<Suspect> found = new ArrayList<>();
        for (String product : panels.values("product")) {
            image(product).ifPresent(found::add);
            page(product).ifPresent(found::add);
            stock(product).ifPresent(found::add);
            price(product).ifPresent(found::add);
            refunds(product).ifPresent(found::add);
            brushing(product).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Suspect> image(String product) {
        Shift clicks = strongest(Driver.PRODUCT_CLICKS, product);
        if (clicks == null || !Signs.clear(clicks, Math.log(0.88), 3.5)) return Optional.empty();
        Map<String, String> scope = Map.of("product", product);
        Optional<Event> event = told.event(EventKind.MAIN_IMAGE, scope, clicks.window());
        Shift visitors = at(Driver.PRODUCT_VISITORS, product, clicks.window());
        List<Text> also = new ArrayList<>();
        if (visitors != null) also.add(Suspects.moved("访客", "visitors", visitors));
        double weight = 1.5 + Math.max(-1, Signs.fits(visitors, clicks.effect(), 0) / 2);
        return Optional.of(suspect(
                "main_image_bad",
                product,
                clicks,
                weight,
                worth.lost(Driver.PRODUCT_SALES, product, clicks.window(), clicks.effect()),
                Suspects.moved("点击率", "click-through", clicks),
                also,
                event));
    }

    /** Visitors come as before, leave sooner, stay shorter and put less into the cart: two of three at least. */
    private Optional<Suspect> page(String product) {
        Shift bounces = strongest(Driver.PRODUCT_BOUNCES, product);
        Shift dwell = strongest(Driver.PRODUCT_DWELL, product);
        Shift carts = strongest(Driver.PRODUCT_CARTS, product);
        Shift first = null;
        int signs = 0;
        for (Shift one : new Shift[] {dwell, bounces, carts}) {
            if (one == null) continue;
            boolean worse = one == bounces ? one.effect() > Math.log(1.1) : one.effect() < Math.log(0.85);
            if (!worse || Math.abs(one.score()) < HALF_SURE) continue;
            signs++;
            if (Math.abs(one.score()) >= 3.5 && (first == null || Math.abs(one.score()) > Math.abs(first.score())))
                first = one;
        }
        if (first == null || signs < 2) return Optional.empty();
        Map<String, String> scope = Map.of("product", product);
        Optional<Event> event = told.event(EventKind.DETAIL_PAGE, scope, first.window());
        Shift conversion = at(Driver.PRODUCT_CONVERSION, product, first.window());
        List<Text> also = new ArrayList<>();
        if (bounces != null && bounces != first) also.add(Suspects.moved("跳失率", "bounce rate", bounces));
        if (dwell != null && dwell != first) also.add(Suspects.moved("停留时长", "dwell", dwell));
        if (carts != null && carts != first) also.add(Suspects.moved("加购率", "cart rate", carts));
        if (conversion != null) also.add(Suspects.moved("转化率", "conversion", conversion));
        double weight = signs + Math.max(-1, Signs.fits(conversion, Math.log(0.6), 0) / 2);
        Text driver = first == bounces
                ? Suspects.moved("跳失率", "bounce rate", first)
                : first == dwell ? Suspects.moved("停留时长", "dwell", first) : Suspects.moved("加购率", "cart rate", first);
        return Optional.of(suspect(
                "detail_page_bad",
                product,
                first,
                weight,
                worth.lost(
                        Driver.PRODUCT_SALES,
                        product,
                        first.window(),
                        conversion == null ? Math.log(0.8) : Math.clamp(conversion.effect(), -1.5, -0.1)),
                driver,
                also,
                event));
    }

    /** Seen, not inferred: nothing on the shelf, and sales that fell with it. */
    private Optional<Suspect> stock(String product) {
        double[] stock = panels.days("product", "stock_on_hand", product);
        int out = 0;
        int unknown = 0;
        boolean had = false;
        for (int t = stock.length - 1; t >= 0 && t >= stock.length - 28 && !had; t--) {
            if (Double.isNaN(stock[t])) {
                // A weekly count stands until the next one.
                if (++unknown > RESTING_STOCK) return Optional.empty();
            } else if (stock[t] <= 0) {
                out = stock.length - t;
                unknown = 0;
            } else {
                had = true;
                if (out == 0) return Optional.empty();
            }
        }
        if (out == 0 || !had) return Optional.empty();
        Shift conversion = at(Driver.PRODUCT_CONVERSION, product, Math.min(14, out));
        Shift sales = at(Driver.PRODUCT_SALES, product, Math.min(14, out));
        if (sales == null || sales.effect() > Math.log(0.6)) return Optional.empty();
        List<Text> also = new ArrayList<>();
        if (conversion != null) also.add(Suspects.moved("转化率", "conversion", conversion));
        return Optional.of(suspect(
                "stock_out",
                product,
                new Shift(
                        0,
                        Math.min(14, out),
                        sales.effect(),
                        0,
                        Math.max(-9, sales.score()) - 3,
                        0,
                        0,
                        0,
                        0,
                        sales.effect()),
                4,
                sales.excess(),
                new Text("库存为 0，已 " + out + " 天", "nothing in stock for " + out + (out == 1 ? " day" : " days")),
                also,
                Optional.empty()));
    }

    private Optional<Suspect> price(String product) {
        Shift price = panels.of(Driver.PRODUCT_PRICE)
                .map(panel -> panel.part(product) < 0 ? null : panel.newest(panel.part(product), UNSOLD_DAYS))
                .orElse(null);
        if (price == null
                || Math.abs(price.effect()) < Math.log(1.2)
                || Math.abs(price.score()) < HALF_SURE
                || price.base() < FEWEST_PRICED) return unsold(product);
        Map<String, String> scope = Map.of("product", product);
        Optional<Event> event = told.event(EventKind.PRICE, scope, price.window());
        Shift conversion = at(Driver.PRODUCT_CONVERSION, product, price.window());
        List<Text> also = new ArrayList<>();
        if (conversion != null) also.add(Suspects.moved("转化率", "conversion", conversion));
        // People buy more of what is cheap and less of what is dear.
        double weight = 1.5 + Math.max(-1, Signs.fits(conversion, -price.effect(), 0) / 2);
        // Given away, or charged too much and owed back, or not sold at all.
        double missed = conversion == null || price.effect() < 0
                ? 0
                : worth.lost(Driver.PRODUCT_SALES, product, price.window(), Math.min(0, conversion.effect()));
        double stake = -Math.max(Math.abs(price.excess()), -missed);
        return Optional.of(suspect(
                event.isPresent() ? "price" : "price_error",
                product,
                price,
                weight,
                stake,
                Suspects.moved("每件成交价", "price paid per piece", price),
                also,
                event));
    }

    /**
     * A price at which nobody buys shows in no order. What is left of it: visitors who come and put into the cart as before, goods on
     * the shelf, and hardly a buyer.
     */
    private Optional<Suspect> unsold(String product) {
        Shift fewer = strongest(Driver.PRODUCT_CONVERSION, product);
        if (fewer == null || !Signs.clear(fewer, Math.log(0.4), 3)) return Optional.empty();
        Shift price = at(Driver.PRODUCT_PRICE, product, fewer.window());
        if (price != null && price.base() >= FEWEST_PRICED && price.effect() < Math.log(1.2)) return Optional.empty();
        double[] stock = panels.days("product", "stock_on_hand", product);
        for (int t = Math.max(0, stock.length - fewer.window() - 1); t < stock.length; t++)
            if (stock[t] <= 0) return Optional.empty();
        Shift visitors = at(Driver.PRODUCT_VISITORS, product, fewer.window());
        Shift bounces = at(Driver.PRODUCT_BOUNCES, product, fewer.window());
        Shift carts = at(Driver.PRODUCT_CARTS, product, fewer.window());
        // Who leaves at once does so for the page, not for the price.
        if (bounces != null && bounces.effect() > Math.log(1.1) && bounces.score() > HALF_SURE) return Optional.empty();
        double weight = 0.5 - Math.max(-2, Signs.fits(carts, Math.log(0.5), 0) / 2);
        List<Text> also = new ArrayList<>();
        if (visitors != null) also.add(Suspects.moved("访客", "visitors", visitors));
        if (carts != null) also.add(Suspects.moved("加购率", "cart rate", carts));
        if (stock.length > 0) also.add(new Text("货架上有货", "in stock"));
        Map<String, String> scope = Map.of("product", product);
        Optional<Event> event = told.event(EventKind.PRICE, scope, fewer.window());
        Suspect found = suspect(
                event.isPresent() ? "price" : "price_error",
                product,
                fewer,
                weight,
                worth.lost(Driver.PRODUCT_SALES, product, fewer.window(), fewer.effect()),
                Suspects.moved("转化率", "conversion", fewer),
                also,
                event);
        return Optional.of(found.ofUnseen());
    }

    private Optional<Suspect> refunds(String product) {
        Shift refunds = strongest(Driver.PRODUCT_REFUNDS, product);
        if (refunds == null || !Signs.clear(refunds, Math.log(1.5), 2.1)) return Optional.empty();
        double count = refunds.ratio() * refunds.base();
        if (count < FEWEST_REFUNDS) return Optional.empty();
        // One cause has one reason.
        double same = clustering.reasons(product, refunds.window());
        List<Text> also = same > 1 ? List.of(new Text("理由几乎相同", "nearly all for one reason")) : List.of();
        return Optional.of(suspect(
                "refund_wave",
                product,
                refunds,
                refunds.score() - 4 + same,
                -Math.max(0, refunds.excess()) * worth.piece(product),
                Suspects.moved("退款件数（对近期销量）", "refunds against what was sold before", refunds),
                also,
                Optional.empty()));
    }

    /** Far more buyers of as many visitors, at the same price, with no more carts; or orders of which many look placed. */
    private Optional<Suspect> brushing(String product) {
        Shift more = strongest(Driver.PRODUCT_CONVERSION, product);
        if (more == null || !Signs.clear(more, Math.log(1.5), HALF_SURE)) return Optional.empty();
        if (more.ratio() * more.base() < FEWEST_BRUSHED) return Optional.empty();
        Shift visitors = at(Driver.PRODUCT_VISITORS, product, more.window());
        // Where visitors are missing it is they that are wrong, not the buyers.
        if (visitors != null && visitors.effect() < -0.15) return Optional.empty();
        Shift price = at(Driver.PRODUCT_PRICE, product, more.window());
        Shift carts = at(Driver.PRODUCT_CARTS, product, more.window());
        Clustering.Found cluster = clustering.of(product, more.window());
        Clustering.Found suspects = clustering.suspects(product, more.window());
        double weight = Math.min(1.5, more.score() - 4) + cluster.weight() + suspects.weight();
        if (price != null && price.effect() < Math.log(0.85)) weight -= 4;
        weight -= Math.max(-1.5, Signs.fits(carts, more.effect(), 0)) / 1.5;
        List<Text> also = new ArrayList<>(cluster.signs());
        also.addAll(suspects.signs());
        if (carts != null) also.add(Suspects.moved("加购率", "cart rate", carts));
        return Optional.of(suspect(
                "brushing",
                product,
                more,
                weight,
                worth.sales(Driver.PRODUCT_SALES, product, more.window()),
                Suspects.moved("转化率", "conversion", more),
                also,
                Optional.empty()));
    }

    private Suspect suspect(
            String kind,
            String product,
            Shift shift,
            double weight,
            double stake,
            Text driver,
            List<Text> also,
            Optional<Event> event) {
        Panel names = panels.of(Driver.PRODUCT_SALES).orElse(null);
        int part = names == null ? -1 : names.part(product);
        return new Suspect(
                kind,
                Map.of("product", product),
                part < 0 || names == null ? product : names.label(part),
                shift.window(),
                shift.score(),
                shift.effect(),
                Suspect.sudden(shift),
                weight,
                stake,
                driver,
                also,
                event.map(Event::id).orElse(null),
                List.of());
    }

    private @Nullable Shift strongest(Driver driver, String product) {
        return panels.of(driver)
                .map(panel -> {
                    int part = panel.part(product);
                    return part < 0 ? null : panel.strongest(part);
                })
                .orElse(null);
    }

    private @Nullable Shift at(Driver driver, String product, int window) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(product), window))
                .orElse(null);
    }
}
