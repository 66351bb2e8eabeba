package dev.helmsman.simulator.world;

import java.util.List;

/**
 * One product of the shop. Days are counted from the first day of the simulation; money is in cents.
 *
 * @param index place in the assortment, best seller first
 * @param id the platform's number, 12 digits
 * @param style merchant code
 * @param launchDay first day on sale; negative when older than the simulation
 * @param declineDay day from which interest fades with a half-life of 125 days
 * @param share of the shop's visitors, when mature
 * @param conversion lines a visitor on an ordinary day
 * @param priceChangeDay day on which the list price changes by {@code priceChange}; past the end when it never does
 * @param usualDiscount paid over list price on an ordinary day
 * @param bounce share of visitors who leave the page at once
 * @param dwellSeconds mean stay on the page
 * @param refundRate share of paid lines that come back
 * @param quality 0 (poor) to 1: what reviews answer to
 * @param images main images in order of time
 * @param details detail pages in order of time
 */
public record Product(
        int index,
        long id,
        Category category,
        String title,
        String englishTitle,
        String style,
        List<Sku> skus,
        int launchDay,
        int declineDay,
        double share,
        double conversion,
        int priceChangeDay,
        double priceChange,
        double usualDiscount,
        double bounce,
        double dwellSeconds,
        double refundRate,
        double quality,
        List<Creative> images,
        List<Creative> details,
        int supplier) {

    /** A variant; {@code weight} is its share of the product's lines. */
    public record Sku(long id, String code, String colour, String size, int listCents, int costCents, double weight) {
        /** As Taobao writes it, with full-width colons. */
        public String properties() {
            return "颜色分类：" + colour + ";规格：" + size;
        }
    }

    /** A version of the main image or the detail page, in use from {@code fromDay}. */
    public record Creative(String id, String name, int fromDay, double factor) {}

    public Product {
        skus = List.copyOf(skus);
        images = List.copyOf(images);
        details = List.copyOf(details);
    }

    /**
     * Logistic-like ramp after launch and slow decline: (1 − e^(−(age+2)/18)) · 2^(−max(0, d − decline)/125); 0 before
     * launch.
     */
    double life(int day) {
        if (day < launchDay) return 0;
        double ramp = 1 - StrictMath.exp(-(day - launchDay + 2) / 18.0);
        double fade = day <= declineDay ? 1 : StrictMath.pow(2, -(day - declineDay) / 125.0);
        return ramp * Math.max(0.08, fade);
    }

    public int listCents(Sku sku, int day) {
        return day < priceChangeDay ? sku.listCents : changedListCents(sku);
    }

    public int changedListCents(Sku sku) {
        return (int) (Math.round(sku.listCents * priceChange / 100.0) * 100 - 10);
    }

    public boolean repriced(int day) {
        return day >= priceChangeDay;
    }

    public Creative image(int day) {
        return at(images, day);
    }

    public Creative detail(int day) {
        return at(details, day);
    }

    private static Creative at(List<Creative> versions, int day) {
        Creative current = versions.getFirst();
        for (Creative version : versions) if (version.fromDay <= day) current = version;
        return current;
    }

    /** The same product with other creatives: incidents swap them. */
    Product withCreatives(List<Creative> newImages, List<Creative> newDetails) {
        return new Product(
                index,
                id,
                category,
                title,
                englishTitle,
                style,
                skus,
                launchDay,
                declineDay,
                share,
                conversion,
                priceChangeDay,
                priceChange,
                usualDiscount,
                bounce,
                dwellSeconds,
                refundRate,
                quality,
                newImages,
                newDetails,
                supplier);
    }
}
