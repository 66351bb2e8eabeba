package dev.helmsman.insight.cause;

import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;

/** Names causes in both languages. */
public final class CauseWords {
    private CauseWords() {}

    public static Text name(String kind) {
        return switch (kind) {
            case "channel_lost" -> new Text("这个来源掉了流量", "the source lost its traffic");
            case "tracking_broken" -> new Text("统计出了错，访客没有少", "visitors are not counted; they still come");
            case "main_image_bad" -> new Text("主图不吸引点击了", "the main image no longer draws clicks");
            case "detail_page_bad" -> new Text("详情页留不住人", "the detail page does not hold visitors");
            case "stock_out" -> new Text("断货", "out of stock");
            case "price_error" -> new Text("价格设错了", "a wrong price");
            case "price" -> new Text("你调了价", "you changed the price");
            case "refund_wave" -> new Text("集中退款", "a wave of refunds");
            case "brushing" -> new Text("像刷单，不像真实购买", "orders that look placed, not wanted");
            case "service_slow" -> new Text("客服响应变慢", "customer service answers slowly");
            case "ad_budget_cut" -> new Text("推广预算被减", "the advertising budget was cut");
            case "rival_campaign" -> new Text("竞店在做活动", "a rival's campaign");
            case "market_fall" -> new Text("整个市场在降", "the whole market fell");
            default -> new Text("没有已知的原因", "no known cause");
        };
    }

    /** The first sentence of a card. @param money without a sign */
    public static Text title(Suspect suspect, Text place, Text money) {
        String zh = place.zh();
        String en = capital(place.en());
        String size = dev.helmsman.conclusions.Wording.percent(Math.expm1(suspect.effect()));
        return switch (suspect.kind()) {
            case "channel_lost" ->
                new Text(
                        zh + "的访客少了 " + size + "，少卖约 " + money.zh(),
                        en + " lost " + size + " of its visitors, about " + money.en() + " of sales");
            case "tracking_broken" ->
                new Text(
                        zh + "的访客记录少了 " + size + "，成交没有跟着少：先查统计，涉及 " + money.zh() + " 的销售看不清来路",
                        en + ": recorded visitors fell " + size + " and sales did not: check the measuring first; "
                                + money.en() + " of sales cannot be placed");
            case "main_image_bad" ->
                new Text(
                        zh + "的主图点击率少了 " + size + "，少卖约 " + money.zh(),
                        en + ": click-through of the image fell " + size + ", about " + money.en() + " less sold");
            case "detail_page_bad" ->
                new Text(
                        zh + "的详情页留不住人，少卖约 " + money.zh(),
                        en + ": its detail page loses visitors, about " + money.en() + " less sold");
            case "stock_out" ->
                new Text(zh + "断货，少卖约 " + money.zh(), en + " is out of stock, about " + money.en() + " less sold");
            case "price_error", "price" ->
                suspect.unseen()
                        ? new Text(
                                zh + "有人看、有货，却几乎没人买，像价格设高了，少卖约 " + money.zh(),
                                en
                                        + " is seen and in stock and hardly anybody buys: its price looks set too high, about "
                                        + money.en() + " less sold")
                        : price(suspect, zh, en, size, money);
            case "refund_wave" ->
                new Text(
                        zh + "退款集中增加，多退约 " + money.zh(),
                        en + ": a wave of refunds, about " + money.en() + " more given back");
            case "brushing" ->
                new Text(
                        zh + "多出的 " + money.zh() + " 成交像刷单：访客没多，转化率多了 " + size,
                        en + ": " + money.en() + " more sold that look placed: no more visitors, conversion up "
                                + size);
            case "service_slow" ->
                new Text(
                        "客服响应变慢，少卖约 " + money.zh(),
                        "Customer service answers slowly, about " + money.en() + " less sold");
            case "ad_budget_cut" ->
                new Text(
                        zh + "花费少了 " + size + "，广告成交少约 " + money.zh(),
                        en + ": spend fell " + size + ", ads sold about " + money.en() + " less");
            case "rival_campaign" ->
                new Text(
                        zh + "的转化率少了 " + size + "，竞店在放量，少卖约 " + money.zh(),
                        en + ": conversion fell " + size + " while a rival sells more, about " + money.en()
                                + " less sold");
            case "market_fall" ->
                new Text(
                        zh + "的市场在降，访客少了 " + size + "，少卖约 " + money.zh(),
                        en + ": the market fell, visitors down " + size + ", about " + money.en() + " less sold");
            default -> new Text(zh + "变了，涉及 " + money.zh(), en + " changed, " + money.en() + " at stake");
        };
    }

    private static Text price(Suspect suspect, String zh, String en, String size, Text money) {
        boolean cheap = suspect.effect() < 0;
        if (suspect.kind().equals("price"))
            return new Text(
                    zh + "调价后成交价" + (cheap ? "低了 " : "高了 ") + size + "，涉及 " + money.zh(),
                    en + " sells " + size + (cheap ? " cheaper" : " dearer") + " since its price was changed, "
                            + money.en() + " at stake");
        return new Text(
                zh + "的成交价" + (cheap ? "低了 " : "高了 ") + size + "，涉及 " + money.zh(),
                en + " sold " + size + (cheap ? " too cheap, " : " dearer, ") + money.en() + " at stake");
    }

    /** What speaks for it, the driver first. */
    public static Text signs(Suspect suspect) {
        List<String> zh = new ArrayList<>(List.of(suspect.driver().zh()));
        List<String> en = new ArrayList<>(List.of(suspect.driver().en()));
        suspect.also().forEach(sign -> {
            zh.add(sign.zh());
            en.add(sign.en());
        });
        Text name = name(suspect.kind());
        return new Text(name.zh() + "：" + String.join("，", zh), name.en() + ": " + String.join(", ", en));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
