package dev.helmsman.simulator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Invents the products of a shop from its seed. */
final class Assortment {
    static final int NEVER = Integer.MAX_VALUE / 2;

    private static final List<String> LEADS = List.of("拾光里", "拾光里旗舰", "【拾光里】", "拾光里2026新款", "拾光里家用");
    private static final List<String> TRAITS =
            List.of("高颜值", "加厚", "北欧风", "ins风", "日式简约", "学生宿舍", "送礼", "家用大容量", "便携", "网红同款", "高级感", "耐用");
    private static final List<String> ENGLISH_TRAITS =
            List.of("Nordic", "Everyday", "Classic", "Compact", "Premium", "Cozy", "Travel", "Minimal");

    private final long seed;
    private final int days;

    Assortment(long seed, int days) {
        this.seed = seed;
        this.days = days;
    }

    /** About 36 products at 20 thousand lines, 600 at 100 million: n = 36 · (lines / 20,000)^⅓. */
    static int size(long lines) {
        return (int) Math.clamp(Math.round(36 * StrictMath.cbrt(lines / 20_000.0)), 12L, 700L);
    }

    /** Zipf-like shares (rank + 1.5)^−0.8 within the category, times the category's own share; best seller first. */
    List<Product> invent(int count) {
        Dice dice = Dice.at(seed, 1, 0, 0);
        long number = 600_000_000_000L + (dice.next() >>> 1) % 90_000_000_000L;
        List<Product> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Category category = Category.ALL.get(i % Category.ALL.size());
            int rank = i / Category.ALL.size();
            double share = category.share * StrictMath.pow(rank + 1.5, -0.8) * dice.lognormal(0.25);
            number += 1_000_000 + dice.below(900_000_000);
            drafts.add(draft(i, number, category, rank, share, Dice.at(seed, 2, i, 0)));
        }
        double total = drafts.stream().mapToDouble(Product::share).sum();
        drafts.sort(Comparator.comparingDouble(Product::share).reversed());
        List<Product> products = new ArrayList<>();
        for (Product p : drafts) products.add(placed(p, products.size(), p.share() / total));
        return products;
    }

    private Product draft(int i, long id, Category category, int rank, double share, Dice dice) {
        String thing = category.things.get(rank % category.things.size());
        int generation = rank / category.things.size();
        int trait = dice.below(TRAITS.size());
        int another = (trait + 1 + dice.below(TRAITS.size() - 1)) % TRAITS.size();
        String title = LEADS.get(dice.below(LEADS.size()))
                + thing
                + TRAITS.get(trait)
                + TRAITS.get(another)
                + (generation > 0 ? "第" + (generation + 1) + "代" : "");
        String english =
                ENGLISH_TRAITS.get(dice.below(ENGLISH_TRAITS.size())) + " " + category.english + " No. " + (rank + 1);
        String style = "SG" + category.name().charAt(0) + category.name().charAt(1) + String.format("%04d", 1000 + i);
        int price = dice.between(category.priceFrom, category.priceTo);
        boolean young = dice.chance(0.18);
        boolean old = !young && dice.chance(0.25);
        boolean repriced = !young && dice.chance(0.2);
        return new Product(
                i,
                id,
                category,
                title,
                english,
                style,
                skus(id, style, category, price, dice),
                young ? dice.between(days / 10, days * 9 / 10) : -dice.between(60, 900),
                old ? dice.between(-100, days) : NEVER,
                share,
                0.020 * StrictMath.pow(price / 80.0, -0.25) * dice.lognormal(0.2),
                repriced ? dice.between(20, days - 10) : NEVER,
                dice.chance(0.6) ? dice.between(0.86, 0.95) : dice.between(1.05, 1.14),
                dice.between(0.84, 0.97),
                dice.between(0.42, 0.62),
                dice.between(22, 60),
                dice.between(0.035, 0.11),
                dice.between(0.55, 0.95),
                versions("主图", "M", id, 2 + dice.below(3), dice, 0.07),
                versions("详情页", "D", id, 1 + dice.below(3), dice, 0.05),
                dice.below(7));
    }

    private static List<Product.Sku> skus(long id, String style, Category category, int price, Dice dice) {
        int colours = dice.between(1, Math.min(3, category.colours.size()));
        int sizes = dice.between(1, Math.min(2, category.sizes.size()));
        double costShare = dice.between(0.32, 0.55);
        List<Product.Sku> skus = new ArrayList<>();
        double total = 0;
        double[] weight = new double[colours * sizes];
        for (int k = 0; k < weight.length; k++) total += weight[k] = dice.between(0.3, 1.0) / (k + 1);
        for (int k = 0; k < weight.length; k++) {
            int list = (int) Math.round(price * (1 + 0.22 * (k / colours))) * 100 - 10;
            int cost = (int) Math.round(list * costShare);
            skus.add(new Product.Sku(
                    id * 7 + 4_000_000_000_000L + k,
                    style + "-" + (char) ('A' + k),
                    category.colours.get(k % colours),
                    category.sizes.get(k / colours),
                    list,
                    cost,
                    weight[k] / total));
        }
        return skus;
    }

    private List<Product.Creative> versions(String word, String letter, long id, int count, Dice dice, double sigma) {
        List<Product.Creative> versions = new ArrayList<>();
        int from = -1000;
        for (int v = 1; v <= count && from < days; v++) {
            String key = letter + (id % 1_000_000) + "-" + v;
            versions.add(new Product.Creative(key, word + "V" + v, from, dice.lognormal(sigma)));
            from = Math.max(0, from) + dice.between(40, Math.max(41, days * 2 / 3));
        }
        return versions;
    }

    private static Product placed(Product p, int index, double share) {
        return new Product(
                index,
                p.id(),
                p.category(),
                p.title(),
                p.englishTitle(),
                p.style(),
                p.skus(),
                p.launchDay(),
                p.declineDay(),
                share,
                p.conversion(),
                p.priceChangeDay(),
                p.priceChange(),
                p.usualDiscount(),
                p.bounce(),
                p.dwellSeconds(),
                p.refundRate(),
                p.quality(),
                p.images(),
                p.details(),
                p.supplier());
    }
}
