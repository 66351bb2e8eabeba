package dev.helmsman.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can go wrong in the simulated shop; the words are those of the command line and of {@code truth.json}. */
public enum IncidentKind {
    CHANNEL_LOST("channel_lost", "visitors", "buyers", "orders", "paid_amount"),
    MAIN_IMAGE_BAD("main_image_bad", "ctr", "clicks", "visitors", "paid_amount"),
    DETAIL_PAGE_BAD("detail_page_bad", "bounce_rate", "dwell", "cart_rate", "conversion", "paid_amount"),
    STOCK_OUT("stock_out", "stock_on_hand", "conversion", "paid_amount"),
    PRICE_ERROR("price_error", "aov", "quantity", "gross_margin", "paid_amount"),
    TRACKING_BROKEN("tracking_broken", "visitors", "conversion"),
    SERVICE_SLOW("service_slow", "conversion", "paid_amount"),
    RIVAL_CAMPAIGN("rival_campaign", "conversion", "paid_amount"),
    AD_BUDGET_CUT("ad_budget_cut", "ad_cost", "ad_clicks", "visitors", "paid_amount"),
    REFUND_WAVE("refund_wave", "refund_amount", "refund_rate", "net_amount"),
    BRUSHING("brushing", "orders", "new_buyers", "conversion", "paid_amount"),
    MARKET_FALL("market_fall", "visitors", "paid_amount");

    private final String key;
    private final List<String> metrics;

    IncidentKind(String key, String... metrics) {
        this.key = key;
        this.metrics = List.of(metrics);
    }

    /** As written on the command line, for example {@code channel_lost}. */
    public String key() {
        return key;
    }

    /** Catalogue keys of the metrics that it moves, the nearest consequence first. */
    public List<String> metrics() {
        return metrics;
    }

    public static Optional<IncidentKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
