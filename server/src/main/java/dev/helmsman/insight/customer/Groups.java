package dev.helmsman.insight.customer;

import dev.helmsman.shop.Text;
import java.util.List;

/** Groups and states of buyers in operators' words: what they are called, who is in them, what to do. */
enum Groups {
    IMPORTANT_VALUE(
            "重要价值客户",
            "Best buyers",
            "最近买过、买得勤、花得多",
            "bought lately, often and much",
            "新品优先、会员专享；别用大折扣打扰",
            "first to see what is new, members' extras; no deep discounts"),
    IMPORTANT_DEVELOP(
            "重要发展客户",
            "Big spenders, still rare",
            "最近买过、花得多，次数还少",
            "bought lately and much, not yet often",
            "推搭配品和下一单券，引导入会",
            "offer what goes with it and a coupon for the next order; invite to join"),
    IMPORTANT_KEEP(
            "重要保持客户",
            "Good buyers gone quiet",
            "买得勤、花得多，最近没来",
            "bought often and much, not lately",
            "客服回访加老客券，先于其他人做",
            "have service ask them, with a coupon for old buyers; before all others"),
    IMPORTANT_WIN_BACK(
            "重要挽留客户",
            "Big spenders gone quiet",
            "花得多，但次数少、最近没来",
            "bought much, but seldom and not lately",
            "发一次有力度的回归券，不反复打扰",
            "one strong coupon to come back, then leave them in peace"),
    GENERAL_VALUE(
            "一般价值客户",
            "Frequent small buyers",
            "最近买过、买得勤，花得少",
            "bought lately and often, but little",
            "满减和组合装，提客单价",
            "bundles and thresholds that raise the order's amount"),
    GENERAL_DEVELOP(
            "一般发展客户",
            "New and small",
            "最近买过，次数少、花得少",
            "bought lately, seldom and little",
            "收货后推第二单，引导关注",
            "win the second order after delivery; invite to follow"),
    GENERAL_KEEP(
            "一般保持客户",
            "Small regulars gone quiet",
            "买得勤、花得少，最近没来",
            "bought often but little, not lately",
            "低成本触达：上新和活动提醒",
            "a cheap reminder: launches and campaigns"),
    GENERAL_WIN_BACK(
            "一般挽留客户",
            "Small and gone quiet",
            "次数少、花得少、最近没来",
            "bought seldom, little and not lately",
            "只在大促时顺带触达，不单独花钱",
            "reach them along with big sales only; spend nothing on them alone"),

    ACTIVE("活跃老客", "Active", "买过多次，间隔正常", "bought again, at their usual pace", "照常维护", "carry on"),
    LEAVING(
            "快流失的老客",
            "About to leave",
            "比自己平时的间隔久，还有机会拉回",
            "silent for longer than usual for them; can still be won back",
            "这几天内发券或回访，先做金额大的",
            "coupon or a call within days, the dearest first"),
    GONE(
            "多半已流失",
            "Probably gone",
            "远超自己平时的间隔",
            "silent far longer than usual for them",
            "不单独花钱，大促时试一次",
            "spend nothing on them alone; try once at a big sale"),
    FRESH(
            "刚首购",
            "Just bought first",
            "首购不久，多数回头客还没到回来的时候",
            "first purchase lately; too early to come back",
            "先把货和服务做好，别急着催",
            "deliver well; no pressing yet"),
    DUE(
            "该提醒第二单",
            "Due for a reminder",
            "首购后，自己会回来的多半已回来",
            "after the first purchase; those who return by themselves mostly have",
            "现在提醒第二单：搭配品、补货、小额券",
            "remind now: what goes with it, refills, a small coupon"),
    ONCE(
            "只买过一次",
            "Bought once only",
            "首购已久，没有再来",
            "first purchase long ago, never again",
            "不单独花钱，上新和大促时试一次",
            "spend nothing on them alone; try at launches and big sales");

    private final Text names;
    private final Text meaning;
    private final Text action;

    Groups(String zh, String en, String meaningZh, String meaningEn, String actionZh, String actionEn) {
        names = new Text(zh, en);
        meaning = new Text(meaningZh, meaningEn);
        action = new Text(actionZh, actionEn);
    }

    static Groups of(String key) {
        return valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }

    static List<String> keys() {
        return java.util.Arrays.stream(values()).map(Groups::key).toList();
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Text names() {
        return names;
    }

    Text meaning() {
        return meaning;
    }

    Text action() {
        return action;
    }
}
