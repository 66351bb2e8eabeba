package dev.helmsman.conclusions;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How wrong the figures must be before a conclusion no longer holds.
 *
 * <p>Let v be the figure, e what it is held against, both of one unit. A change from e to v is an illusion when the figure's true
 * size is at the other end: where v &gt; e the share (v − e)/v of what was recorded is false; where v &lt; e the share (e − v)/e of
 * what was true was not recorded. Both are |v − e| / max(|v|, |e|), and the same share of the baseline, recorded the other way
 * wrongly, does as much. With e the baseline it is the share at which the change is gone and turns its sign; with e the near end
 * of the usual range it is the share at which the change is nothing unusual any more. Above 1 only where signs differ.
 *
 * @param way what would have to be wrong with the period's figure
 * @param usual share from which on the change lies within the usual range; {@code null} where that range is not known or holds the
 *     figure already
 * @param sign share from which on the change has turned its sign
 * @param text the same as a sentence; shares are rounded down, so that it never promises more than there is
 */
public record Flip(Way way, @Nullable Double usual, double sign, Text text) {
    /** Names the figure where a conclusion does not. */
    static final Text FIGURE = new Text("的数", "figure");

    private static final double NEARLY_ALL = 0.995;

    public enum Way {
        /** Too much was recorded: some of it is false. */
        OVER,
        /** Too little was recorded: some is missing. */
        UNDER
    }

    /** The smallest share that upsets the conclusion. */
    public double share() {
        return usual == null ? sign : Math.min(usual, sign);
    }

    /**
     * @param figure names it, as a part of a sentence that begins with "this period's"
     * @param low lower end of what is usual in the period, in the figure's unit; NaN where it is not known
     * @param high its upper end
     * @return {@code null} where nothing changed or one of the two was not measured
     */
    public static @Nullable Flip of(
            Text figure, @Nullable BigDecimal value, @Nullable BigDecimal baseline, double low, double high) {
        if (value == null || baseline == null || value.compareTo(baseline) == 0) return null;
        double v = value.doubleValue();
        double b = baseline.doubleValue();
        boolean up = v > b;
        double edge = up ? high : low;
        boolean unusual = up ? v > edge : v < edge;
        Double usual = unusual ? Double.valueOf(wrong(v, edge)) : null;
        Way way = up ? Way.OVER : Way.UNDER;
        return new Flip(way, usual, wrong(v, b), sentence(figure, way, usual, wrong(v, b)));
    }

    /** Where the usual range is not known. */
    public static @Nullable Flip of(Text figure, @Nullable BigDecimal value, @Nullable BigDecimal baseline) {
        return of(figure, value, baseline, Double.NaN, Double.NaN);
    }

    /**
     * Of a change that is told as a logarithm of a ratio.
     *
     * @param effect ln(v/e), not 0
     * @param reach half the width of the usual range around 0, ≥ 0, in the same unit
     */
    public static Flip ofEffect(Text figure, double effect, double reach) {
        Way way = effect > 0 ? Way.OVER : Way.UNDER;
        double size = Math.abs(effect);
        Double usual = size > reach ? Double.valueOf(-Math.expm1(reach - size)) : null;
        double sign = -Math.expm1(-size);
        return new Flip(way, usual, sign, sentence(figure, way, usual, sign));
    }

    private static double wrong(double value, double end) {
        return Math.abs(value - end) / Math.max(Math.abs(value), Math.abs(end));
    }

    private static Text sentence(Text figure, Way way, @Nullable Double usual, double sign) {
        String zh = way == Way.OVER ? "多记" : "少记";
        String zhOther = way == Way.OVER ? "少记" : "多记";
        String en = way == Way.OVER ? "over-recorded" : "under-recorded";
        String enOther = way == Way.OVER ? "under-recorded" : "over-recorded";
        boolean all = sign >= NEARLY_ALL && sign <= 1;
        String turns = floor(sign);
        if (usual == null || usual >= sign || floor(usual).equals(turns))
            return all
                    ? new Text(
                            "只有当本期" + figure.zh() + "几乎全都" + zh + "了，结论才会反转。",
                            "Only if almost all of this period's " + figure.en() + " is "
                                    + (way == Way.OVER ? "false" : "not recorded") + " does the conclusion reverse.")
                    : new Text(
                            "只有当本期" + figure.zh() + zh + "了 " + turns + " 以上（或对比期" + zhOther + "了同样多），结论才会反转。",
                            "Only if this period's " + figure.en() + " is " + en + " by " + turns
                                    + " or more (or the baseline's " + enOther
                                    + " by as much) does the conclusion reverse.");
        String calm = floor(usual);
        return new Text(
                "只有当本期" + figure.zh() + zh + "了 " + calm + " 以上，变化才落回平常范围；要反转，得"
                        + (all ? "几乎全都" + zh + "了。" : zh + " " + turns + " 以上（或对比期" + zhOther + "同样多）。"),
                "Only if this period's " + figure.en() + " is " + en + " by " + calm
                        + " or more is the change within the usual range; to reverse it takes "
                        + (all
                                ? "almost all of it."
                                : turns + " or more (or the baseline's " + enOther + " by as much)."));
    }

    /** {@code 18%}, {@code 4.2%}; rounded down. */
    static String floor(double share) {
        if (share >= NEARLY_ALL && share <= 1) return "100%";
        BigDecimal percent = BigDecimal.valueOf(share * 100);
        return percent.setScale(percent.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.DOWN)
                        .toPlainString()
                + "%";
    }
}
