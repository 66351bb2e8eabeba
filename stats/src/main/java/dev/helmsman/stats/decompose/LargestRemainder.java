package dev.helmsman.stats.decompose;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts so that the shown parts add up to the shown total (Hamilton's method): every part is rounded down, and the
 * units that are missing go to the parts with the largest remainders; on a tie to the earlier part.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * @param parts exact effects, finite; their sum is {@code total} within floating-point error
     * @param total what the rounded parts must add up to, with at most {@code places} decimals
     * @param places decimals of the rounded parts; 2 for money
     * @return one rounded part each, none further than one unit of the last place from its exact value, up to the error
     *     that the parts' sum brings along
     * @throws StatisticsException PARTS_MISS_TOTAL when the parts are another sum than the total; OUT_OF_RANGE when the total
     *     has more decimals
     */
    public static List<BigDecimal> round(double[] parts, BigDecimal total, int places) {
        if (total.stripTrailingZeros().scale() > places) {
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "the total " + total + " has more than " + places + " decimals");
        }
        if (parts.length == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no parts to round");
        BigDecimal[] exact = new BigDecimal[parts.length];
        BigDecimal[] rounded = new BigDecimal[parts.length];
        BigDecimal sum = BigDecimal.ZERO;
        double size = Math.abs(total.doubleValue());
        for (int i = 0; i < parts.length; i++) {
            if (!Double.isFinite(parts[i])) {
                throw new StatisticsException(Fault.NOT_FINITE, "part " + i + " is not finite: " + parts[i]);
            }
            exact[i] = new BigDecimal(parts[i]);
            rounded[i] = exact[i].setScale(places, RoundingMode.FLOOR);
            sum = sum.add(rounded[i]);
            size += Math.abs(parts[i]);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        long missing = total.subtract(sum).divide(unit, RoundingMode.HALF_UP).longValueExact();
        double tolerance = parts.length + 1 + size * 1e-9 / unit.doubleValue();
        if (missing < -tolerance || missing > parts.length + tolerance) {
            throw new StatisticsException(
                    Fault.PARTS_MISS_TOTAL,
                    "the parts miss the total " + total + " by " + unit.multiply(BigDecimal.valueOf(missing)));
        }
        List<Integer> byRemainder =
                new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
        byRemainder.sort(Comparator.comparing((Integer i) -> exact[i].subtract(rounded[i]))
                .reversed());
        for (long step = 0; step < Math.abs(missing); step++) {
            int turn = (int) (step % parts.length);
            // Units too many are taken from the smallest remainders: those were rounded up the least.
            int i = byRemainder.get(missing > 0 ? turn : parts.length - 1 - turn);
            rounded[i] = missing > 0 ? rounded[i].add(unit) : rounded[i].subtract(unit);
        }
        return List.of(rounded);
    }
}
