package dev.helmsman.insight.alarm;

import java.util.List;

/** The metrics that are watched by day: the main ones of each family, of which a day can be told from the next. */
final class Alarmed {
    static final List<String> METRICS = List.of(
            "paid_amount",
            "orders",
            "buyers",
            "visitors",
            "conversion",
            "aov",
            "refund_amount",
            "impressions",
            "clicks",
            "ctr",
            "bounce_rate",
            "dwell",
            "cart_rate",
            "favourite_rate",
            "products_sold",
            "average_price",
            "new_buyers",
            "new_buyer_share",
            "follower_net",
            "market_search_low",
            "market_amount_low",
            "ad_cost",
            "ad_clicks",
            "cpc",
            "roi",
            "inquiries",
            "first_response",
            "inquiry_conversion",
            "satisfaction");

    private Alarmed() {}
}
