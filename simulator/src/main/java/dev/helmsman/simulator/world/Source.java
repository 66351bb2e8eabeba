package dev.helmsman.simulator.world;

import java.util.List;

/**
 * Where visitors come from, as 生意参谋 names them.
 *
 * <p>weight: share of visitors of an ordinary day; conversion: against the product's own rate; clickThrough: clicks an
 * impression; spread: σ of the source's daily log noise; repeat: share of the orders that known buyers place.
 */
public enum Source {
    SEARCH("平台流量", "手淘搜索", 0.30, 1.2, 0.045, 0.05, 0.22),
    FEED("平台流量", "手淘推荐", 0.22, 0.55, 0.030, 0.09, 0.18),
    LIVE("平台流量", "淘宝直播", 0.05, 1.3, 0.100, 0.15, 0.40),
    CONTENT("平台流量", "逛逛", 0.03, 0.35, 0.030, 0.12, 0.15),
    CART("平台流量", "购物车", 0.09, 3.0, 0.300, 0.04, 0.45),
    MINE("平台流量", "我的淘宝", 0.07, 2.5, 0.250, 0.04, 0.75),
    KEYWORD_ADS("广告流量", "关键词推广", 0.11, 1.05, 0.050, 0.04, 0.15),
    CROWD_ADS("广告流量", "人群推广", 0.07, 0.6, 0.028, 0.05, 0.12),
    AFFILIATES("广告流量", "淘宝客", 0.06, 1.5, 0.080, 0.12, 0.20);

    public static final List<Source> ALL = List.of(values());
    public static final int COUNT = ALL.size();

    public final String group;
    public final String label;
    public final double weight;
    public final double conversion;
    public final double clickThrough;
    public final double spread;
    public final double repeat;

    Source(
            String group,
            String label,
            double weight,
            double conversion,
            double clickThrough,
            double spread,
            double repeat) {
        this.group = group;
        this.label = label;
        this.weight = weight;
        this.conversion = conversion;
        this.clickThrough = clickThrough;
        this.spread = spread;
        this.repeat = repeat;
    }

    /** Paid by click in a campaign; affiliates are paid by commission and have none. */
    public boolean bought() {
        return this == KEYWORD_ADS || this == CROWD_ADS;
    }
}
