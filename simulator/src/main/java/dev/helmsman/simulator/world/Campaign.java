package dev.helmsman.simulator.world;

import java.util.List;

/**
 * An advertising plan. {@code cpcCents}: price of a click at the usual budget; {@code keywords}: bought words, empty for
 * crowd plans.
 */
public record Campaign(
        int index, long id, Source source, String name, List<Integer> products, int cpcCents, List<String> keywords) {
    /** Scene numbers of 万相台无界. */
    public int scene() {
        return source == Source.KEYWORD_ADS ? 371 : 372;
    }

    public Campaign {
        products = List.copyOf(products);
        keywords = List.copyOf(keywords);
    }
}
