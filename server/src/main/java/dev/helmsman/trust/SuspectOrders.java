package dev.helmsman.trust;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders that may be no real sales: what speaks for it, and what the operator says. */
public interface SuspectOrders {

    /** @param order number as the platform gives it */
    record OrderRef(String platform, String order) {}

    /** @param fake what the operator says: no real sale, or a real one */
    record Decision(boolean fake, String reason, String who, LocalDateTime at) {}

    /**
     * @param product of its dearest line; {@code null} when unknown
     * @param title of that product, else its key
     * @param probability calibrated; 0 when the program sees nothing in it
     * @param signals keys of what speaks for it, strongest first
     */
    record SuspectOrder(
            OrderRef ref,
            LocalDate day,
            @Nullable String product,
            @Nullable String title,
            BigDecimal amount,
            double probability,
            List<String> signals,
            @Nullable Decision decision) {
        public SuspectOrder {
            signals = List.copyOf(signals);
        }
    }

    /** Which of them. */
    enum Which {
        /** Suspect, and nobody has decided. */
        OPEN,
        /** The operator has decided. */
        DECIDED,
        ALL
    }

    /** @param total how many there are in all @param amount their paid amount */
    record Found(List<SuspectOrder> orders, long total, BigDecimal amount) {
        public Found {
            orders = List.copyOf(orders);
        }
    }

    /** The likeliest first. @param period {@code null} for all days */
    Found find(ShopId shop, @Nullable Period period, Which which, int offset, int limit);

    /** @param changed orders that were decided on @param unknown numbers that the shop's orders do not have */
    record Outcome(int changed, List<String> unknown) {
        public Outcome {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Says of orders that they are real or not; the newest word counts, and every sum follows at once. Any order can be
     * decided on, suspect or not.
     *
     * @param orders numbers
     * @param reason why; not blank
     * @throws TrustException when there is no reason or no order
     */
    Outcome decide(ShopId shop, List<String> orders, boolean fake, String reason, String who);

    /** Takes decisions back: the orders count as they are suspected again. */
    Outcome withdraw(ShopId shop, List<String> orders, String who);
}
