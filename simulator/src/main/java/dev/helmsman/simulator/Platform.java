package dev.helmsman.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose export layouts are written. */
public enum Platform {
    TAOBAO,
    JD,
    /** 拼多多. */
    PDD,
    /** 抖店, 巨量千川 and 抖音电商罗盘. */
    DOUYIN,
    /** 小红书. */
    XIAOHONGSHU,
    /** 快手. */
    KUAISHOU,
    /** 微信小店, 视频号. */
    WEIXIN,
    /** Search and feed ads outside the shops: 百度, 360, 搜狗, 神马, 头条, UC. */
    SEARCH_ADS,
    SHOPIFY,
    WOOCOMMERCE,
    AMAZON,
    EBAY,
    ETSY,
    /** Google Ads, Analytics, Search Console and Merchant Center. */
    GOOGLE,
    META,
    /** TikTok Shop and TikTok Ads. */
    TIKTOK,
    MICROSOFT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return key();
    }

    /** Whether its shops sell in yuan on China's clock. */
    public boolean chinese() {
        return ordinal() < SHOPIFY.ordinal();
    }

    public static Optional<Platform> ofKey(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
