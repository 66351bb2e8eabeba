package dev.helmsman.metrics.facts;

import dev.helmsman.metrics.facts.DimensionSource.BuyerKind;
import dev.helmsman.metrics.facts.DimensionSource.CategoryOfProduct;
import dev.helmsman.metrics.facts.DimensionSource.HourOf;
import dev.helmsman.metrics.facts.DimensionSource.OfDay;
import dev.helmsman.metrics.facts.DimensionSource.Plain;
import dev.helmsman.metrics.facts.DimensionSource.TimePart;
import dev.helmsman.metrics.facts.FactTable.Absence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The canonical tables of {@code lake/facts.sql}, described for the metrics. */
public final class FactTables {
    private static final Map<String, FactTable> ALL = new TreeMap<>();

    static {
        define("order_line", Absence.NOTHING_HAPPENED)
                .numbers(
                        "quantity list_price paid_amount refund_amount ordered_amount discount freight unit_cost copy_no suspect shipping_seconds")
                .texts(
                        "status region country channel source campaign product sku platform line_no suspect_reason buyer_kind")
                .flags("sale")
                .identities("order buyer day")
                .plain("platform channel source campaign product sku region country status suspect_reason")
                .from("category", new CategoryOfProduct())
                .from("buyer_kind", new BuyerKind())
                .from("hour", new HourOf("paid_at", "ordered_at"))
                .trusted()
                .add();
        // One row a customer, so new buyers of the shop need not go through all lines; knows no suspicion.
        define("customer", Absence.NOTHING_HAPPENED)
                .day("first_day")
                .identities("buyer")
                // a list of customers says that this one bought before the first order of any file
                .flags("earlier")
                .add();
        define("customer_base_daily", Absence.UNKNOWN)
                .numbers(
                        "customers bought not_bought new_visits return_visits new_buyers new_amount orders repeat_orders")
                .texts("platform")
                .plain("platform")
                .series("platform")
                .add();
        define("customer_list", Absence.UNKNOWN)
                .numbers("orders spent")
                .flags("accepts_marketing")
                .texts("region country platform")
                .identities("buyer")
                .plain("platform region country")
                .add();
        define("settlement", Absence.NOTHING_HAPPENED)
                .numbers(
                        "amount payment refund subsidy platform_fee affiliate_fee freight advertising tax adjustment transfer other")
                .texts("kind status product sku account batch platform")
                .identities("order")
                .plain("platform product sku")
                .from("entry_kind", new Plain("kind"))
                .from("category", new CategoryOfProduct())
                // The same money stands in the report by order and in the account that it went to.
                .level("level", "order", "product", "category", "sku", "entry_kind")
                .level("level", "account", "entry_kind")
                .level("level", "memo", "entry_kind")
                .series("platform")
                .add();
        define("order_settlement", Absence.NOTHING_HAPPENED)
                .numbers(
                        "paid_amount refund_amount settle_days amount payment refund subsidy platform_fee affiliate_fee freight advertising tax adjustment other")
                .texts("product platform")
                .identities("order")
                .plain("platform product")
                .from("category", new CategoryOfProduct())
                .add();
        define("affiliate_order", Absence.NOTHING_HAPPENED)
                .numbers("quantity amount commission commission_estimated service_fee cost commission_rate")
                .texts("kind status channel campaign promoter leader product sku platform")
                .identities("order")
                .plain("platform channel campaign promoter product sku status")
                .from("category", new CategoryOfProduct())
                .add();
        define("refund", Absence.NOTHING_HAPPENED)
                .numbers("quantity amount")
                .texts("reason status product sku platform")
                .identities("order")
                .plain("platform product sku status")
                .from("refund_reason", new Plain("reason"))
                .from("category", new CategoryOfProduct())
                .from("hour", new HourOf("requested_at", "finished_at"))
                .add();
        define("traffic_daily", Absence.NOT_LISTED)
                // Showings and clicks add up over products; all else is told for the visitors of its own level.
                .numbers("impressions clicks ordered_quantity ordered_amount paid_quantity paid_amount refund_amount")
                .people(
                        "visitors new_visitors page_views bounces dwell_seconds favourites cart_users cart_adds ordered_buyers buyers new_buyers search_visitors search_buyers")
                .texts("product source keyword platform")
                .plain("platform product source keyword")
                .from("category", new CategoryOfProduct())
                .level("level", "shop")
                .level("level", "source", "source")
                .level("level", "product", "product", "category")
                .level("level", "product_source", "product", "category", "source")
                .level("level", "keyword", "keyword")
                .series("platform")
                .add();
        // A view of the same rows: searches are told by word, page, country and device, each time all of them.
        define("search_daily", Absence.NOT_LISTED)
                .numbers("impressions clicks")
                .texts("keyword page country device appearance platform")
                .plain("platform keyword country device")
                .from("search_page", new Plain("page"))
                .from("search_feature", new Plain("appearance"))
                .level("level", "search")
                .level("level", "search_country", "country")
                .level("level", "search_device", "device")
                .level("level", "search_page", "search_page")
                .level("level", "search_keyword", "keyword")
                .level("level", "search_appearance", "search_feature")
                .series("platform")
                .add();
        define("creative_daily", Absence.NOT_LISTED)
                .numbers("impressions clicks visitors dwell_seconds bounces cart_adds favourites buyers")
                .texts("creative kind product source platform")
                .plain("platform creative product source")
                .from("creative_kind", new Plain("kind"))
                .from("category", new CategoryOfProduct())
                .add();
        define("ad_daily", Absence.NOT_LISTED)
                .numbers(
                        "impressions clicks cost orders amount direct_orders direct_amount cart_adds favourites visitors new_buyers")
                .texts("channel campaign ad_group keyword audience creative product platform")
                .plain("platform channel campaign ad_group keyword audience creative product")
                .from("category", new CategoryOfProduct())
                .level("level", "campaign", "channel", "campaign")
                .level("level", "product", "channel", "campaign", "product", "category")
                .level("level", "keyword", "channel", "campaign", "ad_group", "keyword")
                .level("level", "audience", "channel", "campaign", "ad_group", "audience")
                .level("level", "creative", "channel", "campaign", "ad_group", "creative")
                .series("platform channel")
                .add();
        define("service_daily", Absence.NOT_LISTED)
                .numbers(
                        "inquiries answered first_response_seconds response_seconds inquiry_buyers inquiry_amount refund_amount satisfied")
                .texts("agent platform")
                .plain("platform agent")
                .add();
        // The scores of two platforms or aspects are a mean, never a sum.
        define("shop_rating_daily", Absence.UNKNOWN)
                .numbers("score peers target wanted ratings")
                .texts("aspect platform")
                .plain("platform")
                .from("rating_aspect", new Plain("aspect"))
                .add();
        define("service_product_daily", Absence.NOT_LISTED)
                .numbers("consultations mobile_consultations desktop_consultations")
                .texts("product platform")
                .plain("platform product")
                .from("category", new CategoryOfProduct())
                .add();
        define("inquiry_daily", Absence.NOT_LISTED)
                .numbers("inquiries same_day_buyers")
                .texts("platform")
                .plain("platform")
                .add();
        define("variant_daily", Absence.NOT_LISTED)
                .numbers("cart_adds buyers paid_quantity paid_amount")
                .texts("product variant platform")
                .plain("platform product variant")
                .from("category", new CategoryOfProduct())
                .add();
        define("review", Absence.NOTHING_HAPPENED)
                .numbers("rating")
                .texts("product sku platform")
                .plain("platform product sku")
                .from("category", new CategoryOfProduct())
                .add();
        define("stock_daily", Absence.UNKNOWN)
                .numbers("on_hand reserved inbound unit_cost stock_value")
                .texts("sku warehouse product platform")
                .plain("platform sku warehouse product")
                .from("category", new CategoryOfProduct())
                .series("platform sku warehouse")
                .add();
        define("supply", Absence.NOTHING_HAPPENED)
                .day("ordered_at")
                .numbers("quantity received cost lead_days late_days")
                .texts("supplier product sku")
                .plain("supplier product sku")
                .from("category", new CategoryOfProduct())
                .add();
        define("follower_daily", Absence.NOT_LISTED)
                .numbers("followers gained lost")
                .texts("platform")
                .plain("platform")
                .series("platform")
                .add();
        define("market_daily", Absence.NOT_LISTED)
                .numbers(
                        "search_low search_high clicks_low clicks_high listings_low listings_high buyers_low buyers_high amount_low amount_high")
                .flags("is_index")
                .texts("niche platform")
                .plain("platform")
                .from("category", new Plain("niche"))
                .from("search_term", new Plain("niche"))
                .level("kind", "category", "category")
                .level("kind", "term", "search_term")
                .series("platform")
                .add();
        define("rival_daily", Absence.NOT_LISTED)
                .numbers("rank price sales_low sales_high reviews sales_30d")
                .texts("rival product platform")
                .plain("platform rival")
                .from("rival_product", new Plain("product"))
                .series("platform rival product")
                .add();
    }

