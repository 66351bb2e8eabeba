package dev.helmsman.trust.report;

import dev.helmsman.shop.Text;
import dev.helmsman.trust.TrustReport.PairDay;
import dev.helmsman.trust.TrustReport.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two sides held against each other on the days that both know, and graded. */
final class Sides {
    private Sides() {}

    /** How far two sides may differ, and which way. */
    enum Kind {
        /** Both should say the same. */
        EQUAL,
        /** The right side claims a part of the left: more than all of it is impossible, a large part doubtful. */
        CLAIM
    }

    static Optional<Reconciliation> compare(
            String key,
            Text names,
            Text left,
            Text right,
            Map<LocalDate, BigDecimal> lefts,
            Map<LocalDate, BigDecimal> rights,
            Kind kind,
            Text meaning,
            boolean money) {
        List<PairDay> days = new ArrayList<>();
        BigDecimal leftTotal = BigDecimal.ZERO;
        BigDecimal rightTotal = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : lefts.entrySet()) {
            BigDecimal other = rights.get(day.getKey());
            days.add(new PairDay(day.getKey(), day.getValue(), other));
            if (other == null) continue;
            leftTotal = leftTotal.add(day.getValue());
            rightTotal = rightTotal.add(other);
        }
        boolean both = days.stream().anyMatch(day -> day.right() != null);
        if (!both) return Optional.empty();
        @Nullable
        Double difference =
                leftTotal.signum() == 0 ? null : rightTotal.subtract(leftTotal).doubleValue() / leftTotal.doubleValue();
        return Optional.of(new Reconciliation(
                key,
                names,
                left,
                right,
                leftTotal,
                rightTotal,
                difference,
                grade(kind, difference),
                meaning,
                money,
                days));
    }

    private static char grade(Kind kind, @Nullable Double difference) {
        if (difference == null) return 'C';
        if (kind == Kind.CLAIM) {
            double share = difference + 1;
            return share <= 0.4 ? 'A' : share <= 0.6 ? 'B' : share <= 0.8 ? 'C' : share <= 1 ? 'D' : 'E';
        }
        double size = Math.abs(difference);
        return size <= 0.02 ? 'A' : size <= 0.05 ? 'B' : size <= 0.15 ? 'C' : size <= 0.4 ? 'D' : 'E';
    }
}
