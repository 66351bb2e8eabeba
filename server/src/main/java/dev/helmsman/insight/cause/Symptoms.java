package dev.helmsman.insight.cause;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.insight.driver.Panels;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what a known cause explains. A cause shows all over the shop: the product's fall is its category's, its
 * sources' and the whole shop's. What moved the same way, in days that the cause touches, by no more money than the cause can
 * have moved, is taken for its symptom.
 */
public final class Symptoms {
    /** The cause's money is an estimate, and longer windows see it under more noise. */
    private static final double SLACK = 2;

    private static final int SHORTEST_VIEW = 7;
    /** Without a cause a change must be surer than others: in half a year of quiet days what is less sure comes each month. */
    private static final double SURE = 0.999;

    /** Of a change that the market made too, less than this part is the shop's own. */
    private static final double NOT_OURS = 0.55;

    private Symptoms() {}

    /** Products that began to sell lately grow, which is their launch and no riddle. */
    public static List<Conclusion> without(List<Conclusion> all, List<Suspect> causes, Panels panels) {
        Map<String, String> categoryOf = panels.categories();
        Set<String> young = panels.young();
        return all.stream()
                .filter(one -> one.atStake().signum() < 0
                        || !young.contains(one.scope().getOrDefault("product", "")))
                .filter(one -> !unexplained(one) || one.confidence() >= SURE)
                .filter(one -> !fewRefunds(one, panels))
                .filter(one -> !unexplained(one) || !(ownBudget(one) || marketToo(one, panels)))
                .filter(one -> causes.stream().noneMatch(cause -> explains(cause, one, categoryOf)))
                .toList();
    }

    /** More spent, and more sold by it: the operator's own hand. */
    private static boolean ownBudget(Conclusion one) {
        return one.metric().equals("ad_cost") && one.atStake().signum() > 0;
    }

    /** The market moved the same way by about as much: then it is not the shop that changed. */
    private static boolean marketToo(Conclusion one, Panels panels) {
        if (one.value() == null || one.baselineValue() == null) return false;
        if (one.value().signum() <= 0 || one.baselineValue().signum() <= 0) return false;
        double own = Math.log(one.value().doubleValue() / one.baselineValue().doubleValue());
        double market = panels.market(category(one.scope(), panels.categories()), one.period(), one.baseline());
        return !Double.isNaN(market) && Math.abs(own - market) < NOT_OURS * Math.abs(own);
    }

    private static boolean unexplained(Conclusion one) {
        return one.unexplained();
    }

    /**
     * Refunds of a product that is followed are held against what it sold before, which knows of waves more than the sum of
     * a few refunds does: what it did not find is none.
     */
    private static boolean fewRefunds(Conclusion one, Panels panels) {
        return one.metric().equals("refund_amount")
                && panels.values("product").contains(one.scope().getOrDefault("product", ""));
    }

    private static boolean explains(Suspect cause, Conclusion one, Map<String, String> categoryOf) {
        if (one.scope().equals(cause.scope()) && !one.scope().isEmpty()) return true;
        if (one.period().days() > Math.max(SHORTEST_VIEW, 4 * cause.days())) return false;
        boolean related = related(cause, one, categoryOf);
        double money = Math.abs(one.atStake().doubleValue());
        if (one.atStake().signum() != Math.signum(cause.stake())) {
            // Buyers of what is gone take what lies beside it.
            return related && cause.dimension().equals("product");
        }
        double days = Math.max(1, (double) one.period().days() / cause.days());
        return related || money <= SLACK * Math.abs(cause.stake()) * Math.min(days, 2);
    }

    /** A product and its category, either way round. */
    private static boolean related(Suspect cause, Conclusion one, Map<String, String> categoryOf) {
        String causes = category(cause.scope(), categoryOf);
        String own = category(one.scope(), categoryOf);
        return causes != null && causes.equals(own);
    }

    private static @org.jspecify.annotations.Nullable String category(
            Map<String, String> scope, Map<String, String> categoryOf) {
        String category = scope.get("category");
        if (category != null) return category;
        String product = scope.get("product");
        return product == null ? null : categoryOf.get(product);
    }
}
