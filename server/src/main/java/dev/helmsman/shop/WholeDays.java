package dev.helmsman.shop;

import java.time.LocalDate;
import java.util.Optional;

/** Until when a shop's facts are whole: an export made in the morning holds the first hours of its own day. */
public interface WholeDays {
    /** The last day that is whole, empty without facts. */
    Optional<LocalDate> last(ShopId shop);
}
