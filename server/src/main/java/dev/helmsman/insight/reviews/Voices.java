package dev.helmsman.insight.reviews;

import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.Products;
import dev.helmsman.metrics.Products.Review;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.peers.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reviews of the period speak of.
 *
 * @param read how many reviews with words were read
 * @param cut whether there were more than are read, newest first
 * @param topics most spoken of first
 */
public record Voices(int read, boolean cut, List<OfTopic> topics) {
    private static final int MOST_READ = 20_000;
    private static final int QUOTES = 4;
    private static final int QUOTES_A_SIDE = 2;
    private static final int LONGEST_QUOTE = 120;
    private static final int FEWEST = 10;

    public Voices {
        topics = List.copyOf(topics);
    }

    /**
     * @param good reviews that praise it
     * @param bad reviews that blame it
     * @param named reviews that only name it
     * @param badLow of the share of blame among reviews that judge it, lower end of the 95 % interval; {@code null} when fewer than
     *     10 judge it
     * @param worst product that is blamed most for it, at least three times; {@code null} when none is or one product was asked
     */
    public record OfTopic(
            String key,
            Text names,
            int good,
            int bad,
            int named,
            @Nullable Double badShare,
            @Nullable Double badLow,
            @Nullable Double badHigh,
            @Nullable Worst worst,
            List<Quote> quotes) {
        public OfTopic {
            quotes = List.copyOf(quotes);
        }
    }

    public record Worst(String product, String name, int bad) {}

    /** @param good whether it praises or blames */
    public record Quote(
            LocalDate day,
            @Nullable String product,
            @Nullable String name,
            @Nullable Double rating,
            boolean good,
            String text) {}

    private static final class Tally {
        int good;
        int bad;
        int named;
        final Map<String, Integer> blamed = new LinkedHashMap<>();
        final Map<String, String> titles = new LinkedHashMap<>();
        final List<Quote> praise = new ArrayList<>();
        final List<Quote> blame = new ArrayList<>();
    }

    /** @param product {@code null} for all products */
    public static Voices read(
            Products products, ReviewReader reader, ShopId shop, Period period, @Nullable String product) {
        List<Review> reviews = products.reviews(shop, period, product, MOST_READ + 1);
        boolean cut = reviews.size() > MOST_READ;
        if (cut) reviews = reviews.subList(0, MOST_READ);
        Map<Topic, Tally> tallies = new LinkedHashMap<>();
        for (Topic topic : reader.topics()) tallies.put(topic, new Tally());
        Set<String> quoted = new HashSet<>();
        for (Review review : reviews)
            for (Said said : reader.read(review.text())) add(tallies.get(said.topic()), said, review, quoted);
        List<OfTopic> topics = new ArrayList<>();
        tallies.forEach((topic, tally) -> {
            if (tally.good + tally.bad + tally.named > 0) topics.add(of(topic, tally, product != null));
        });
        topics.sort(Comparator.comparingInt((OfTopic topic) -> topic.good() + topic.bad() + topic.named())
                .reversed());
        return new Voices(reviews.size(), cut, topics);
    }

    private static void add(@Nullable Tally tally, Said said, Review review, Set<String> quoted) {
        if (tally == null) return;
        if (!said.good() && !said.bad()) tally.named++;
        if (said.good()) tally.good++;
        if (said.bad()) tally.bad++;
        String product = review.product();
        if (said.bad() && product != null) {
            tally.blamed.merge(product, 1, Integer::sum);
            tally.titles.putIfAbsent(product, review.name() == null ? product : review.name());
        }
        List<Quote> side = said.bad() ? tally.blame : tally.praise;
        // a word for a word copy says nothing new
        if ((said.good() || said.bad())
                && side.size() < QUOTES
                && quoted.add(said.topic().key() + review.text()))
            side.add(new Quote(
                    review.day(), product, review.name(), review.rating(), !said.bad(), shortened(review.text())));
    }

    private static OfTopic of(Topic topic, Tally tally, boolean oneProduct) {
        int judged = tally.good + tally.bad;
        Share share = judged < FEWEST ? null : new Share(tally.bad, judged);
        int blameShown = Math.min(tally.blame.size(), Math.max(QUOTES_A_SIDE, QUOTES - tally.praise.size()));
        List<Quote> quotes = new ArrayList<>(tally.blame.subList(0, blameShown));
        quotes.addAll(tally.praise.subList(0, Math.min(tally.praise.size(), QUOTES - blameShown)));
        Worst worst = oneProduct
                ? null
                : tally.blamed.entrySet().stream()
                        .filter(each -> each.getValue() >= 3)
                        .max(Map.Entry.comparingByValue())
                        .map(each -> new Worst(
                                each.getKey(),
                                tally.titles.getOrDefault(each.getKey(), each.getKey()),
                                each.getValue()))
                        .orElse(null);
        return new OfTopic(
                topic.key(),
                topic.names(),
                tally.good,
                tally.bad,
                tally.named,
                share == null ? null : share.value(),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                worst,
                quotes);
    }

    private static String shortened(String text) {
        String clean = text.strip().replaceAll("\\s+", " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST_QUOTE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
