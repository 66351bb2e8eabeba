package dev.helmsman.stats.localize;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Comparator;
import java.util.List;

/**
 * A combination of dimension values: every leaf that has all of them lies below it.
 *
 * @param terms at least one, in the order of their dimensions, each dimension once
 */
public record Element(List<Term> terms) {
    /** One dimension's value, both by position. */
    public record Term(int dimension, int value) {}

    public Element {
        terms = terms.stream().sorted(Comparator.comparingInt(Term::dimension)).toList();
        if (terms.isEmpty()) throw new StatisticsException(Fault.NOTHING_GIVEN, "an element needs at least one value");
    }

    boolean covers(Leaves leaves, int leaf) {
        for (Term term : terms) {
            if (leaves.code(term.dimension(), leaf) != term.value()) return false;
        }
        return true;
    }
}
