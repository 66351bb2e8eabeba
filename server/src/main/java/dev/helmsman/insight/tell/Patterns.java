package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.search.Question;
import dev.helmsman.insight.tell.Diagnosis.Pattern;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Recognises, in the facts of a finding's scope, things that have a name. One rule each; a rule is not a proof. */
final class Patterns {
    private static final int FEWEST_ORDERS_FOR_PRICE = 10;
    private static final double FAR_TOO_LITTLE = -0.35;
    private static final double FAR_TOO_MUCH = 1.5;

    private Patterns() {}

    /**
     * @param own facts of the finding's scope
     * @param shop facts of the whole shop over the same days
     * @param shopCalm whether the shop's income kept to its expectation though the finding's loss would have shown in it
     */
    static List<Pattern> find(Question question, Facts own, Facts shop, boolean shopCalm) {
        List<Pattern> patterns = new ArrayList<>();
        boolean down = question.deviation() < 0;
        String dimension = question.series().dimension();
        switch (question.watch().worth()) {
            case PER_ONE -> visitors(patterns, own, down, dimension, shopCalm);
            case INCOME -> {
                if (dimension.equals("product")) product(patterns, own, down);
                if (dimension.equals("source") && down && own.moved("visitors") < -0.2) {
                    patterns.add(new Pattern(
                            "channel_lost",
                            2,
                            new Text(
                                    "这个来源的访客少了 " + Wording.percent(own.moved("visitors")),
                                    "this source lost " + Wording.percent(own.moved("visitors"))
                                            + " of its visitors")));
                }
            }
            case LOSS -> refunds(patterns, own, down, dimension);
            case SPEND -> spend(patterns, own, down);
        }
        return patterns;
    }

    private static void visitors(List<Pattern> patterns, Facts own, boolean down, String dimension, boolean shopCalm) {
        if (!down) return;
        if (own.measured("buyers") ? salesStay(own) : shopCalm) {
            patterns.add(new Pattern(
                    "tracking_broken",
                    2.5,
                    new Text(
                            "访客记录少了而成交没有少：像统计出错，不像生意变差",
                            "fewer visitors are recorded, sales stay: a fault of measurement, not of trade")));
        } else if (dimension.equals("source")) {
            patterns.add(new Pattern("channel_lost", 2, new Text("这个来源的访客掉了", "this source lost its visitors")));
        } else if (dimension.equals("product") && own.moved("ctr") < -0.2) {
            patterns.add(image(own));
        }
    }

    /** Far fewer visitors and nearly as many buyers: people did not suddenly buy many times as often. */
    private static boolean salesStay(Facts own) {
        return own.moved("visitors") < -0.1 && own.moved("buyers") > 0.4 * own.moved("visitors");
    }

    private static void product(List<Pattern> patterns, Facts own, boolean down) {
        BigDecimal stock = own.value("stock_on_hand");
        if (down && stock != null && stock.signum() <= 0) {
            patterns.add(new Pattern("stock_out", 3, new Text("库存为 0", "nothing is in stock")));
            return;
        }
        price(patterns, own);
        if (down && own.moved("ctr") < -0.2) patterns.add(image(own));
        if (down
                && own.moved("conversion") < -0.25
                && Math.abs(own.moved("visitors")) < 0.15
                && own.measured("visitors")) {
            patterns.add(new Pattern(
                    "detail_page_bad",
                    1.2,
                    new Text(
                            "访客没有少，转化率少了 " + Wording.percent(own.moved("conversion")),
                            "as many visitors, conversion down " + Wording.percent(own.moved("conversion")))));
        }
    }

    /**
     * Buyers of many pieces pay less for each and mixes vary, so that a moderate move is no sign; far too much, or far too
     * little in many orders, is.
     */
    private static void price(List<Pattern> patterns, Facts own) {
        if (!own.measured("quantity") || own.moved("quantity") <= -1) return;
        double perPiece = (1 + own.moved("paid_amount")) / (1 + own.moved("quantity")) - 1;
        BigDecimal orders = own.value("orders");
        boolean many = orders != null && orders.longValue() >= FEWEST_ORDERS_FOR_PRICE;
        if (perPiece < FAR_TOO_LITTLE && many || perPiece > FAR_TOO_MUCH) {
            patterns.add(new Pattern(
                    "price_error",
                    1.2,
                    new Text(
                            "每件成交价 " + Wording.signedPercent(perPiece),
                            "paid per piece " + Wording.signedPercent(perPiece))));
        }
    }

    private static Pattern image(Facts own) {
        return new Pattern(
                "main_image_bad",
                1.2,
                new Text(
                        "点击率少了 " + Wording.percent(own.moved("ctr")),
                        "click-through fell " + Wording.percent(own.moved("ctr"))));
    }

    private static void refunds(List<Pattern> patterns, Facts own, boolean down, String dimension) {
        if (!down && dimension.equals("product") && own.moved("paid_amount") < own.moved("refund_amount") / 2) {
            patterns.add(new Pattern("refund_wave", 1.5, new Text("退款涨得比销售快", "refunds grew faster than sales")));
        }
    }

    private static void spend(List<Pattern> patterns, Facts own, boolean down) {
        if (down && own.moved("ad_clicks") < -0.2) {
            patterns.add(new Pattern(
                    "ad_budget_cut",
                    1.5,
                    new Text(
                            "花费与点击一起少了 " + Wording.percent(own.moved("ad_clicks")),
                            "spend and clicks fell together, clicks by " + Wording.percent(own.moved("ad_clicks")))));
        }
    }
}
