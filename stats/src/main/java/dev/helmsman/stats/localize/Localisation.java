package dev.helmsman.stats.localize;

import java.util.List;

/** What carries a change. */
public sealed interface Localisation {
    /** Best first; empty when there is nothing to name. */
    List<Cause> causes();

    /** One or several elements changed otherwise than the rest. */
    record Located(List<Cause> causes) implements Localisation {
        public Located {
            causes = List.copyOf(causes);
        }
    }

    /**
     * Everything changed alike.
     *
     * @param factor actual over expected of the whole: −20 % is 0.8
     * @param causes elements that changed otherwise than the whole, mostly none
     */
    record Spread(double factor, List<Cause> causes) implements Localisation {
        public Spread {
            causes = List.copyOf(causes);
        }
    }

    /** No change beyond what the leaves' own noise brings. */
    record Unchanged() implements Localisation {
        @Override
        public List<Cause> causes() {
            return List.of();
        }
    }
}
