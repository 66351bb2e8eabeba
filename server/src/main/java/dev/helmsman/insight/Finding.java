package dev.helmsman.insight;

import dev.helmsman.metrics.MetricTable.Comparison;

/**
 * A change that is more than noise and that a fair baseline confirms.
 *
 * @param spread whether no single segment carries it
 */
record Finding(Question question, Comparison baseline, boolean spread) {
    double change() {
        Series series = question.series();
        return series.sum(question.window().period()) - series.sum(baseline.period());
    }

    /** Of two windows on the same thing the shorter is told, if it holds most of the change. */
    boolean tellsMoreThan(Finding other) {
        double own = Math.abs(change());
        double theirs = Math.abs(other.change());
        boolean shorter = question.window().days() < other.question.window().days();
        return shorter ? own >= 0.6 * theirs : own * 0.6 > theirs;
    }
}
