package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.market.Rival.Hint;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.Robust;
import dev.helmsman.stats.detect.RobustRegression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rivals' sales look inflated, from two signals that are hard to fake together: hardly any reviews for what is said to be sold,
 * and more pieces than price and rank let expect. Every comparison takes the end of the range that is kindest to the rival.
 */
final class Inflation {
    /** Reviews per piece under this part of the peers' median. */
    private static final double FEW_REVIEWS = 0.4;
    /** Pieces beyond this many times what price and rank let expect. */
    private static final double TOO_MANY = 2.5;

    private static final int FEWEST_PEERS = 5;
    private static final int FEWEST_FOR_LINE = 8;
    private static final int FEWEST_DAYS = 7;

    private final List<Rival> rivals;
    private final double[] residuals;

    Inflation(List<Rival> rivals) {
        this.rivals = rivals;
        this.residuals = residuals(rivals);
    }

    List<Rival> judged() {
        List<Rival> judged = new ArrayList<>();
        for (int i = 0; i < rivals.size(); i++) judged.add(rivals.get(i).with(hint(i)));
        return judged;
    }

    private @Nullable Hint hint(int i) {
        List<Text> reasons = new ArrayList<>();
        double times = 1;
        Double reviews = reviewsAgainstPeers(i);
        if (reviews != null && reviews < FEW_REVIEWS) {
            times = Math.max(times, 1 / Math.max(reviews, 0.02));
            Estimate own = rivals.get(i).reviewsPerHundred();
            String most = one(own == null || own.high() == null ? 0 : own.high());
            reasons.add(new Text(
                    "每卖 100 件最多只有 " + most + " 条新评价，是同行中位数的 " + percent(reviews) + " 以下",
                    "at most " + most + " new reviews for 100 pieces, under " + percent(reviews)
                            + " of the median of the others"));
        }
        if (residuals[i] > Math.log(TOO_MANY)) {
            times = Math.max(times, Math.exp(residuals[i]));
            String more = one(Math.exp(residuals[i]));
            reasons.add(new Text(
                    "按价格和排名该卖的件数，它至少报了 " + more + " 倍",
                    "it shows at least " + more + " times the pieces that its price and rank let expect"));
        }
        return reasons.isEmpty() ? null : new Hint(reasons.size() > 1, times, reasons);
    }

    /** Its highest possible reviews per piece by the median of the peers' lowest. */
    private @Nullable Double reviewsAgainstPeers(int i) {
        Estimate own = rivals.get(i).reviewsPerHundred();
        if (own == null || own.high() == null || rivals.get(i).days().size() < FEWEST_DAYS) return null;
        double[] peers = rivals.stream()
                .filter(rival -> rival != rivals.get(i) && rival.days().size() >= FEWEST_DAYS)
                .map(Rival::reviewsPerHundred)
                .filter(rate -> rate != null)
                .mapToDouble(Estimate::low)
                .toArray();
        if (peers.length < FEWEST_PEERS) return null;
        double median = Robust.median(peers);
        return median <= 0 ? null : own.high() / median;
    }

    /** Log of the pieces' low end over what a robust line of log price and log rank gives; NaN where it cannot be told. */
    private static double[] residuals(List<Rival> rivals) {
        double[] off = new double[rivals.size()];
        Arrays.fill(off, Double.NaN);
        double[][] rows = new double[rivals.size()][];
        double[] middle = new double[rivals.size()];
        int known = 0;
        for (int i = 0; i < rivals.size(); i++) {
            Rival rival = rivals.get(i);
            Estimate pieces = rival.pieces();
            Double most = pieces == null ? null : pieces.high();
            double least = pieces == null ? 0 : pieces.low();
            boolean told = most != null && least > 0 && positive(rival.price()) && positive(rival.rank());
            rows[i] = new double[] {1, told ? log(rival.price()) : 0, told ? log(rival.rank()) : 0};
            // only to draw the line: where inside its range a figure lies matters little against a factor of two
            middle[i] = told && most != null ? (Math.log(least) + Math.log(most)) / 2 : Double.NaN;
            if (told) known++;
        }
        if (known < FEWEST_FOR_LINE) return off;
        double[] beta = RobustRegression.fit(rows, middle);
        double[] line = RobustRegression.residuals(rows, middle, beta);
        for (int i = 0; i < off.length; i++) {
            Estimate pieces = rivals.get(i).pieces();
            if (!Double.isNaN(line[i]) && pieces != null) off[i] = line[i] - (middle[i] - Math.log(pieces.low()));
        }
        return off;
    }

    private static boolean positive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    private static double log(@Nullable BigDecimal value) {
        return value == null ? 0 : Math.log(value.doubleValue());
    }

    private static String one(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(double share) {
        return Math.max(1, Math.round(share * 100)) + "%";
    }
}
