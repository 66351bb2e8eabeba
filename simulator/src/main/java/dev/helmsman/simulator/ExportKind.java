package dev.helmsman.simulator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The files that can be written; benchmarks ask for one kind, a demo for all. */
public enum ExportKind {
    /** One row an order line: {@code ExportOrderDetailList*.csv}, or Shopify's {@code orders_export_*.csv}. */
    ORDER_DETAILS,
    /** One row an order: {@code ExportOrderList*.csv}. */
    ORDERS,
    REFUNDS,
    /** 生意参谋 商品排行. */
    ITEM_RANK,
    /** 生意参谋 流量来源构成. */
    TRAFFIC_SOURCES,
    /** 生意参谋 自助取数, the shop by day. */
    SHOP_TOTALS,
    /** 万相台无界 商品, 关键词 and 计划 reports; 直通车 计划 for days before 2023-07. */
    ADS,
    SERVICE,
    STOCK,
    SUPPLY,
    REVIEWS,
    FOLLOWERS,
    MARKET,
    CREATIVES,
    PRODUCTS,
    EVENTS,
    /** Settlements, affiliate orders, lists of customers; written only when asked for. */
    MONEY,
    /** A picture of each main image and detail page, in the folder {@code pictures}; written only when asked for. */
    PICTURES,
    /** Reports that few shops keep or that are older than the usual ones; written only when asked for. */
    RARE;

    /** The usual ones: all but {@link #MONEY}, {@link #PICTURES} and {@link #RARE}. */
    public static Set<ExportKind> all() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MONEY, PICTURES, RARE)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
