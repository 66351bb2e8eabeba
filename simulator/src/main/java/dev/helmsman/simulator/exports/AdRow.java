package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.AdDay;
import dev.helmsman.simulator.world.Campaign;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One row of an advertising report, by column name; a report takes the columns of its header and leaves others blank. */
final class AdRow {
    private static final String METRICS = "展现量,点击量,花费,点击率,平均点击花费,千次展现花费,总预售成交金额,总预售成交笔数,直接预售成交金额,直接预售成交笔数,间接预售成交金额,"
            + "间接预售成交笔数,直接成交金额,间接成交金额,总成交金额,总成交笔数,直接成交笔数,间接成交笔数,点击转化率,投入产出比,含预售投产比,"
            + "总成交成本,总购物车数,直接购物车数,间接购物车数,加购率,收藏宝贝数,收藏店铺数,店铺收藏成本,总收藏加购数,总收藏加购成本,"
            + "宝贝收藏加购数,宝贝收藏加购成本,总收藏数,宝贝收藏成本,宝贝收藏率,加购成本,拍下订单笔数,拍下订单金额,直接收藏宝贝数,"
            + "间接收藏宝贝数,优惠券领取量,购物金充值笔数,购物金充值金额,旺旺咨询量,引导访问量,引导访问人数,引导访问潜客数,引导访问潜客占比,"
            + "入会率,入会量,引导访问率,深度访问量,平均访问页面数,成交新客数,成交新客占比,会员首购人数,会员成交金额,会员成交笔数,成交人数,"
            + "人均成交笔数,人均成交金额,自然流量转化金额,自然流量曝光量,电商成交笔数,电商成交金额,闪购成交笔数,闪购成交金额,平台助推总成交,"
            + "平台助推直接成交,平台助推点击,宝贝优惠券抵扣金额,宝贝优惠券撬动总成交,宝贝优惠券撬动直接成交,宝贝优惠券撬动点击,平台补贴金额,"
            + "补贴引导成交金额,发券补贴商品个数,补贴引导成交人数";
    /** 万相台无界 商品报表. */
    static final String ITEM = "日期,场景ID,场景名字,原二级场景ID,原二级场景名字,计划ID,计划名字,主体ID,主体类型,主体名称," + METRICS;
    /** 万相台无界 计划报表. */
    static final String PLAN = "日期,场景ID,场景名字,原二级场景ID,原二级场景名字,计划ID,计划名字," + METRICS;
    /** 万相台无界 关键词报表. */
    static final String WORD = "日期,场景名字,计划ID,计划名字,词类型,词名字/词包名字,宝贝ID,宝贝名称,展现量,点击量,花费,点击率,平均点击花费,"
            + "总成交金额,总成交笔数,直接成交金额,直接成交笔数,总购物车数,投入产出比,平均展现排名";
    /** 直通车 计划 report, to 2023. */
    static final String EXPRESS = "日期,计划id,计划名称,推广类型,展现量,点击量,花费,点击率,平均点击花费,千次展现花费,总收藏数,宝贝收藏数,店铺收藏数,总购物车数,"
            + "直接购物车数,间接购物车数,加购成本,宝贝收藏成本,宝贝收藏转化率,加购率,总预售成交金额,总预售成交笔数,直接预售成交金额,"
            + "直接预售成交笔数,间接预售成交金额,间接预售成交笔数,总成交金额,直接成交金额,间接成交金额,总成交笔数,直接成交笔数,间接成交笔数,"
            + "投入产出比,点击转化率,直接点击转化率,购物金充值笔数,购物金充值金额,自然流量曝光,自然流量转化金额,特权订金金额,尾款金额,一口价金额";

    private static final java.util.Set<String> ZERO = java.util.Set.of(
            "总预售成交金额",
            "总预售成交笔数",
            "直接预售成交金额",
            "直接预售成交笔数",
            "间接预售成交金额",
            "间接预售成交笔数",
            "收藏店铺数",
            "店铺收藏数",
            "购物金充值笔数",
            "购物金充值金额",
            "闪购成交笔数",
            "闪购成交金额",
            "平台补贴金额",
            "入会量",
            "优惠券领取量");

