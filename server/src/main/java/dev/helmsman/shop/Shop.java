package dev.helmsman.shop;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;

/** A shop: the money it counts in and the clock that ends its day. */
public record Shop(ShopId id, String name, Currency currency, ZoneId zone) {
    public Shop {
        Objects.requireNonNull(id);
        Objects.requireNonNull(currency);
        Objects.requireNonNull(zone);
        if (name.isBlank()) throw new IllegalArgumentException("a shop needs a name");
    }
}
