package dev.helmsman.insight.explain;

import dev.helmsman.insight.Explanation.Usual;
import dev.helmsman.insight.tell.Sentences;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;

/** Tells how far such a change goes by itself. */
public final class UsualChange {
    private UsualChange() {}

    public static Usual of(MetricDefinition metric, Sentences say, BigDecimal change, Standing standing) {
        return of(metric, say, change, standing.usual(), standing.pairs());
    }

    /** @param usual NaN where it cannot be told */
    static Usual of(MetricDefinition metric, Sentences say, BigDecimal change, double usual, int pairs) {
        if (Double.isNaN(usual))
            return new Usual(
                    null,
                    pairs,
                    false,
                    new Text(
                            "说不准这次变化算不算平常：之前只有 " + pairs + " 组同样长的日子可比，至少要 10 组",
                            "Whether this change is usual cannot be told: only " + pairs
                                    + " earlier pairs of as many days are known, it takes 10"));
        BigDecimal most = metric.unit().round(BigDecimal.valueOf(usual));
        boolean beyond = change.abs().doubleValue() > usual;
        Text low = say.signed(metric.unit(), most.negate());
        Text high = say.signed(metric.unit(), most);
        String zh = "之前 " + pairs + " 组同样长的日子，十次里九次变化在 " + low.zh() + " 到 " + high.zh() + " 之间：这次";
        String en = "Of " + pairs + " earlier pairs of as many days nine in ten changed by " + low.en() + " to "
                + high.en() + ": this change is ";
        return new Usual(
                most,
                pairs,
                beyond,
                beyond ? new Text(zh + "超出平常", en + "beyond that") : new Text(zh + "没有超出平常", en + "not beyond that"));
    }
}
