package dev.helmsman.lake;

import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import org.jooq.DSLContext;

/**
 * Sums that are kept beside the facts. Whoever changes facts calls every roll-up in the same transaction, so that a
 * reader never sees one without the other.
 */
public interface RollUp {

    /**
     * Brings the sums of the days {@code from} to {@code to}, both included, up to date with the facts of the shop.
     * Facts outside these days have not changed; those without a day have none to roll up.
     */
    void refresh(DSLContext inTransaction, ShopId shop, LocalDate from, LocalDate to);
}
