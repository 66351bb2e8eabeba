package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are nearly what their platform writes. */
class HeaderVariantsTest {
    private static final Shop ABROAD =
            new Shop(new ShopId(1), "abroad", Currency.getInstance("USD"), ZoneId.of("America/New_York"));

    @TempDir
    Path folder;

    private ImportHome home;

    @BeforeEach
    void open() {
        home = new ImportHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private ImportRun run(Shop shop, String name, String text) {
        return home.run(new ImportRequest(shop, List.of(home.file(name, text, StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("market words without a day in the rows stand on the day of the file's name, ranges and unit inside")
    void dayOfTheName() {
        ImportRun run = run(ImportHome.SHOP, "搜索排行_2026-09-01.csv", """
                排名,搜索词,搜索人气,搜索增速,点击率,支付转化率
                1,陶瓷杯,600 ~ 1200,5%,121%,5% ~ 7.5%
                2,马克杯,1万 ~ 2万,5%,80%,1% ~ 2.5%
                """);
        assertThat(run.files().getFirst().format()).isEqualTo("sycm-market-terms");
        assertThat(home.value(
                        "SELECT string_agg(day || ' ' || niche || ' ' || search_low || ' ' || search_high, ', ' ORDER BY niche)"
                                + " FROM market_daily"))
                .isEqualTo("2026-09-01 陶瓷杯 600.0 1200.0, 2026-09-01 马克杯 10000.0 20000.0");
    }

    @Test
    @DisplayName("one purchase is one order where a public data set has no order numbers, with its pieces and no money")
    void purchases() {
        ImportRun run = run(ImportHome.SHOP, "(sample)sam_tianchi_mum_baby_trade_history.csv", """
                user_id,auction_id,cat_id,cat1,property,buy_mount,day
                786295544,41098319944,50014866,50022520,21458:86755362;13023209:3593274,2,20140919
                786295544,41098319944,50014866,50022520,21458:86755362;13023209:3593274,1,20140919
                532110457,17916191097,50011993,28,21458:11399317;1628862:3251296,1,20131011
                """);
        assertThat(run.files().getFirst().format()).isEqualTo("tianchi-mother-baby");
        assertThat(
                        home.value(
                                "SELECT count(DISTINCT order_no) || ' ' || count(*) || ' ' || sum(quantity)::INTEGER || ' ' || count(paid_amount) FROM order_line"))
                .isEqualTo("2 3 4 0");
    }

    @Test
    @DisplayName("a renamed column is read, a new one is named, and both stand beside the grade")
    void renamed() {
        ImportRun run = run(ImportHome.SHOP, "a.csv", """
                访客数,统计日,浏览量,成交人数,成交单量,成交商品件数,成交金额,新增指标
                120,2026-09-01,400,7,8,9,"1,234.50",5
                130,2026-09-02,410,6,6,6,99.00,5
                """);
        FileResult file = run.files().getFirst();
        assertThat(file.format()).isEqualTo("jd-trade-daily");
        assertThat(file.grade()).isEqualTo("B");
        Text message = java.util.Objects.requireNonNull(file.message());
        assertThat(message.zh()).contains("统计日").contains("新增指标");
        assertThat(message.en()).contains("统计日 is read as 日期").contains("new columns");
        assertThat(home.value("SELECT sum(paid_amount) FROM traffic_daily")).isEqualTo("1333.50");
    }

    @Test
    @DisplayName("where two columns could be meant nothing is guessed, and the message names what is missing")
    void ambiguous() {
        ImportRun run = run(ImportHome.SHOP, "a.csv", """
                订单编码,订单号码,商品,商品id,商品总价(元),用户实付金额(元),商品数量(件),订单状态,支付时间
                260901-111111111111111,260901-222222222222222,杯,1001,10.00,9.00,1,待发货,2026-09-01 10:00:00
                """);
        FileResult file = run.files().getFirst();
        assertThat(file.state()).isEqualTo("unrecognised");
        assertThat(java.util.Objects.requireNonNull(file.message()).zh())
                .contains("拼多多 订单")
                .contains("订单号");
    }

    @Test
    @DisplayName("rows that are numbered within a column which the file lacks are numbered within the others")
    void missingOrdinalColumn() {
        ImportRun run = run(ImportHome.SHOP, "a.csv", """
                商品id,评论,评价时间,评价分类
                77,很好,2026-09-01 10:00:00,好评
                77,一般,2026-09-01 10:00:00,中评
                78,很好,2026-09-01 10:00:00,好评
                """);
        assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
        assertThat(home.value("SELECT count(*) FROM review")).isEqualTo("3");
    }

    @Test
    @DisplayName("the currency in a header must be the shop's")
    void currency() {
        String text = """
                Reporting starts,Reporting ends,Campaign name,Impressions,Link clicks,Amount spent (%s)
                2026-09-01,2026-09-01,Brand,100,7,12.50
                2026-09-02,2026-09-02,Brand,100,7,12.50
                """;
        ImportRun refused = run(ABROAD, "eur.csv", text.formatted("EUR"));
        assertThat(refused.state()).isEqualTo("awaiting");
        assertThat(home.ledger.rejects().page(new RunId(refused.id()), 0, 9))
                .hasSize(2)
                .allSatisfy(reject -> assertThat(reject.fault()).isEqualTo(Fault.OTHER_CURRENCY.name()));
        assertThat(run(ABROAD, "usd.csv", text.formatted("USD")).state()).isEqualTo("published");
        assertThat(home.value("SELECT sum(cost) FROM ad_daily")).isEqualTo("25.00");
    }

    @Test
    @DisplayName("an order in other money is refused with all its lines")
    void currencyOfAnOrder() {
        ImportRun run = home.run(new ImportRequest(
                ABROAD, List.of(home.file("orders_export_1.csv", """
                Name,Email,Financial Status,Paid at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price
                #1,a@example.org,paid,2026-05-14 11:23:45 -0400,USD,2026-05-14 11:23:40 -0400,1,Tea,6
                #2,b@example.org,paid,2026-05-14 11:23:45 -0400,EUR,2026-05-14 11:23:40 -0400,1,Tea,6
                #2,b@example.org,,,,2026-05-14 11:23:40 -0400,1,Cup,7
                """, StandardCharsets.UTF_8)), true, null, false));
        assertThat(run.files().getFirst().rejected()).isEqualTo(2);
        assertThat(home.value("SELECT string_agg(order_no) FROM order_line")).isEqualTo("#1");
    }

    @Test
    @DisplayName("order numbers that a spreadsheet spoilt are reported and never taken, whatever the line ends")
    void spoiltNumbers() {
        StringBuilder text = new StringBuilder("订单号,订单创建时间,订单支付时间,订单状态,实付款,成交数量,商品ID,CPS达人ID\r\n");
        for (int i = 0; i < 40; i++) {
            text.append("26090112345600")
                    .append(100 + i)
                    .append(",2026-09-01 10:00:00,2026-09-01 10:01:00,待发货,¥1,1,77,");
            text.append(i % 3 == 0 ? "\r\n" : i % 3 == 1 ? "\n" : "\r");
        }
        text.append("2.60901E+16,2026-09-01 10:00:00,2026-09-01 10:01:00,待发货,¥1,1,77,\n");
        ImportRun run = run(ImportHome.SHOP, "a.csv", text.toString());
        assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("40");
        assertThat(home.ledger.rejects().page(new RunId(run.id()), 0, 9))
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.fault()).isEqualTo(Fault.DIGITS_LOST.name());
                    assertThat(reject.value()).isEqualTo("2.60901E+16");
                });
    }

    @Test
    @DisplayName("a unit in the header is counted in, and day and month are told from the column")
    void unitsAndDates() {
        run(ImportHome.SHOP, "ads.csv", """
                日期,账户id,账户,计划id,计划,展现,点击,消费(万元),点击率
                2026-09-01,1,甲,5,品牌,100,7,0.5,7%
                """);
        assertThat(home.value("SELECT sum(cost) FROM ad_daily")).isEqualTo("5000.00");
        run(ABROAD, "BusinessReport.csv", """
                Date,Ordered Product Sales,Units Ordered,Sessions - Total,Page Views - Total
                3/9/26,"$1,000.50",5,90,200
                14/9/26,"$99.50",2,80,150
                """);
        assertThat(home.sql("SELECT day::VARCHAR FROM traffic_daily ORDER BY 1").getValues(0))
                .hasToString("[2026-09-03, 2026-09-14]");
    }
}
