package dev.helmsman.ingest.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** China's provinces by their short names: 浙江 for 浙江省, 内蒙古 for 内蒙古自治区. */
final class Provinces {
    private static final List<String> SHORT = List.of(
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
            "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "台湾", "香港", "澳门");

    private Provinces() {}

    /** The province that the address starts with; null when it names none, as a masked or foreign one. */
    static @Nullable String ofAddress(String address) {
        String text = address.strip();
        if (text.startsWith("中国")) text = text.substring(2).strip();
        for (String province : SHORT) {
            if (text.startsWith(province)) return province;
        }
        return null;
    }
}
