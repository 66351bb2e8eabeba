package dev.helmsman.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 7, 2);

    @ParameterizedTest
    @EnumSource(TestLedger.class)
    void an_event_is_found_by_its_days_changed_removed_and_brought_back(TestLedger ledger) {
        try (TestHouse house = new TestHouse(ledger)) {
            Timeline timeline = house.get(Timeline.class);
            Shop shop = house.shop("CNY");
            Event added = timeline.add(shop.id(), image("换主图 v7"), "小王");
            assertThat(found(timeline, shop)).extracting(Event::id).containsExactly(added.id());
            String before = timeline.revision(shop.id());

            timeline.change(shop.id(), added.id(), image("换主图 v8"), "小李");
            assertThat(found(timeline, shop).getFirst().title().zh()).isEqualTo("换主图 v8");
            timeline.remove(shop.id(), added.id(), "小李");
            assertThat(found(timeline, shop)).isEmpty();
            assertThat(timeline.revision(shop.id())).isNotEqualTo(before);
            assertThatThrownBy(() -> timeline.remove(shop.id(), added.id(), "小李"))
                    .hasMessageContaining("no event");
            timeline.restore(shop.id(), added.id(), "小王");
            assertThat(found(timeline, shop)).hasSize(1);
            assertThat(house.get(AuditTrail.class).newest(10))
                    .extracting(AuditTrail.Entry::who, AuditTrail.Entry::action)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("小王", "event.restore"),
                            org.assertj.core.api.Assertions.tuple("小李", "event.remove"),
                            org.assertj.core.api.Assertions.tuple("小李", "event.change"),
                            org.assertj.core.api.Assertions.tuple("小王", "event.add"));
        }
    }

    @Test
    void festivals_are_built_in_and_cannot_be_changed() {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            Timeline timeline = house.get(Timeline.class);
            Shop shop = house.shop("CNY");
            List<Event> november =
                    timeline.find(shop, new Period(LocalDate.of(2025, 11, 11), LocalDate.of(2025, 11, 11)));
            Event double11 = november.stream()
                    .filter(event -> event.title().zh().equals("双11"))
                    .findFirst()
                    .orElseThrow();
            assertThat(double11.builtIn()).isTrue();
            assertThat(double11.id()).isNegative();
            assertThatThrownBy(() -> timeline.remove(shop.id(), double11.id(), "小王"))
                    .isInstanceOf(TimelineException.class)
                    .hasMessageContaining("built-in");
        }
    }

    @Test
    void scope_decides_what_an_event_may_concern() {
        Event event = new Event(
                1,
                EventKind.PRICE,
                JUNE,
                JUNE,
                Map.of("product", "p1"),
                new dev.helmsman.shop.Text("降价", "cut"),
                false,
                false);
        assertThat(event.mayConcern(Map.of("product", "p1"))).isTrue();
        assertThat(event.mayConcern(Map.of("product", "p2"))).isFalse();
        assertThat(event.mayConcern(Map.of("source", "搜索"))).isTrue();
        assertThat(event.mayConcern(Map.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestLedger.class)
    void good_rows_of_a_chinese_csv_are_kept_and_the_others_come_back_with_their_reason(TestLedger ledger) {
        String csv = """
                类型,开始日期,结束日期,范围,标题
                主图,2025/7/1,,product=p1,"换主图 ""夏"" 版"
                活动,2025年7月3日,2025-07-05,,店庆
                赠品,2025-07-01,,,不认识的类型
                价格,2025-02-30,,,没有这一天
                备注,2025-07-05,2025-07-01,,倒过来的日子
                备注,2025-07-05,,p1,坏范围
                备注,2025-07-05,,,
                """;
        try (TestHouse house = new TestHouse(ledger)) {
            Timeline timeline = house.get(Timeline.class);
            Shop shop = house.shop("CNY");
            EventFile.Outcome outcome = timeline.importFile(
                    shop.id(), "事件.csv", new ByteArrayInputStream(csv.getBytes(Charset.forName("GBK"))), "小王");
            assertThat(outcome.rejected())
                    .extracting(EventFile.Rejected::row, EventFile.Rejected::column, EventFile.Rejected::value)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(4L, "kind", "赠品"),
                            org.assertj.core.api.Assertions.tuple(5L, "from", "2025-02-30"),
                            org.assertj.core.api.Assertions.tuple(6L, "to", "2025-07-01"),
                            org.assertj.core.api.Assertions.tuple(7L, "scope", "p1"),
                            org.assertj.core.api.Assertions.tuple(8L, "title", ""));
            assertThat(outcome.rejected())
                    .allSatisfy(row -> assertThat(row.reason().zh()).isNotBlank());
            assertThat(found(timeline, shop))
                    .extracting(event -> event.title().zh())
                    .containsExactly("换主图 \"夏\" 版", "店庆");
        }
    }

    @Test
    void a_spreadsheet_with_english_headers_and_real_dates_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("events");
            String[] head = {"Kind", "From", "To", "Scope", "Title"};
            for (int i = 0; i < head.length; i++) sheet.value(0, i, head[i]);
            sheet.value(1, 0, "Launch");
            sheet.value(1, 1, JUNE);
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 3, "product=p9; channel=store");
            sheet.value(1, 4, "New bag");
        }
        EventFile.Outcome outcome = EventFile.read("events.xlsx", new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(outcome.rejected()).isEmpty();
        assertThat(outcome.events())
                .containsExactly(new NewEvent(
                        EventKind.LAUNCH, JUNE, JUNE, Map.of("product", "p9", "channel", "store"), "New bag"));
    }

    @Test
    void a_file_without_the_columns_is_refused_and_says_which() {
        assertThatThrownBy(() -> EventFile.read(
                        "orders.csv", new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(TimelineException.class)
                .hasMessageContaining("orders.csv, row 1 lacks the columns kind, from, title");
    }

    private static NewEvent image(String title) {
        return new NewEvent(EventKind.MAIN_IMAGE, JUNE, JUNE, Map.of("product", "p1"), title);
    }

    private static List<Event> found(Timeline timeline, Shop shop) {
        return timeline.find(shop, new Period(JUNE.minusDays(1), JUNE.plusDays(3))).stream()
                .filter(event -> !event.builtIn())
                .toList();
    }
}
