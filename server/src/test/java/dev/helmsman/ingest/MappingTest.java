package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.shop.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final String UNKNOWN = """
            我们ERP导出的销售,,,,,,
            单号,下单日期,货号,品名,件数,成交金额(分),客户
            A001,25/03/2026,P1,杯子,2,3990,张三
            A002,26/03/2026,P2,毛巾,1,1000,李四
            A003,26/03/2026,P2,毛巾,x,1000,李四
            """;

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

    private Mappings mappings() {
        return new Mappings(home.imports());
    }

    @Test
    @DisplayName(
            "an unknown file waits, is guessed by names and shapes, checked, and imported as a format of one's own")
    void unknown() throws Exception {
        ImportRun run = home.run(home.file("sales.csv", UNKNOWN, StandardCharsets.UTF_8));
        int file = home.imports().mappable(run).getFirst();
        MappingPage page = mappings().open(ImportHome.SHOP, file);
        Mapping proposal = page.proposal();
        assertThat(proposal.table()).isEqualTo("order_line");
        assertThat(proposal.dayFirst()).isTrue();
        assertThat(proposal.columns())
                .containsExactlyInAnyOrder(
                        new MappedColumn("order_no", "单号", null),
                        new MappedColumn("ordered_at", "下单日期", null),
                        new MappedColumn("product", "货号", null),
                        new MappedColumn("product_name", "品名", null),
                        new MappedColumn("quantity", "件数", null),
                        new MappedColumn("paid_amount", "成交金额(分)", "0.01"),
                        new MappedColumn("buyer", "客户", null));
        assertThat(page.sheets().getFirst().headerRow()).isEqualTo(2);
        assertThat(page.sheets().getFirst().rows()).hasSize(3);

        MappingCheck check = mappings().check(ImportHome.SHOP, file, proposal);
        assertThat(check.faults()).isEmpty();
        assertThat(check.rows()).isEqualTo(3);
        assertThat(check.passed()).isEqualTo(2);
        assertThat(check.rejected().getFirst().row()).isEqualTo(5);
        assertThat(check.rejected().getFirst().column()).isEqualTo("件数");

        RunId taken = mappings().take(ImportHome.SHOP, new RunId(run.id()), file, proposal, "tester");
        ImportRun done = home.imports().await(taken, progress -> {});
        assertThat(done.state()).as(done.toString()).isEqualTo("awaiting");
        home.imports().approve(taken);
        assertThat(home.imports().await(taken, progress -> {}).state()).isEqualTo("published");
        assertThat(
                        home.value(
                                "SELECT string_agg(order_no || ' ' || day || ' ' || paid_amount, '; ' ORDER BY order_no) FROM order_line"))
                .isEqualTo("A001 2026-03-25 39.90; A002 2026-03-26 10.00");

        // from now on it is known, also after a restart
        home.restart();
        ImportRun again = home.run(
                home.file("more.csv", UNKNOWN.replace("A00", "B00").replace(",x,", ",1,"), StandardCharsets.UTF_8));
        assertThat(again.files().getFirst().format()).isEqualTo(proposal.key());
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("5");
        assertThat(home.imports().formats())
                .anyMatch(format -> format.own() && format.key().equals(proposal.key()));
    }

    @Test
    @DisplayName("all files of a run that have the same columns are imported with the first that is mapped")
    void together() throws Exception {
        ImportRun run = home.run(
                home.file("in/1.csv", UNKNOWN.replace(",x,", ",1,"), StandardCharsets.UTF_8),
                home.file("in/2.csv", UNKNOWN.replace("A00", "C00").replace(",x,", ",1,"), StandardCharsets.UTF_8),
                home.file("in/3.csv", "姓名,工资\n甲,1\n", StandardCharsets.UTF_8));
        List<Integer> waiting = home.imports().mappable(run);
        assertThat(waiting).hasSize(3);
        Mapping proposal = mappings().open(ImportHome.SHOP, waiting.getFirst()).proposal();
        RunId taken = mappings().take(ImportHome.SHOP, new RunId(run.id()), waiting.getFirst(), proposal, "tester");
        assertThat(home.imports().await(taken, progress -> {}).files()).hasSize(2);
        assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("6");
    }

    @Test
    @DisplayName("a known format whose columns got names that are hardly alike is pointed out with a proposal")
    void renamed() throws Exception {
        String text = (TaobaoOrderDetailsTest.HEADER + BadInputTest.rows(1, 5))
                .replace("买家实付金额", "实付款")
                .replace("子订单编号", "明细单号");
        ImportRun run = home.run(home.file("a.csv", text, TaobaoOrderDetailsTest.GBK));
        FileResult file = run.files().getFirst();
        assertThat(file.state()).isEqualTo("unrecognised");
        MappingPage page = mappings().open(ImportHome.SHOP, file.importId());
        assertThat(page.proposal().base()).isEqualTo("taobao-order-details");
        assertThat(page.note().zh()).contains("买家实付金额 → 实付款");
        MappingCheck check = mappings().check(ImportHome.SHOP, file.importId(), page.proposal());
        assertThat(check.faults()).isEmpty();
        assertThat(check.passed()).isEqualTo(5);
        RunId taken = mappings().take(ImportHome.SHOP, new RunId(run.id()), file.importId(), page.proposal(), "tester");
        assertThat(home.imports().await(taken, progress -> {}).state()).isEqualTo("published");
        assertThat(home.value("SELECT sum(paid_amount) FROM order_line")).isEqualTo("49.50");
    }

    @Test
    @DisplayName("what is missing is said in words, and a key of a built-in format is refused")
    void faults() {
        Path file = home.file("sales.csv", UNKNOWN, StandardCharsets.UTF_8);
        Mapping thin = new Mapping(
                "shopify-orders",
                new Text("一", "one"),
                "other",
                "order_line",
                null,
                0,
                false,
                false,
                List.of(new MappedColumn("product", "货号", null)));
        MappingCheck check = mappings().check(ImportHome.SHOP.zone(), file, thin);
        assertThat(check.usable()).isFalse();
        assertThat(check.faults())
                .extracting(Text::zh)
                .anyMatch(fault -> fault.contains("订单编号"))
                .anyMatch(fault -> fault.contains("实付金额"))
                .anyMatch(fault -> fault.contains("占用"));
        assertThatThrownBy(() -> mappings().save("key: x\n")).isInstanceOf(ImportException.class);
    }

    @Test
    @DisplayName(
            "a format of one's own can be shared as a file, and a broken one never keeps the program from starting")
    void shared() throws Exception {
        Path file = home.file("sales.csv", UNKNOWN.replace(",x,", ",1,"), StandardCharsets.UTF_8);
        Mapping proposal = mappings().open(ImportHome.SHOP.zone(), file).proposal();
        String yaml = mappings().check(ImportHome.SHOP.zone(), file, proposal).yaml();
        try (ImportHome other = new ImportHome(folder.resolve("other"))) {
            FormatInfo format = new Mappings(other.imports()).save(yaml);
            assertThat(format.own()).isTrue();
            assertThat(other.run(file).state()).isEqualTo("published");
            assertThat(new Mappings(other.imports()).yaml(format.key())).isEqualTo(yaml);
            Files.writeString(other.home.folder("formats").resolve("broken.yaml"), "key: broken\ntable: nothing\n");
            other.restart();
            assertThat(other.run(file).state()).isEqualTo("published");
            new Mappings(other.imports()).delete(format.key());
            assertThat(other.run(file).state()).isEqualTo("failed");
        }
    }

    @Test
    @DisplayName("English traffic, ads and stock are told apart by their columns")
    void kinds() {
        assertThat(
                        kind(
                                "Date,Channel group,Sessions,Page views,Purchasers,Total revenue\n2026-01-01,Organic,10,20,1,9.5\n"))
                .isEqualTo("traffic_daily");
        assertThat(kind("Day,Campaign,Impressions,Link clicks,Amount spent,Conversions\n2026-01-01,A,10,20,1.5,2\n"))
                .isEqualTo("ad_daily");
        assertThat(kind("Seller SKU,Available,Incoming,Snapshot date\nA-1,10,20,2026-01-01\n"))
                .isEqualTo("stock_daily");
        assertThat(kind("日期,总粉丝数,新增关注,取消关注\n2026-01-01,10,20,1\n")).isEqualTo("follower_daily");
    }

    private String kind(String text) {
        return mappings()
                .open(ImportHome.SHOP.zone(), home.file("x.csv", text, StandardCharsets.UTF_8))
                .proposal()
                .table();
    }
}
