package dev.helmsman.trust;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.util.Collection;
import java.util.List;

/** How far facts can be believed. */
public interface Trust {
    /**
     * Grades what the metrics are computed from over a period.
     *
     * @param metrics keys of the catalogue
     */
    Assessment assess(Shop shop, Collection<String> metrics, Period period);

    /**
     * @param grade A: nothing found; B: a small gap; C: read with care; D: do not act on it alone; E: not usable
     * @param reasons why it is not better, gravest first; empty for A
     */
    record Assessment(char grade, List<Text> reasons) {
        public Assessment {
            reasons = List.copyOf(reasons);
        }
    }
}
