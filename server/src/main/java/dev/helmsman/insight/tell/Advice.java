package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Conclusion.ProposedAction;
import dev.helmsman.conclusions.Conclusion.Role;
import dev.helmsman.insight.search.Finding;
import dev.helmsman.insight.search.Watch;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proposes who does what: by the named cause, else by the lever that the catalogue gives for the biggest part. */
final class Advice {
    private final MetricCatalogue catalogue;

    Advice(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ProposedAction> actions(Finding finding, String cause, Text place, List<Part> parts, LocalDate day) {
        LocalDate tomorrow = day.plusDays(1);
        boolean down = finding.question().deviation() < 0;
        List<ProposedAction> actions = new ArrayList<>(known(cause, place, tomorrow));
        boolean good = down == (finding.question().watch().worth() == Watch.Worth.LOSS);
        if (actions.isEmpty() && good) actions.addAll(keep(finding, place, day));
        if (actions.isEmpty())
            lever(finding, parts, down, place, day.plusDays(2)).ifPresent(actions::add);
        return List.copyOf(actions);
    }

    /** What a named cause asks for; empty when it has no name. */
    List<ProposedAction> known(String cause, Text place, LocalDate due) {
        return switch (cause) {
            case "stock_out" ->
                List.of(
                        act(
                                Role.BUYER,
                                due,
                                place.zh() + "补货，并说到货日",
                                "Restock " + place.en() + " and give the day it arrives"),
                        act(Role.PROMOTER, due, "到货前停掉它的推广", "Stop advertising it until then"));
            case "channel_lost" ->
                List.of(act(
                        Role.PROMOTER,
                        due,
                        "查" + place.zh() + "：排名、计划是否在投、出价与余额",
                        "Check " + place.en() + ": ranking, campaigns running, bids and balance"));
            case "tracking_broken" ->
                List.of(act(
                        Role.OPERATOR,
                        due,
                        "重新导出" + place.zh() + "的流量报表核对；修好前不按访客数做决定",
                        "Export the traffic of " + place.en()
                                + " again and compare; decide nothing by visitors until it is right"));
            case "ad_budget_cut" ->
                List.of(act(
                        Role.PROMOTER,
                        due,
                        "确认" + place.zh() + "的预算是不是有意减的；不是就恢复",
                        "Was the budget of " + place.en() + " cut on purpose? If not, restore it"));
            case "refund_wave" ->
                List.of(act(
                        Role.SERVICE,
                        due,
                        "看" + place.zh() + "最近的退款原因，列出前三个",
                        "Read the latest refund reasons of " + place.en() + " and list the first three"));
            case "main_image_bad" ->
                List.of(act(
                        Role.DESIGNER,
                        due,
                        place.zh() + "换回上一版主图，或出新版测试",
                        "Put the former main image of " + place.en() + " back, or make a new one and test it"));
            case "detail_page_bad" ->
                List.of(act(
                        Role.DESIGNER,
                        due,
                        "检查" + place.zh() + "的详情页最近改了什么，先换回",
                        "See what changed on the detail page of " + place.en() + " and put it back"));
            case "price_error" ->
                List.of(act(
                        Role.OPERATOR,
                        due,
                        "核对" + place.zh() + "的标价与优惠设置",
                        "Check price and discounts of " + place.en()));
            case "service_slow" ->
                List.of(
                        act(
                                Role.SERVICE,
                                due,
                                "查客服排班与自动回复：谁在线、积压多少，先补人再补话术",
                                "Look at the rota and the automatic replies: who is online, how many wait; people first, then texts"));
            case "brushing" ->
                List.of(act(
                        Role.OPERATOR,
                        due,
                        "核对" + place.zh() + "的新增订单：地址、时间与买家是否扎堆；不真实的不要算进判断",
                        "Check the new orders of " + place.en()
                                + ": do addresses, times and buyers cluster? What is not real must not count"));
            case "rival_campaign" ->
                List.of(act(
                        Role.OPERATOR,
                        due,
                        "看竞店在" + place.zh() + "的价格与活动，决定跟、避开，还是守住主推款",
                        "See the rival's prices and campaign in " + place.en()
                                + ", and decide: follow, avoid, or hold the best sellers"));
            case "market_fall" ->
                List.of(act(
                        Role.OPERATOR,
                        due,
                        "市场在降：下调" + place.zh() + "的补货与预算预期，把预算移到还在涨的类目",
                        "The market falls: lower orders and budget of " + place.en()
                                + ", and move budget to categories that still grow"));
            default -> List.of();
        };
    }

    /** What goes well must not run out, and should be repeatable. */
    private static List<ProposedAction> keep(Finding finding, Text place, LocalDate day) {
        ProposedAction note = act(
                Role.OPERATOR,
                day.plusDays(2),
                "找出" + place.zh() + "增长是谁带来的，记到时间线，下次照做",
                "Find what brought the growth of " + place.en() + " and note it on the timeline, to repeat it");
        if (!finding.question().series().dimension().equals("product")) return List.of(note);
        return List.of(
                act(
                        Role.BUYER,
                        day.plusDays(1),
                        "按现在的速度核对" + place.zh() + "的库存与在途够卖几天",
                        "At this pace, how many days do stock and inbound of " + place.en() + " last?"),
                note);
    }

    private Optional<ProposedAction> lever(Finding finding, List<Part> parts, boolean down, Text place, LocalDate due) {
        String biggest = parts.stream()
                .filter(part -> part.effect().signum() == (down ? -1 : 1))
                .max(Comparator.comparing(part -> part.effect().abs()))
                .map(Part::name)
                .orElse(finding.question().series().metric());
        if (finding.question().series().dimension().equals("product")) {
            return Optional.of(act(
                    Role.OPERATOR,
                    due,
                    "打开" + place.zh() + "，按访客、转化率、价格、库存的顺序看是哪一步掉了",
                    "Open " + place.en() + " and see which fell: visitors, conversion, price or stock"));
        }
        MetricDefinition metric = catalogue
                .find(biggest)
                .or(() -> catalogue.find(finding.question().series().metric()))
                .orElse(null);
        if (metric == null) return Optional.empty();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        metric.use().next().stream()
                .limit(3)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .forEach(next -> {
                    zh.add(next.names().zh());
                    en.add(next.names().en());
                });
        String zhNext = zh.isEmpty() ? "" : "；接着看：" + String.join("、", zh);
        String enNext = en.isEmpty() ? "" : "; look next at: " + String.join(", ", en);
        return Optional.of(act(
                role(metric.use().role()),
                due,
                place.zh() + "：" + metric.use().lever().zh() + zhNext,
                capital(place.en()) + ": " + metric.use().lever().en() + enNext));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static Role role(String key) {
        return Role.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static ProposedAction act(Role role, LocalDate due, String zh, String en) {
        return new ProposedAction(role, new Text(zh, en), due);
    }
}
