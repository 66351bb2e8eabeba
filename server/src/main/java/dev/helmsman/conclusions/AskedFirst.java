package dev.helmsman.conclusions;

import dev.helmsman.shop.Shop;

/** An answer that everybody asks for first: where pages are served it is worked out, and kept, as soon as facts were published. */
public interface AskedFirst {
    /** Works the answer out and keeps it; does nothing for a shop that it cannot be had of yet. */
    void workOut(Shop shop);
}
