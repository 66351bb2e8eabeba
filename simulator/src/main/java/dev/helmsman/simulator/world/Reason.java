package dev.helmsman.simulator.world;

import java.util.List;

/** Why buyers want their money back, as 千牛 lists it. */
public enum Reason {
    CHANGED_MIND("多拍/拍错/不想要", true),
    LATE("未按约定时间发货", true),
    QUALITY("质量问题", false),
    NOT_AS_SHOWN("商品描述与实际不符", false),
    SIZE("尺寸拍错/不喜欢/效果不好", false),
    BROKEN("收到商品破损/污渍", false),
    SEVEN_DAYS("7天无理由退换货", false);

    public static final List<Reason> ALL = List.of(values());

    public final String label;
    final boolean beforeShipping;

    Reason(String label, boolean beforeShipping) {
        this.label = label;
        this.beforeShipping = beforeShipping;
    }
}
