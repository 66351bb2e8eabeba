package dev.helmsman.conclusions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Leaves one conclusion a cause. Two are taken for symptoms of one cause when their periods overlap and one's scope is the
 * other's or lies inside it, or when both name the same event. Of two nested ones the more specific stays if it carries
 * at least {@value #SHARE} of the money; a smaller one is a story of its own, and both stay.
 */
final class Merging {
    static final double SHARE = 0.6;

    private Merging() {}

    static List<Conclusion> merge(List<Conclusion> all) {
        List<Conclusion> kept = new ArrayList<>();
        List<Conclusion> waiting = new ArrayList<>(all);
        waiting.sort(Comparator.comparingDouble(Conclusion::weight).reversed().thenComparing(Conclusion::id));
        for (Conclusion next : waiting) {
            boolean absorbed = false;
            for (int i = 0; i < kept.size() && !absorbed; i++) {
                Verdict verdict = verdict(kept.get(i), next);
                if (verdict == Verdict.BOTH) continue;
                absorbed = true;
                if (verdict == Verdict.SECOND) {
                    kept.set(i, next);
                    // What the replaced one had absorbed stays absorbed; what the new one covers goes now.
                    Conclusion winner = next;
                    kept.removeIf(other -> other != winner && verdict(winner, other) == Verdict.FIRST);
                }
            }
            if (!absorbed) kept.add(next);
        }
        return kept;
    }

    private enum Verdict {
        FIRST,
        SECOND,
        BOTH
    }

    /** @param first the weightier one */
    private static Verdict verdict(Conclusion first, Conclusion second) {
        if (!overlap(first, second)) return Verdict.BOTH;
        if (first.scope().equals(second.scope())) return sameScope(first, second);
        if (sameEvent(first, second)) return Verdict.FIRST;
        boolean firstInside = inside(first.scope(), second.scope());
        if (!firstInside && !inside(second.scope(), first.scope())) return Verdict.BOTH;
        Conclusion specific = firstInside ? first : second;
        Conclusion general = firstInside ? second : first;
        if (specific.atStake().signum() != general.atStake().signum() || share(specific, general) < SHARE)
            return Verdict.BOTH;
        return specific == first ? Verdict.FIRST : Verdict.SECOND;
    }

    /** A known cause beats a bare number; then the shorter period, if it holds most of the money. */
    private static Verdict sameScope(Conclusion first, Conclusion second) {
        boolean firstKnown = known(first);
        if (firstKnown != known(second)) return firstKnown ? Verdict.FIRST : Verdict.SECOND;
        boolean shorter = second.period().days() < first.period().days();
        boolean sameSign = first.atStake().signum() == second.atStake().signum();
        return shorter && sameSign && share(second, first) >= SHARE ? Verdict.SECOND : Verdict.FIRST;
    }

    private static boolean known(Conclusion conclusion) {
        return conclusion.causes().stream()
                .anyMatch(cause -> !cause.kind().equals("unknown") && cause.probability() >= 0.5);
    }

    private static double share(Conclusion part, Conclusion whole) {
        BigDecimal money = whole.atStake().abs();
        return money.signum() == 0 ? 1 : part.atStake().abs().doubleValue() / money.doubleValue();
    }

    private static boolean sameEvent(Conclusion one, Conclusion other) {
        return one.causes().stream()
                .limit(1)
                .filter(cause -> cause.event() != null && cause.probability() >= 0.5)
                .anyMatch(cause -> other.causes().stream()
                        .limit(1)
                        .anyMatch(theirs -> Objects.equals(cause.event(), theirs.event())
                                && cause.kind().equals(theirs.kind())
                                && !cause.kind().equals("festival")));
    }

    private static boolean inside(Map<String, String> narrow, Map<String, String> wide) {
        return wide.entrySet().stream().allMatch(entry -> entry.getValue().equals(narrow.get(entry.getKey())));
    }

    private static boolean overlap(Conclusion one, Conclusion other) {
        return !one.period().from().isAfter(other.period().to())
                && !other.period().from().isAfter(one.period().to());
    }
}
