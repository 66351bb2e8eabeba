package dev.helmsman.simulator.world;

import java.util.List;

/** The 31 provinces, regions and cities of mainland China, with their share of the parcels in per mille and some places. */
public enum Region {
    GUANGDONG("广东省", 128, "广州市 天河区", "深圳市 南山区", "佛山市 禅城区", "东莞市 南城街道"),
    JIANGSU("江苏省", 96, "南京市 鼓楼区", "苏州市 吴中区", "无锡市 滨湖区"),
    ZHEJIANG("浙江省", 94, "杭州市 西湖区", "宁波市 鄞州区", "温州市 鹿城区"),
    SHANDONG("山东省", 70, "济南市 历下区", "青岛市 市南区", "烟台市 芝罘区"),
    SHANGHAI("上海", 62, "上海市 浦东新区", "上海市 闵行区", "上海市 徐汇区"),
    HENAN("河南省", 50, "郑州市 金水区", "洛阳市 涧西区"),
    SICHUAN("四川省", 50, "成都市 武侯区", "绵阳市 涪城区"),
    BEIJING("北京", 48, "北京市 朝阳区", "北京市 海淀区"),
    HEBEI("河北省", 44, "石家庄市 长安区", "保定市 竞秀区"),
    HUBEI("湖北省", 42, "武汉市 洪山区", "宜昌市 西陵区"),
    HUNAN("湖南省", 40, "长沙市 岳麓区", "株洲市 天元区"),
    ANHUI("安徽省", 38, "合肥市 蜀山区", "芜湖市 镜湖区"),
    FUJIAN("福建省", 38, "福州市 鼓楼区", "厦门市 思明区", "泉州市 丰泽区"),
    LIAONING("辽宁省", 28, "沈阳市 和平区", "大连市 中山区"),
    JIANGXI("江西省", 26, "南昌市 红谷滩区", "赣州市 章贡区"),
    SHAANXI("陕西省", 25, "西安市 雁塔区", "宝鸡市 渭滨区"),
    CHONGQING("重庆", 22, "重庆市 渝北区", "重庆市 沙坪坝区"),
    GUANGXI("广西壮族自治区", 21, "南宁市 青秀区", "桂林市 象山区"),
    SHANXI("山西省", 19, "太原市 小店区", "大同市 平城区"),
    YUNNAN("云南省", 18, "昆明市 五华区", "大理白族自治州 大理市"),
    TIANJIN("天津", 17, "天津市 南开区", "天津市 滨海新区"),
    HEILONGJIANG("黑龙江省", 15, "哈尔滨市 南岗区", "大庆市 萨尔图区"),
    JILIN("吉林省", 14, "长春市 朝阳区", "吉林市 船营区"),
    GUIZHOU("贵州省", 13, "贵阳市 观山湖区", "遵义市 红花岗区"),
    INNER_MONGOLIA("内蒙古自治区", 12, "呼和浩特市 赛罕区", "包头市 昆都仑区"),
    GANSU("甘肃省", 9, "兰州市 城关区", "天水市 秦州区"),
    XINJIANG("新疆维吾尔自治区", 8, "乌鲁木齐市 天山区", "喀什地区 喀什市"),
    HAINAN("海南省", 7, "海口市 龙华区", "三亚市 吉阳区"),
    NINGXIA("宁夏回族自治区", 4, "银川市 兴庆区"),
    QINGHAI("青海省", 3, "西宁市 城西区"),
    TIBET("西藏自治区", 2, "拉萨市 城关区");

    public static final List<Region> ALL = List.of(values());
    private static final Region[] BY_SHARE = byShare();

    public final String label;
    final int permille;
    public final List<String> places;

    Region(String label, int permille, String... places) {
        this.label = label;
        this.permille = permille;
        this.places = List.of(places);
    }

    /** Parcels to the far west cost extra when the order is small. */
    public boolean remote() {
        return this == XINJIANG || this == TIBET || this == QINGHAI;
    }

    private static Region[] byShare() {
        int total = 0;
        for (Region r : values()) total += r.permille;
        Region[] table = new Region[total];
        int at = 0;
        for (Region r : values()) for (int i = 0; i < r.permille; i++) table[at++] = r;
        return table;
    }

    static Region of(long bits) {
        return BY_SHARE[(int) ((bits >>> 32) * BY_SHARE.length >>> 32)];
    }
}
