package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;

/** What became of a finding when its exact numbers were read. */
public sealed interface Explained {
    /** A conclusion. */
    record Told(Conclusion conclusion) implements Explained {}

    /**
     * Too few orders to speak of a change: one buyer's big order moved it. Worth a line, no action.
     *
     * @param atStake money won or lost, signed
     */
    record FewOrders(Text place, BigDecimal atStake, long orders) implements Explained {}

    /** The exact numbers contradict it, or the money is not worth a line. */
    record Dropped() implements Explained {}
}
