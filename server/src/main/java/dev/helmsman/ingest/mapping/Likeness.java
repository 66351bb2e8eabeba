package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.clean.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How much two headers look alike. */
final class Likeness {
    private Likeness() {}

    /**
     * From 0, nothing in common, to 1, equal: the best against any of several names. What stands in brackets is a unit or a
     * note and counts less.
     */
    static double of(String header, Collection<String> names) {
        String folded = Words.fold(header);
        if (folded.isEmpty()) return 0;
        if (names.contains(folded)) return 1;
        String bare = bare(folded);
        double best = 0;
        for (String name : names) {
            if (name.isEmpty()) continue;
            String other = bare(name);
            if (other.equals(bare)) return 0.95;
            double part = contained(bare, other);
            best = Math.max(best, Math.max(part, 0.75 * dice(bare, other)));
        }
        return best;
    }

    private static String bare(String folded) {
        String bare = folded.replaceAll("[(\\[【（].*?[)\\]】）]", "").replaceAll("[_\\-/.:：*]", "");
        return bare.isEmpty() ? folded : bare;
    }

    private static double contained(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int least = shorter.codePointAt(0) < 0x3000 ? 4 : 2;
        if (shorter.length() < least || !longer.contains(shorter)) return 0;
        return 0.5 + 0.4 * shorter.length() / longer.length();
    }

    /** Sørensen–Dice over pairs of letters. */
    private static double dice(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) return 0;
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
        return pairs;
    }
}
