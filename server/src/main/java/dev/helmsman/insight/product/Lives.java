package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.product.Life.Range;
import dev.helmsman.insight.product.Life.Week;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.lifecycle.BassFit;
import dev.helmsman.stats.lifecycle.LifeCycle;
import dev.helmsman.stats.lifecycle.LifeStage;
import dev.helmsman.stats.lifecycle.WeeklyTrend.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges where products stand by their weekly sales. */
final class Lives {
    /** A turn shows by holding a product's stage against that of so many weeks ago. */
    private static final int TURN_WEEKS = 8;

    /** A first sale within so many weeks of the first facts may not be the product's first. */
    private static final int SURELY_LAUNCHED = 4;

    private static final double REACH = 1.959963984540054;

    private final WeeklySales sales;

    Lives(WeeklySales sales) {
        this.sales = sales;
    }

    /** @return {@code null} for a product that is not among those read */
    @Nullable
    Life of(String product, boolean withCurve) {
        double[] amounts = sales.amounts().get(product);
        if (amounts == null || amounts.length == 0) return null;
        int first = 0;
        while (first < amounts.length && amounts[first] == 0) first++;
        boolean launched = sales.fromStart() && first >= SURELY_LAUNCHED;
        LifeCycle now = LifeCycle.of(amounts, sales.swing(), launched);
        int then = amounts.length - TURN_WEEKS;
        LifeCycle before = then > first
                ? LifeCycle.of(Arrays.copyOf(amounts, then), Arrays.copyOf(sales.swing(), then), launched)
                : null;
        LifeStage earlier = before == null || before.stage() == LifeStage.TOO_FEW ? null : before.stage();
        Point[] curve = now.curve();
        Point last = curve.length == 0 ? null : curve[curve.length - 1];
        Point past = curve.length > TURN_WEEKS ? curve[curve.length - 1 - TURN_WEEKS] : null;
        return new Life(
                now.stage(),
                names(now.stage()),
                now.confidence(),
                earlier,
                now.weeks(),
                last == null ? null : change(last),
                last == null ? null : money(last.level()),
                past == null ? null : money(past.level()),
                last == null ? null : sales.monday(first + now.peak()),
                now.ofPeak(),
                reason(now, last),
                withCurve ? weeks(amounts, first, curve) : List.of(),
                withCurve && launched ? launchPeak(amounts, first) : null);
    }

    private static Range change(Point point) {
        return new Range(
                Math.expm1(point.slope()),
                Math.expm1(point.slope() - REACH * point.slopeError()),
                Math.expm1(point.slope() + REACH * point.slopeError()));
    }

    private List<Week> weeks(double[] amounts, int first, Point[] curve) {
        List<Week> weeks = new ArrayList<>();
        for (Point point : curve) {
            int at = first + point.week();
            double swing = sales.swing()[at];
            LocalDate monday = sales.monday(at);
            weeks.add(new Week(
                    monday,
                    money(amounts[at]),
                    money(point.level() * swing),
                    money(point.bound(-REACH) * swing),
                    money(point.bound(REACH) * swing)));
        }
        return weeks;
    }

    private @Nullable Range launchPeak(double[] amounts, int first) {
        double[] calm = new double[amounts.length - first];
        for (int w = first; w < amounts.length; w++) calm[w - first] = amounts[w] / sales.swing()[w];
        return BassFit.of(calm)
                .filter(fit -> fit.curve().peak() > 0)
                .map(fit -> new Range(fit.curve().peak(), fit.peakLow(), fit.peakHigh()))
                .orElse(null);
    }

    private static BigDecimal money(double amount) {
        double bounded = Double.isFinite(amount) ? Math.min(amount, 1e15) : 1e15;
        return BigDecimal.valueOf(bounded).setScale(2, RoundingMode.HALF_UP);
    }

    static Text names(LifeStage stage) {
        return switch (stage) {
            case LAUNCH -> new Text("新品", "Launch");
            case GROWTH -> new Text("成长", "Growth");
            case MATURE -> new Text("成熟", "Mature");
            case DECLINE -> new Text("衰退", "Decline");
            case REVIVAL -> new Text("回升", "Revival");
            case ASLEEP -> new Text("沉睡", "Asleep");
            case TOO_FEW -> new Text("太少，不判断", "Too few to judge");
        };
    }

    private static Text reason(LifeCycle life, @Nullable Point last) {
        return switch (life.stage()) {
            case LAUNCH ->
                new Text(
                        "上架 " + life.weeks() + " 周，不满 " + LifeCycle.NEW_WEEKS + " 周，先看不判",
                        "on sale for " + life.weeks() + " weeks, under " + LifeCycle.NEW_WEEKS
                                + ": watched, not judged");
            case TOO_FEW -> new Text("有成交的周太少，任何走势都可能是巧合", "too few weeks with sales: any trend may be chance");
            case ASLEEP ->
                new Text(
                        "按以前的卖法，停这么久的可能只有 " + Wording.percent(1 - life.confidence()),
                        "at its old pace so long a silence has a chance of " + Wording.percent(1 - life.confidence()));
            case GROWTH, MATURE, DECLINE, REVIVAL -> {
                if (last == null) yield names(life.stage());
                Range weekly = change(last);
                String percent = Wording.signedPercent(weekly.value());
                String low = Wording.signedPercent(weekly.low());
                String high = Wording.signedPercent(weekly.high());
                String peak = Wording.percent(life.ofPeak());
                yield new Text(
                        "每周 " + percent + "（" + low + " 至 " + high + "），现在是高峰的 " + peak,
                        percent + " a week (" + low + " to " + high + "), now at " + peak + " of its peak");
            }
        };
    }
}
