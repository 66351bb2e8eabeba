package dev.helmsman.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A canonical table: what makes two of its rows the same thing, and which of the two is newer. */
public enum FactTable {
    ORDER_LINE("CAST(coalesce(paid_at, ordered_at) AS DATE)", "platform", "order_no", "line_no"),
    ORDER_HEAD("CAST(coalesce(paid_at, ordered_at) AS DATE)", "platform", "order_no"),
    REFUND("day", "platform", "refund_no"),
    TRAFFIC_DAILY("day", "platform", "day", "level", "product", "source", "keyword"),
    CREATIVE_DAILY("day", "platform", "day", "creative", "source"),
    AD_DAILY(
            "day",
            "platform",
            "day",
            "level",
            "channel",
            "campaign",
            "ad_group",
            "keyword",
            "audience",
            "creative",
            "product"),
    SERVICE_DAILY("day", "platform", "day", "agent"),
    REVIEW("day", "platform", "review_no"),
    STOCK_DAILY("day", "platform", "day", "sku", "warehouse"),
    SUPPLY("ordered_at", "purchase_order", "line_no"),
    FOLLOWER_DAILY("day", "platform", "day"),
    MARKET_DAILY("day", "platform", "day", "kind", "niche"),
    RIVAL_DAILY("day", "platform", "day", "rival", "product"),
    PRODUCT_LISTING("NULL::DATE", "platform", "product", "sku"),
    SETTLEMENT("day", "platform", "entry_no"),
    AFFILIATE_ORDER("day", "platform", "kind", "order_no", "line_no", "promoter"),
    CUSTOMER_LIST("day", "platform", "buyer"),
    SHOP_RATING_DAILY("day", "platform", "day", "aspect"),
    SERVICE_PRODUCT_DAILY("day", "platform", "day", "product"),
    INQUIRY_DAILY("day", "platform", "day"),
    VARIANT_DAILY("day", "platform", "day", "product", "variant"),
    CUSTOMER_BASE_DAILY("day", "platform", "day");

    /** How far an order has come; of two reports of it the further one is newer. */
    private static final String LIFECYCLE = """
            CASE status WHEN 'unpaid' THEN 0 WHEN 'paid' THEN 1 WHEN 'part_shipped' THEN 2 WHEN 'shipped' THEN 3 \
            WHEN 'finished' THEN 4 WHEN 'refunding' THEN 5 WHEN 'closed' THEN 6 WHEN 'cancelled' THEN 6 ELSE 1 END""";

    /** How far the commission of an affiliate's order has come. */
    private static final String COMMISSION = """
            CASE status WHEN 'void' THEN 3 WHEN 'settled' THEN 2 WHEN 'finished' THEN 1 ELSE 0 END""";

    private final String day;
    private final List<String> key;

    FactTable(String day, String... key) {
        this.day = day;
        this.key = List.of(key);
    }

    /** Name in the lake. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Natural key besides the shop. */
    public List<String> key() {
        return key;
    }

    /** SQL of the day that a row belongs to. */
    public String day() {
        return day;
    }

    /**
     * A column that is the same in all reports of one thing, so that the rows of new files can only repeat rows of their
     * own range; empty when there is none.
     */
    public String lasting() {
        return switch (this) {
            case ORDER_LINE, ORDER_HEAD -> "ordered_at";
            case REFUND -> "requested_at";
            case REVIEW -> "written_at";
            case AFFILIATE_ORDER -> "ordered_at";
            // What is expected for one day may be settled on another.
            case SUPPLY, PRODUCT_LISTING, SETTLEMENT, CUSTOMER_LIST -> "";
            default -> "day";
        };
    }

    /** SQL terms by which the newest of several rows of one key comes first; the import's number decides last. */
    public List<String> newestFirst() {
        return switch (this) {
            case ORDER_LINE, ORDER_HEAD ->
                // what was given back stays given back: of two reports that agree so far the one with more is newer
                List.of(
                        LIFECYCLE + " DESC",
                        "greatest(finished_at, shipped_at, paid_at, ordered_at) DESC NULLS LAST",
                        "coalesce(refund_amount, 0) DESC");
            // The shop's own daily report knows its page views; the top row of the report of sources does not.
            case TRAFFIC_DAILY -> List.of("page_views IS NULL");
            // The report of one day knows the trade's mean; that of many days does not.
            case SHOP_RATING_DAILY -> List.of("peers IS NULL");
            case REFUND -> List.of("finished_at DESC NULLS LAST", "requested_at DESC NULLS LAST");
            // The last count of a day, wherever it is in the file.
            case STOCK_DAILY -> List.of("counted_at DESC NULLS LAST");
            case SETTLEMENT -> List.of("status = 'pending'", "settled_at DESC NULLS LAST");
            case AFFILIATE_ORDER ->
                List.of(COMMISSION + " DESC", "greatest(settled_at, finished_at, paid_at, ordered_at) DESC NULLS LAST");
            case CUSTOMER_LIST -> List.of("day DESC NULLS LAST");
            default -> List.of();
        };
    }

    /**
     * Whether one report may tell a thing in several rows that add up: an advertisement's day by device, hour, account or
     * plan, none of which the key knows. What stands of such a thing are all rows of one import, or none.
     */
    public boolean inParts() {
        return this == AD_DAILY;
    }

    /**
     * SQL that holds where a row is the one figure of its kind and day: a second one in the same report contradicts it.
     */
    public String onlyOne() {
        return switch (this) {
            case AD_DAILY -> "false";
            // A ledger of movements counts several times a day.
            case STOCK_DAILY -> "counted_at IS NULL";
            default -> name().endsWith("_DAILY") ? "true" : "false";
        };
    }

    /** Columns that a publish fills in from other facts: no part of what the platform said. */
    public Set<String> filledIn() {
        return switch (this) {
            case ORDER_LINE -> Set.of("unit_cost", "suspect", "suspect_reason", "decided", "from_head");
            case STOCK_DAILY -> Set.of("product");
            default -> Set.of();
        };
    }

    /** Columns that a publish gives a value where a row has none. */
    Set<String> completed() {
        return switch (this) {
            case ORDER_LINE -> Set.of("sale", "copy_no", "from_head");
            case AD_DAILY -> Set.of("copy_no");
            case SETTLEMENT -> Set.of("kind", "status", "amount");
            default -> Set.of();
        };
    }

    public static Optional<FactTable> named(String table) {
        return Arrays.stream(values())
                .filter(each -> each.table().equals(table))
                .findAny();
    }
}
