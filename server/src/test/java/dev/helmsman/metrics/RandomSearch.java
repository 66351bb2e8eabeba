package dev.helmsman.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random facts of what search engines told; {@link #VIEW} is what the lake makes of the former. */
final class RandomSearch {
    static final String VIEW = "search_daily";

    private final RandomFacts facts;
    private final Random random;

    private RandomSearch(RandomFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    static void into(RandomFacts facts, Random random, LocalDate first, int days) {
        RandomSearch search = new RandomSearch(facts, random);
        for (int i = 0; i < days; i++) {
            if (i % 7 == 3) continue; // nobody exported that day
            LocalDate day = first.plusDays(i);
            search.told(day, "search", "", "x");
            for (String value : List.of("a", "b")) {
                search.told(day, "search_keyword", "keyword", value);
                search.told(day, "search_page", "page", "/" + value);
                search.told(day, "search_country", "country", value);
                search.told(day, "search_device", "device", value);
                search.told(day, "search_appearance", "appearance", value);
            }
        }
    }

    private void told(LocalDate day, String level, String column, String value) {
        long impressions = random.nextInt(1, 5000);
        long clicks = random.nextInt(0, 50);
        @Nullable String page = column.equals("page") ? value : null;
        @Nullable String word = column.equals("keyword") ? value : null;
        @Nullable String source = page == null && word == null && !column.isEmpty() ? value : null;
        facts.add(
                "traffic_daily",
                "platform",
                "google",
                "day",
                day,
                "level",
                level,
                "product",
                page,
                "source",
                source,
                "keyword",
                word,
                "impressions",
                impressions,
                "clicks",
                clicks);
        facts.add(
                VIEW,
                "platform",
                "google",
                "day",
                day,
                "level",
                level,
                column.isEmpty() ? "keyword" : column,
                column.isEmpty() ? null : value,
                "impressions",
                impressions,
                "clicks",
                clicks);
    }
}
