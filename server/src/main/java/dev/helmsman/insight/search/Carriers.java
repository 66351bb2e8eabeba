package dev.helmsman.insight.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the segments that carry a change, one after the other. A segment carries it when it deviates far more than the rest
 * of the shop does: among the significant ones the one with the largest excess over its fair share of the whole change is
 * taken, what it did is taken out of the shop and of all segments that overlap it, and the next is looked for in what
 * is left. What no segment carries is spread over everything and stays with the shop.
 */
final class Carriers {
    private static final int MOST = 4;
    /** A segment bigger than this is nearly the shop itself. */
    private static final double LARGEST_SHARE = 0.75;
    /** The rest may move this share of the segment's own relative change. */
    private static final double CALM_REST = 0.4;

    private final Judge judge;
    private final Rest rest;
    private final double significant;
    private final double smallest;

    /** Reads the series of a dimension's segments without what one segment brought. */
    interface Rest {
        List<Series> without(Series carrier, String dimension);
    }

    /**
     * @param significant q-value up to which a question counts
     * @param smallest share of the shop's expectation that a deviation must reach
     */
    Carriers(Judge judge, Rest rest, double significant, double smallest) {
        this.judge = judge;
        this.rest = rest;
        this.significant = significant;
        this.smallest = smallest;
    }

    /** @param shop what is left of the shop without the carriers, judged anew; empty when it cannot be judged */
    record Split(List<Question> carriers, Optional<Question> shop) {}

    Split find(Question shop, List<Question> segments) {
        List<Question> pool = new ArrayList<>(
                segments.stream().filter(one -> counts(one, shop)).toList());
        List<Question> carriers = new ArrayList<>();
        Optional<Question> left = Optional.of(shop);
        while (carriers.size() < MOST && left.isPresent()) {
            Question whole = left.get();
            Optional<Question> next = pool.stream()
                    .filter(one -> carries(one, whole))
                    .max(Comparator.comparingDouble(one -> excess(one, whole) * one.confidence()));
            if (next.isEmpty()) break;
            Question carrier = next.get();
            carriers.add(carrier);
            left = again(whole, whole.series().minus(carrier.series()));
            Question remaining = left.orElse(whole);
            pool = outside(carrier, pool, remaining);
        }
        return new Split(List.copyOf(carriers), left);
    }

    private boolean counts(Question one, Question shop) {
        return one.q() <= significant
                && Math.abs(one.deviation()) >= smallest * shop.judged().expected();
    }

    private static boolean carries(Question one, Question whole) {
        double share = whole.judged().expected() <= 0
                ? 1
                : one.judged().expected() / whole.judged().expected();
        if (share > LARGEST_SHARE) return false;
        double restExpected = whole.judged().expected() - one.judged().expected();
        if (restExpected <= 0) return false;
        double restRelative = (whole.deviation() - one.deviation()) / restExpected;
        return restRelative * Math.signum(one.deviation()) <= CALM_REST * Math.abs(one.relative());
    }

    private static double excess(Question one, Question whole) {
        double share = whole.judged().expected() <= 0
                ? 0
                : one.judged().expected() / whole.judged().expected();
        return Math.abs(one.deviation() - share * whole.deviation());
    }

    /** The other candidates without what the carrier brought to them; same dimension means no overlap. */
    private List<Question> outside(Question carrier, List<Question> pool, Question remaining) {
        List<Question> left = new ArrayList<>();
        Map<String, Map<String, Series>> read = new HashMap<>();
        for (Question one : pool) {
            if (one == carrier) continue;
            String dimension = one.series().dimension();
            if (dimension.equals(carrier.series().dimension())) {
                left.add(one);
                continue;
            }
            Series without = read.computeIfAbsent(dimension, unread -> byValue(rest.without(carrier.series(), unread)))
                    .get(one.series().value());
            if (without == null) continue;
            again(one, without).filter(question -> counts(question, remaining)).ifPresent(left::add);
        }
        return left;
    }

    private static Map<String, Series> byValue(List<Series> all) {
        Map<String, Series> byValue = new HashMap<>();
        all.forEach(series -> byValue.put(series.value(), series));
        return byValue;
    }

    /** The adjustment for many questions is kept: the same question is asked again, not another one. */
    private Optional<Question> again(Question one, Series series) {
        double factor =
                one.judged().p() > 0 ? Math.max(1, one.q() / one.judged().p()) : 1;
        return judge.judge(series, one.window())
                .map(judged ->
                        new Question(one.watch(), series, one.window(), judged, Math.min(1, judged.p() * factor)));
    }
}
