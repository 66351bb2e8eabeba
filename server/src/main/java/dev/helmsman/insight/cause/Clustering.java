package dev.helmsman.insight.cause;

import dev.helmsman.insight.driver.Panels;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * Do a product's pieces come from few places and few hours? Placed orders go to a handful of addresses and are made in bursts.
 * The Bayes factor of "concentrated somewhere" (Dirichlet-multinomial with α = {@value #CONCENTRATED} in each cell) against "as the
 * shop's orders are" (multinomial with the shop's shares) says how much more likely that is.
 */
final class Clustering {
    private static final double CONCENTRATED = 0.3;
    private static final double MOST = 4;
    private static final double HALF = 0.5;
    private static final int FEWEST_EVENTS = 4;
    private final Panels panels;

    Clustering(Panels panels) {
        this.panels = panels;
    }

    /** @param weight logarithm of the odds that the orders were placed */
    record Found(double weight, List<Text> signs) {}

    Found of(String product, int days) {
        double weight = 0;
        List<Text> signs = new ArrayList<>();
        double places = factor("region", product, days);
        double hours = factor("hour", product, days);
        if (places > 1) signs.add(new Text("收货地区扎堆", "they go to few regions"));
        if (hours > 1) signs.add(new Text("下单时间扎堆", "they were made in few hours"));
        weight += Math.clamp(places, -MOST / 2, MOST) + Math.clamp(hours, -MOST / 2, MOST);
        return new Found(weight, signs);
    }

    /**
     * Were the orders judged one by one at import, and do many of them look placed? Half of them against as many as usual; where
     * no order ever looked so, nobody looked, and it says nothing.
     */
    Found suspects(String product, int days) {
        if (!panels.suspects(Panels.DAYS)) return new Found(0, List.of());
        Panels.Suspected now = panels.suspected(product, 0, days);
        Panels.Suspected before = panels.suspected(product, days, Panels.DAYS - days);
        double usual = Math.clamp((before.suspects() + 0.5) / (before.lines() + 25), 0.01, 0.4);
        double real = now.lines() - now.suspects();
        double weight = now.suspects() * Math.log(HALF / usual) + real * Math.log((1 - HALF) / (1 - usual));
        List<Text> signs = weight < 1
                ? List.of()
                : List.of(new Text(
                        Math.round(now.lines()) + " 行里 " + Math.round(now.suspects()) + " 行可疑",
                        Math.round(now.suspects()) + " of " + Math.round(now.lines()) + " lines are suspect"));
        return new Found(Math.clamp(weight, -MOST, MOST), signs);
    }

    /** Logarithm of the odds that a product's refunds have one reason more than the shop's have. */
    double reasons(String product, int days) {
        return Math.clamp(factor("refunds", "refund_reason", product, days), -1, MOST);
    }

    private double factor(String dimension, String product, int days) {
        return factor("orders", dimension, product, days);
    }

    private double factor(String metric, String dimension, String product, int days) {
        Map<String, Double> shop = panels.counts(metric, dimension, "", Panels.DAYS / 3);
        Map<String, Double> own = panels.counts(metric, dimension, product, days);
        double n = 0;
        double all = 0;
        for (double each : own.values()) n += each;
        for (double each : shop.values()) all += each;
        if (n < FEWEST_EVENTS || all <= 0 || shop.size() < 4) return 0;
        int cells = shop.size();
        double log = Gamma.logGamma(cells * CONCENTRATED) - Gamma.logGamma(cells * CONCENTRATED + n);
        for (Map.Entry<String, Double> each : own.entrySet()) {
            double count = each.getValue();
            double share = (shop.getOrDefault(each.getKey(), 0.0) + 0.5) / (all + 0.5 * cells);
            log += Gamma.logGamma(CONCENTRATED + count) - Gamma.logGamma(CONCENTRATED) - count * Math.log(share);
        }
        return log;
    }
}