    private FactTables() {}

    public static Optional<FactTable> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** @throws IllegalArgumentException when there is none: formulas are checked when the catalogue is read */
    public static FactTable named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no fact table " + name));
    }

    public static Set<String> names() {
        return ALL.keySet();
    }

    private static Definition define(String name, Absence absence) {
        return new Definition(name, absence);
    }

    /** Collects one table; every table knows the parts of its day. */
    private static final class Definition {
        private final String name;
        private final Absence absence;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Map<String, DimensionSource> dimensions = new LinkedHashMap<>();
        private final Map<String, Level> levels = new LinkedHashMap<>();
        private String day = "day";
        private String levelColumn = "";
        private List<String> series = List.of();
        private boolean trusted;

        Definition(String name, Absence absence) {
            this.name = name;
            this.absence = absence;
            for (TimePart part : TimePart.values())
                dimensions.put(part.name().toLowerCase(java.util.Locale.ROOT), new OfDay(part));
        }

        Definition day(String column) {
            day = column;
            return this;
        }

        Definition numbers(String names) {
            return columns(names, Column.Type.NUMBER, false);
        }

        Definition people(String names) {
            return columns(names, Column.Type.NUMBER, true);
        }

        Definition texts(String names) {
            return columns(names, Column.Type.TEXT, false);
        }

        Definition flags(String names) {
            return columns(names, Column.Type.FLAG, false);
        }

        Definition identities(String names) {
            return columns(names, Column.Type.IDENTITY, false);
        }

        private Definition columns(String names, Column.Type type, boolean people) {
            words(names).forEach(column -> columns.put(column, new Column(column, type, people)));
            return this;
        }

        Definition plain(String names) {
            words(names).forEach(column -> dimensions.put(column, new Plain(column)));
            return this;
        }

        Definition from(String dimension, DimensionSource source) {
            dimensions.put(dimension, source);
            return this;
        }

        Definition level(String column, String level, String... known) {
            levelColumn = column;
            levels.put(level, new Level(level, Set.of(known)));
            return this;
        }

        Definition series(String names) {
            series = words(names);
            return this;
        }

        Definition trusted() {
            trusted = true;
            return this;
        }

        void add() {
            ALL.put(
                    name,
                    new FactTable(
                            name,
                            absence,
                            day,
                            columns,
                            dimensions,
                            levelColumn,
                            List.copyOf(levels.values()),
                            series,
                            trusted));
        }

        private static List<String> words(String names) {
            return Arrays.asList(names.split(" "));
        }
    }
}
