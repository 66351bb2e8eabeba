package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of products beside numbers: their attributes, and the words of their reviews. */
public interface Products {
    /** Empty when no file ever named it. */
    Optional<Product> find(ShopId shop, String product);

    /**
     * Reviews with words, newest first.
     *
     * @param product {@code null} for all products
     * @param most at most so many
     */
    List<Review> reviews(ShopId shop, Period period, @Nullable String product, int most);

    /**
     * @param product the platform's key
     * @param firstDay first day with orders or traffic
     */
    record Product(
            String product,
            @Nullable String name,
            @Nullable String category,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /** @param rating 1 to 5; {@code null} where the platform gave none */
    record Review(
            LocalDate day,
            @Nullable String product,
            @Nullable String name,
            @Nullable Double rating,
            String text) {}
}
