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
