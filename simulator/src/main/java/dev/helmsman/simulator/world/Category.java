package dev.helmsman.simulator.world;

import java.util.List;

/**
 * The shop sells things for the home; each category has its words, prices (yuan) and season.
 *
 * <p>Season: 1 + swing · cos(2π (day of year − peakDay) / 365.25). gift: how strongly it answers to Mid-Autumn and the
 * weeks before Spring Festival, 0 to 1.
 */
public enum Category {
    CUPS(
            "保温杯",
            "Tumbler",
            49,
            139,
            0.25,
            350,
            0.5,
            0.17,
            List.of("316不锈钢保温杯", "大容量吸管水杯", "陶瓷内胆咖啡杯", "儿童直饮保温杯", "便携焖泡壶"),
            List.of("奶白", "雾蓝", "墨绿", "樱花粉"),
            List.of("350ml", "500ml", "750ml")),
    BEDDING(
            "床品套件",
            "Bedding Set",
            159,
            459,
            0.30,
            320,
            0.3,
            0.16,
            List.of("新疆长绒棉四件套", "水洗棉床单被套", "法兰绒加厚四件套", "天丝凉感三件套", "大豆纤维被"),
            List.of("雾霾蓝", "燕麦色", "豆沙粉"),
            List.of("1.5m床", "1.8m床", "2.0m床")),
    STORAGE(
            "收纳整理",
            "Storage Box",
            19,
            89,
            0.08,
            60,
            0.0,
            0.15,
            List.of("透明衣物收纳箱", "桌面抽屉收纳盒", "真空压缩袋", "厨房置物架", "可折叠脏衣篮"),
            List.of("透明白", "奶茶色", "灰色"),
            List.of("小号", "中号", "大号")),
    KITCHEN(
            "厨房餐具",
            "Tableware Set",
            29,
            199,
            0.12,
            15,
            0.6,
            0.14,
            List.of("釉下彩陶瓷碗碟套装", "麦饭石不粘炒锅", "实木砧板", "硅胶铲勺套装", "玻璃保鲜盒"),
            List.of("青花", "素白", "复古绿"),
            List.of("4件套", "6件套", "12件套")),
    LIGHTS(
            "灯具",
            "Desk Lamp",
            39,
            269,
            0.10,
            240,
            0.1,
            0.11,
            List.of("护眼学习台灯", "床头氛围小夜灯", "钓鱼落地灯", "感应橱柜灯", "北欧吊灯"),
            List.of("白色", "黑色", "原木色"),
            List.of("暖光", "三色光")),
    TOWELS(
            "毛巾浴巾",
            "Towel",
            15,
            79,
            0.06,
            200,
            0.2,
            0.10,
            List.of("新疆棉洗脸毛巾", "加厚吸水浴巾", "珊瑚绒干发帽", "一次性洗脸巾", "儿童纱布毛巾"),
            List.of("浅灰", "米白", "藕粉"),
            List.of("单条", "3条装", "5条装")),
    SCENT(
            "香薰蜡烛",
            "Scented Candle",
            29,
            159,
            0.15,
            340,
            0.9,
            0.09,
            List.of("大豆蜡香薰蜡烛礼盒", "无火藤条香薰", "扩香石摆件", "香薰精油套装", "车载香片"),
            List.of("白茶", "雪松", "蓝风铃", "桂花"),
            List.of("100g", "200g")),
    FANS(
            "小家电",
            "Desk Fan",
            59,
            299,
            0.55,
            190,
            0.2,
            0.08,
            List.of("桌面循环静音风扇", "迷你加湿器", "便携榨汁杯", "电热水壶", "手持挂烫机"),
            List.of("白色", "薄荷绿", "浅粉"),
            List.of("标准款", "升级款"));

    public static final List<Category> ALL = List.of(values());

    public final String label;
    public final String english;
    final int priceFrom;
    final int priceTo;
    final double swing;
    final int peakDay;
    public final double gift;
    final double share;
    public final List<String> things;
    final List<String> colours;
    final List<String> sizes;

    Category(
            String label,
            String english,
            int priceFrom,
            int priceTo,
            double swing,
            int peakDay,
            double gift,
            double share,
            List<String> things,
            List<String> colours,
            List<String> sizes) {
        this.label = label;
        this.english = english;
        this.priceFrom = priceFrom;
        this.priceTo = priceTo;
        this.swing = swing;
        this.peakDay = peakDay;
        this.gift = gift;
        this.share = share;
        this.things = things;
        this.colours = colours;
        this.sizes = sizes;
    }

    double season(int dayOfYear) {
        return 1 + swing * StrictMath.cos(2 * StrictMath.PI * (dayOfYear - peakDay) / 365.25);
    }
}