    private final Map<String, Object> cells = new HashMap<>();

    private AdRow() {}

    static AdRow plan(LocalDate date, Campaign c) {
        AdRow row = new AdRow();
        row.put("日期", date).put("场景ID", c.scene()).put("场景名字", c.source().label);
        row.put("原二级场景ID", c.scene()).put("原二级场景名字", c.source().label);
        return row.put("计划ID", c.id()).put("计划名字", c.name());
    }

    static AdRow item(LocalDate date, Campaign c, Product p) {
        return plan(date, c).put("主体ID", p.id()).put("主体类型", "商品").put("主体名称", p.title());
    }

    static AdRow word(LocalDate date, Campaign c, Product p, String word, int place) {
        AdRow row = plan(date, c).put("词类型", place == 3 ? "词包" : "关键词").put("词名字/词包名字", word);
        return row.put("宝贝ID", p.id()).put("宝贝名称", p.title()).put("平均展现排名", place + 2);
    }

    static AdRow express(LocalDate date, Campaign c) {
        AdRow row = new AdRow();
        row.put("日期", date).put("计划id", c.id()).put("计划名称", c.name());
        return row.put("推广类型", c.source() == Source.KEYWORD_ADS ? "标准推广" : "智能推广");
    }

    private AdRow put(String column, Object value) {
        cells.put(column, value);
        return this;
    }

    AdRow figures(AdDay.Figures f) {
        put("展现量", f.impressions()).put("点击量", f.clicks()).put("花费", Cells.yuan(f.costCents()));
        rate("点击率", f.clicks(), f.impressions(), 5).rate("平均点击花费", f.costCents() / 100.0, f.clicks(), 2);
        rate("千次展现花费", f.costCents() * 10.0, f.impressions(), 2);
        put("直接成交金额", Cells.yuan(f.directCents())).put("间接成交金额", Cells.yuan(f.indirectCents()));
        put("总成交金额", Cells.yuan(f.cents())).put("总成交笔数", f.orders());
        put("直接成交笔数", f.directOrders()).put("间接成交笔数", f.indirectOrders());
        rate("点击转化率", f.orders(), f.clicks(), 5).rate("直接点击转化率", f.directOrders(), f.clicks(), 5);
        rate("投入产出比", f.cents(), f.costCents(), 2).rate("含预售投产比", f.cents(), f.costCents(), 2);
        rate("总成交成本", f.costCents() / 100.0, f.orders(), 2);
        put("总购物车数", f.carts()).put("直接购物车数", f.carts() - f.carts() / 5).put("间接购物车数", f.carts() / 5);
        rate("加购率", f.carts(), f.clicks(), 5).rate("加购成本", f.costCents() / 100.0, f.carts(), 2);
        put("收藏宝贝数", f.favourites()).put("宝贝收藏数", f.favourites()).put("总收藏数", f.favourites());
        put("总收藏加购数", f.favourites() + f.carts()).put("宝贝收藏加购数", f.favourites() + f.carts());
        rate("宝贝收藏成本", f.costCents() / 100.0, f.favourites(), 2).rate("宝贝收藏率", f.favourites(), f.clicks(), 5);
        rate("宝贝收藏转化率", f.favourites(), f.clicks(), 5);
        put("引导访问量", f.clicks()).put("成交新客数", f.newBuyers()).rate("成交新客占比", f.newBuyers(), f.orders(), 4);
        return put("电商成交笔数", f.orders()).put("电商成交金额", Cells.yuan(f.cents()));
    }

    private AdRow rate(String column, double part, double whole, int places) {
        return put(column, whole == 0 ? "" : Cells.decimal(part / whole, places));
    }

    Object[] cells(String header) {
        String[] names = header.split(",", -1);
        Object[] row = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            Object value = cells.get(names[i]);
            row[i] = value != null ? value : ZERO.contains(names[i]) ? "0" : "";
        }
        return row;
    }
}
