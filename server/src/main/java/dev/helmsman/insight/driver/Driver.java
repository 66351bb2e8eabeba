package dev.helmsman.insight.driver;

import dev.helmsman.stats.detect.PanelShift.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What moves a shop's money, one step before the money: watched in every part of a dimension. A cause shows in the driver that
 * is nearest to it long before, and far more clearly than, in the amount.
 *
 * <p>The numerator is a metric, or a ratio metric times its denominator, so that days add up.
 */
public enum Driver {
    SOURCE_VISITORS("source", "visitors", null, false, Kind.COUNT, 0, true),
    SOURCE_IMPRESSIONS("source", "image_impressions", null, false, Kind.COUNT, 0, true),
    SOURCE_CONVERSION("source", "traffic_buyers", "visitors", false, Kind.COUNT, 0, true),
    PRODUCT_VISITORS("product", "visitors", null, false, Kind.COUNT, 0, true),
    PRODUCT_CLICKS("product", "image_clicks", "image_impressions", false, Kind.COUNT, 0, true),
    PRODUCT_BOUNCES("product", "bounce_rate", "visitors", true, Kind.MEAN, 0.7, true),
    PRODUCT_DWELL("product", "dwell", "visitors", true, Kind.MEAN, 0.7, true),
    PRODUCT_CARTS("product", "cart_users", "visitors", false, Kind.COUNT, 0, true),
    PRODUCT_CONVERSION("product", "traffic_buyers", "visitors", false, Kind.COUNT, 0, true),
    PRODUCT_PRICE("product", "paid_amount", PanelReader.LIKE_PIECES, false, Kind.MEAN, 0.08, true),
    PRODUCT_SALES("product", "paid_amount", null, false, Kind.LEVEL, 0, true),
    PRODUCT_REFUNDS("product", "refunds", PanelReader.RECENT_QUANTITY, false, Kind.COUNT, 0, true),
    CATEGORY_VISITORS("category", "visitors", null, false, Kind.COUNT, 0, true),
    CATEGORY_CONVERSION("category", "traffic_buyers", "visitors", false, Kind.COUNT, 0, true),
    CATEGORY_SALES("category", "paid_amount", null, false, Kind.LEVEL, 0, true),
    MARKET_LEVEL("category", PanelReader.MARKET_BOTH, null, false, Kind.LEVEL, 0, true),
    MARKET_AMOUNT("category", PanelReader.MARKET_AMOUNT_MIDDLE, null, false, Kind.LEVEL, 0, true),
    RIVAL_SALES("rival", PanelReader.RIVAL_SALES_MIDDLE, null, false, Kind.LEVEL, 0, true),
    CAMPAIGN_COST("campaign", "ad_cost", null, false, Kind.LEVEL, 0, true),
    CAMPAIGN_CLICKS("campaign", "ad_clicks", null, false, Kind.COUNT, 0, true),
    CAMPAIGN_AMOUNT("campaign", "ad_amount", null, false, Kind.LEVEL, 0, true),
    SERVICE_WAIT("", "first_response", "inquiries", true, Kind.MEAN, 0.7, false),
    SERVICE_SATISFACTION("", "satisfaction", "inquiries", true, Kind.MEAN, 0.5, false),
    SHOP_CONVERSION("", "traffic_buyers", "visitors", false, Kind.COUNT, 0, false);

    private final String dimension;
    private final String numerator;
    private final @Nullable String denominator;
    private final boolean ratio;
    private final Kind kind;
    private final double spread;
    private final boolean relative;

    Driver(
            String dimension,
            String numerator,
            @Nullable String denominator,
            boolean ratio,
            Kind kind,
            double spread,
            boolean relative) {
        this.dimension = dimension;
        this.numerator = numerator;
        this.denominator = denominator;
        this.ratio = ratio;
        this.kind = kind;
        this.spread = spread;
        this.relative = relative;
    }

    /** Empty for the whole shop. */
    String dimension() {
        return dimension;
    }

    String numerator() {
        return numerator;
    }

    @Nullable
    String denominator() {
        return denominator;
    }

    /** Whether the numerator is a ratio that must be multiplied by the denominator. */
    boolean ratio() {
        return ratio;
    }

    Kind kind() {
        return kind;
    }

    /** Of means: how one of the denominator's things differs from the next, over the mean. */
    double spread() {
        return spread;
    }

    /** Whether parts are held against each other. */
    boolean relative() {
        return relative;
    }

    /** Whether no row on a day means that nothing was told, and not that there was none. */
    boolean ranges() {
        return this == MARKET_LEVEL || this == MARKET_AMOUNT || this == RIVAL_SALES;
    }

    /** Added up over the products of a category. */
    boolean sumsOfProducts() {
        return this == CATEGORY_VISITORS || this == CATEGORY_CONVERSION || this == CATEGORY_SALES;
    }

    /** Read with the products. */
    boolean ofProducts() {
        return dimension.equals("product") || sumsOfProducts();
    }

    /** The metrics that all drivers of a dimension are made of. */
    static List<String> metrics(String dimension) {
        Set<String> metrics = new LinkedHashSet<>();
        Arrays.stream(values()).filter(one -> one.dimension.equals(dimension)).forEach(one -> {
            metrics.add(one.numerator);
            if (one.denominator != null) metrics.add(one.denominator);
        });
        return List.copyOf(metrics);
    }
}
