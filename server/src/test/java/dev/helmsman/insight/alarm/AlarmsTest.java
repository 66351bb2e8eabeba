package dev.helmsman.insight.alarm;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.metrics.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    private static AlarmAnswer asked(TestHouse house, @Nullable Period period) {
        return house.get(Alarms.class).of(house.shop("CNY"), period);
    }

    private static Optional<AlarmDay> day(AlarmAnswer answer, String metric) {
        return answer.metrics().stream()
                .filter(each -> each.metric().equals(metric))
                .findFirst()
                .map(MetricDays::last);
    }

    @Test
    void a_day_of_half_the_orders_is_an_alarm_and_the_quarter_before_it_hardly_has_any() {
        try (TestHouse house =
                new TestHouse(new PlantedShop("day = DATE '" + DAY + "' AND i % 2 = 0"), TestLedger.H2)) {
            AlarmAnswer answer = asked(house, null);
            assertThat(answer.day()).isEqualTo(DAY);
            AlarmDay orders = day(answer, "orders").orElseThrow();
            assertThat(orders.state()).isEqualTo(State.LOW);
            assertThat(orders.value()).isLessThan(orders.low());
            assertThat(answer.metrics().getFirst().last().odd()).isTrue();
            assertThat(answer.verdict().zh()).contains("不寻常");
            long before = answer.metrics().stream().mapToLong(MetricDays::odd).sum()
                    - answer.metrics().stream()
                            .filter(each -> each.last().odd())
                            .count();
            assertThat(before).isLessThan(3L * answer.metrics().size());
        }
    }

    @Test
    void a_day_whose_report_is_late_is_not_judged_and_says_which() {
        PlantedShop planted = new PlantedShop();
        planted.run("DELETE FROM traffic_daily WHERE day = DATE '" + DAY + "' AND level = 'shop'");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            AlarmDay visitors = day(asked(house, null), "visitors").orElseThrow();
            assertThat(visitors.state()).isEqualTo(State.NOT_JUDGED);
            assertThat(visitors.note()).isNotNull();
            assertThat(requireNonNull(visitors.note()).zh()).contains("流量报表").contains("还没到");
            assertThat(day(asked(house, null), "orders").orElseThrow().state()).isNotEqualTo(State.NOT_JUDGED);
        }
    }

    @Test
    void a_gap_in_the_past_is_not_judged_and_does_not_hide_what_comes_after_it() {
        PlantedShop planted = new PlantedShop("day = DATE '" + DAY + "' AND i % 2 = 0");
        planted.run("DELETE FROM order_line WHERE day BETWEEN DATE '" + DAY.minusDays(4) + "' AND DATE '"
                + DAY.minusDays(2) + "'");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            List<AlarmDay> days = asked(house, Period.ending(DAY, 5)).metrics().stream()
                    .filter(each -> each.metric().equals("orders"))
                    .findFirst()
                    .orElseThrow()
                    .days();
            assertThat(days.subList(0, 3))
                    .allMatch(each -> each.state() == State.NOT_JUDGED)
                    .allMatch(each -> each.note() != null && each.note().zh().contains("缺这一天"));
            assertThat(days.getLast().state()).isEqualTo(State.LOW);
        }
    }

    @Test
    void a_day_that_stops_at_noon_raises_no_alarm() {
        PlantedShop planted = new PlantedShop();
        planted.run("DELETE FROM order_line WHERE day = DATE '" + DAY + "' AND hour(paid_at) >= 11");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            AlarmDay orders = day(asked(house, Period.ending(DAY, 3)), "orders").orElseThrow();
            assertThat(orders.day()).isEqualTo(DAY);
            assertThat(orders.state()).isEqualTo(State.NOT_JUDGED);
            assertThat(asked(house, null).day()).isEqualTo(DAY.minusDays(1));
        }
    }

    @Test
    void without_facts_or_with_a_short_history_nothing_is_judged() {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            AlarmAnswer answer = asked(house, null);
            assertThat(answer.metrics()).isEmpty();
            assertThat(answer.day()).isNull();
        }
        PlantedShop planted = new PlantedShop();
        planted.run("DELETE FROM order_line WHERE day < DATE '" + DAY.minusDays(60)
                + "';\nDELETE FROM traffic_daily WHERE day < DATE '" + DAY.minusDays(60) + "'");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            AlarmAnswer answer = asked(house, null);
            assertThat(answer.metrics())
                    .isNotEmpty()
                    .allMatch(each -> each.last().state() == State.NOT_JUDGED);
            assertThat(answer.verdict().en()).contains("No metric can be judged");
        }
    }

    @Test
    void the_days_of_a_sale_are_not_judged_without_last_years() {
        LocalDate sale = LocalDate.of(2025, 6, 18);
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            AlarmDay day = day(asked(house, Period.day(sale)), "orders").orElseThrow();
            assertThat(day.state()).isEqualTo(State.NOT_JUDGED);
            assertThat(day.note()).isNotNull();
            assertThat(requireNonNull(day.note()).zh()).contains("618").contains("2024-06-18");
        }
    }

    @Test
    void a_setting_for_fewer_false_alarms_widens_the_range_and_only_the_choices_are_taken() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            AlarmSettings settings = house.get(AlarmSettings.class);
            AlarmDay usual = day(asked(house, null), "orders").orElseThrow();
            settings.change(house.shop("CNY").id(), 0.25, "运营");
            assertThat(settings.of(house.shop("CNY").id())).isEqualTo(0.25);
            AlarmDay rare = day(asked(house, null), "orders").orElseThrow();
            assertThat(rare.low()).isLessThan(usual.low());
            assertThat(rare.high()).isGreaterThan(usual.high());
            settings.change(house.shop("CNY").id(), 4, "运营");
            assertThat(settings.of(house.shop("CNY").id())).isEqualTo(4);
            assertThatThrownBy(() -> settings.change(house.shop("CNY").id(), 3, "运营"))
                    .isInstanceOf(AlarmException.class)
                    .hasMessageContaining("0.25 0.5 1 2 4");
        }
    }

    @Test
    void the_brief_names_what_is_odd_unless_a_conclusion_speaks_of_it() {
        PlantedShop planted = new PlantedShop();
        planted.run(
                "INSERT INTO follower_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform,"
                        + " d::DATE AS day, 60 + (hash(d::DATE) % 20)::INTEGER - CASE WHEN d::DATE = DATE '" + DAY
                        + "' THEN 55 ELSE 0 END AS gained, 10 AS lost FROM generate_series(DATE '" + DAY.minusDays(399)
                        + "', DATE '" + DAY + "', INTERVAL 1 DAY) AS t(d)");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            assertThat(brief.odd()).anyMatch(one -> one.metric().equals("follower_net") && !one.above());
            assertThat(briefs.print(brief, "zh")).contains("不寻常，还不知道为什么");
            assertThat(briefs.view(brief).odd()).anyMatch(one -> one.side().equals("low"));
        }
        try (TestHouse house =
                new TestHouse(new PlantedShop("day = DATE '" + DAY + "' AND i % 2 = 0"), TestLedger.H2)) {
            Brief brief = house.get(Briefs.class).of(house.shop("CNY"), DAY);
            assertThat(brief.conclusions())
                    .anyMatch(one -> one.conclusion().metric().equals("paid_amount"));
            assertThat(brief.odd()).noneMatch(one -> one.metric().equals("orders"));
        }
    }
}
