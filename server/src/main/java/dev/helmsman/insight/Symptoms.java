package dev.helmsman.insight;

import dev.helmsman.conclusions.Conclusion;
import java.util.List;
import java.util.Map;

/**
 * Leaves out what a known cause explains. A cause shows all over the shop: the product's fall is its category's, its
 * sources' and the whole shop's. What moved the same way, in days that the cause touches, by no more money than the cause can
 * have moved, is taken for its symptom.
 */
final class Symptoms {
    /** The cause's money is an estimate, and longer windows see it under more noise. */
    private static final double SLACK = 2;

    private static final int SHORTEST_VIEW = 7;

    private Symptoms() {}

    static List<Conclusion> without(
            List<Conclusion> all, List<Suspect> causes, Map<String, String> categoryOf) {
        return all.stream()
                .filter(one -> causes.stream().noneMatch(cause -> explains(cause, one, categoryOf)))
                .toList();
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
