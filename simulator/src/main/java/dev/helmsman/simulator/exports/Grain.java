package dev.helmsman.simulator.exports;

/** What one row of a layout stands for. */
public enum Grain {
    ORDER_LINE,
    /** Paid order lines. */
    PAID_LINE,
    ORDER,
    REFUND,
    REVIEW,
    SHOP_DAY,
    SOURCE_DAY,
    PRODUCT_DAY,
    PRODUCT_SOURCE_DAY,
    SEARCH_WORD_DAY,
    LIVE_SESSION,
    AD_DAY,
    AD_CAMPAIGN_DAY,
    AD_PRODUCT_DAY,
    /** A product over all campaigns. */
    AD_ITEM_DAY,
    AD_KEYWORD_DAY,
    AGENT_DAY,
    /** People who asked about a product. */
    CONSULTATION_DAY,
    /** The shop's people who asked, and who paid on the day itself. */
    INQUIRY_DAY,
    /** The shop's scores, all aspects in one. */
    RATING_DAY,
    /** One aspect of the shop's scores. */
    RATING_ASPECT_DAY,
    /** The customers of the shop, as the platform counts them. */
    CUSTOMER_BASE_DAY,
    /** Colours and sizes of the first product. */
    VARIANT_DAY,
    MARKET_WORD_DAY,
    RIVAL_DAY,
    FOLLOWER_DAY,
    /** A finished order line with all that was paid out and kept of it. */
    SETTLED_LINE,
    /** One movement of money in the shop's account: paid for a line, given back, kept, taken out. */
    ACCOUNT_ENTRY,
    /** A paid line that a promoter brought. */
    AFFILIATE_LINE,
    /** What is taken back of one. */
    AFFILIATE_REFUND,
    /** A buyer with all orders of the world. */
    CUSTOMER,
    /** Of the last day. */
    STOCK,
    LISTING
}
