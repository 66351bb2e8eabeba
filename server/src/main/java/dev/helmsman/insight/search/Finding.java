package dev.helmsman.insight.search;

import dev.helmsman.metrics.MetricTable.Comparison;

/**
 * A change that is more than noise and that a fair baseline confirms.
 *
 * @param spread whether no single segment carries it
 */
public record Finding(Question question, Comparison baseline, boolean spread) {
    public double change() {
        Series series = question.series();
        return series.sum(question.window().period()) - series.sum(baseline.period());
    }
}
