package dev.helmsman.shop;

import java.time.LocalDate;
import java.util.Optional;

/** The days for which a shop has facts; answered by whoever keeps them. */
public interface FactSpan {
    record Days(LocalDate from, LocalDate to) {}

    Optional<Days> of(ShopId shop);
}
