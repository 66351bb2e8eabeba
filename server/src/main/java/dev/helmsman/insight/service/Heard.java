package dev.helmsman.insight.service;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.reviews.ReviewReader;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.Products;
import dev.helmsman.stats.shrink.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reviews say of the parts of the work that service and the warehouse answer for.
 *
 * @param read how many reviews with words were read
 * @param cut whether there were more than are read, newest first
 * @param parts most spoken of first
 */
public record Heard(int read, boolean cut, List<Part> parts) {
    private static final Set<String> PARTS = Set.of("service", "delivery", "packaging", "as_described", "quality");
    /** Fewer judging reviews on either side are not compared. */
    private static final int FEWEST = 30;

    private static final ReviewReader READER = new ReviewReader();

    public Heard {
        parts = List.copyOf(parts);
    }

    /**
     * @param goodBefore reviews of the baseline that praise it; {@code null} without a baseline
     * @param change of the share of blame against the baseline, in shares of 1, with its 90 % interval; {@code null} where fewer
     *     than 30 judge it on either side
     */
    public record Part(
            Voices.OfTopic topic,
            @Nullable Integer goodBefore,
            @Nullable Integer badBefore,
            @Nullable Estimate change) {}

    static Heard read(Products products, FamilyQuestion question, @Nullable Period baseline) {
        Voices now = Voices.read(products, READER, question.shop().id(), question.period(), null);
        Voices before = baseline == null
                ? null
                : Voices.read(products, READER, question.shop().id(), baseline, null);
        List<Part> parts = new ArrayList<>();
        for (Voices.OfTopic topic : now.topics())
            if (PARTS.contains(topic.key())) parts.add(part(topic, before == null ? null : find(before, topic.key())));
        return new Heard(now.read(), now.cut(), parts);
    }

    private static Voices.@Nullable OfTopic find(Voices voices, String key) {
        return voices.topics().stream()
                .filter(topic -> topic.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Part part(Voices.OfTopic now, Voices.@Nullable OfTopic before) {
        if (before == null) return new Part(now, null, null, null);
        boolean enough = now.good() + now.bad() >= FEWEST && before.good() + before.bad() >= FEWEST;
        Estimate change = null;
        if (enough) change = Estimate.of(blame(now).minus(blame(before)));
        return new Part(now, before.good(), before.bad(), change);
    }

    private static Rate blame(Voices.OfTopic topic) {
        return Rate.of(new double[] {topic.bad()}, new double[] {topic.good() + topic.bad()}, DailyFigures.Z90);
    }
}
