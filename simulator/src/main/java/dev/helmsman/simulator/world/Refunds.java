package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import java.util.List;

/**
 * Which lines come back. Before shipping people change their mind; after it they return goods 2 to 10 days later. In a
 * refund wave the lines of the week before come back within the incident's days, with one reason.
 */
final class Refunds {
    private static final int DAY = 86_400;
    private static final int WAVE_LOOKBACK = 8;

    private final List<Incident> waves;
    private final long firstSecond;
    private final long exportedAt;

    Refunds(World world, long exportedAt) {
        waves = world.incidents.stream()
                .filter(i -> i.kind() == IncidentKind.REFUND_WAVE)
                .toList();
        firstSecond = world.options.start().toEpochDay() * DAY;
        this.exportedAt = exportedAt;
    }

    void decide(Order order, Order.Line line, long bits) {
        line.refund = Order.RefundState.NONE;
        line.refundCents = 0;
        line.refundAsked = 0;
        line.refundDone = 0;
        if (!order.isPaid() || order.brushed || line.paidCents == 0) return;
        int day = (int) ((order.created - firstSecond) / DAY);
        for (Incident wave : waves) {
            if (wave.target() == line.product.index() && day >= wave.from() - WAVE_LOOKBACK && day < wave.to()) {
                if (uniform(bits, 40) < wave.factor()) {
                    inWave(order, line, wave, bits);
                    return;
                }
            }
        }
        if (uniform(bits, 16) >= line.product.refundRate()) return;
        boolean early = (bits & 7) < 3;
        long asked = early
                ? order.paid + 600 + ((bits >>> 3) & 0x3FFF)
                : shipping(order) + 2 * DAY + (((bits >>> 3) & 0xFFFFF) % (8 * DAY));
        line.refundReason = early ? (int) ((bits >>> 24) & 1) : 2 + (int) (((bits >>> 24) & 0xFF) % 5);
        line.returned = !early && (bits >>> 33 & 3) != 0;
        settle(line, asked, bits);
    }

    private static long shipping(Order order) {
        return order.shipped != 0 ? order.shipped : order.paid + DAY;
    }

    private void inWave(Order order, Order.Line line, Incident wave, long bits) {
        long from = firstSecond + (long) wave.from() * DAY + 8 * 3600;
        long to = firstSecond + (long) wave.to() * DAY + 20 * 3600;
        long spread = Math.max(1, Math.min(to - from, 5L * DAY));
        long earliest = Math.max(from, shipping(order) + DAY);
        line.refundReason = Reason.QUALITY.ordinal();
        line.returned = (bits >>> 33 & 3) != 0;
        settle(line, Math.min(to, earliest + ((bits >>> 3) & 0xFFFFF) % spread), bits);
    }

    private void settle(Order.Line line, long asked, long bits) {
        if (asked >= exportedAt) return;
        line.refundAsked = asked;
        long done = asked + 3600 + ((bits >>> 12) & 0x1FFFF) % (2 * DAY);
        line.refundCents = (bits >>> 55 & 15) == 0 ? Math.max(1, line.paidCents / 3) : line.paidCents;
        if ((bits >>> 59 & 31) == 0) {
            line.refund = Order.RefundState.REFUSED;
        } else if (done >= exportedAt) {
            line.refund = Order.RefundState.ASKED;
        } else {
            line.refund = Order.RefundState.DONE;
            line.refundDone = done;
        }
    }

    private static double uniform(long bits, int shift) {
        return ((bits >>> shift) & 0xFFFF) * 0x1.0p-16;
    }
}
