package dev.helmsman.insight.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.customer.CustomerAnswer.Cell;
import dev.helmsman.insight.customer.CustomerAnswer.Cohort;
import dev.helmsman.insight.customer.CustomerAnswer.Segment;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Buyers.Listed;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TempLake;
import dev.helmsman.metrics.TrustPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The customers' page over shops whose every order is known. */
class CustomerFamilyTest {
    private static final long SEED = 2_005_0817;
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final TempLake lake = new TempLake();
    private final TestHouse house = new TestHouse(lake.lake(), TestLedger.H2, lake);
    private final StringBuilder rows = new StringBuilder();
    private int orders;

    @AfterEach
    void close() {
        house.close();
    }

    private void order(LocalDate day, @Nullable Long buyer, double amount, String more) {
        orders++;
        rows.append(rows.isEmpty() ? "" : ",")
                .append("(1,1,%d,'taobao','%d','1',DATE '%s',%s,%s,true,0,0,%s)"
                        .formatted(
                                orders,
                                100_000_000_000L + orders,
                                day,
                                buyer == null ? "NULL" : buyer + "::UBIGINT",
                                BigDecimal.valueOf(amount).setScale(2, java.math.RoundingMode.HALF_UP),
                                more.isEmpty() ? "NULL,'浙江'" : more));
    }

    private void publish() {
        if (rows.isEmpty()) return;
        lake.run(
                "INSERT INTO order_line (shop_id, import_id, source_row, platform, order_no, line_no, day, buyer, paid_amount, sale, "
                        + "copy_no, from_head, suspect, region) VALUES " + rows + ";\n"
                        + "INSERT INTO customer (shop_id, buyer, first_day, last_day, orders, amount) SELECT 1, buyer, min(day), max(day), count(DISTINCT order_no), sum(paid_amount) FROM order_line "
                        + "WHERE buyer IS NOT NULL AND sale GROUP BY buyer;\n");
    }

    private FamilyQuestion question(TrustPolicy trust, Filter... filters) {
        return new FamilyQuestion(
                house.shop("CNY"), Period.ending(LAST, 28), new Against.Previous(), trust, List.of(filters));
    }

    private CustomerAnswer answer(TrustPolicy trust, Filter... filters) {
        return (CustomerAnswer) house.get(Families.class).require("customer").answer(question(trust, filters));
    }

    /** Buyers who come with their own rate, and leave; the same on every run. */
    private Map<Long, TreeMap<LocalDate, Double>> someYear(int buyers) {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Map<Long, TreeMap<LocalDate, Double>> days = new HashMap<>();
        for (long buyer = 1; buyer <= buyers; buyer++) {
            LocalDate day = START.plusDays(random.nextInt(330));
            double pace = 10 + random.nextInt(60);
            while (!day.isAfter(LAST)) {
                double amount = 20 + random.nextInt(200);
                days.computeIfAbsent(buyer, ignored -> new TreeMap<>()).merge(day, amount, Double::sum);
                order(day, buyer, amount, "");
                if (random.nextInt(4) == 0) {
                    days.get(buyer).merge(day, 5.0, Double::sum);
                    order(day, buyer, 5, "");
                }
                if (random.nextDouble() < 0.3) break;
                day = day.plusDays(1 + (long) (-Math.log(1 - random.nextDouble()) * pace));
            }
        }
        publish();
        return days;
    }

    @Test
    void cohorts_groups_and_lists_are_those_that_the_orders_give_one_by_one() {
        Map<Long, TreeMap<LocalDate, Double>> days = someYear(900);
        CustomerAnswer answer = answer(TrustPolicy.ALL);
        assertThat(answer.whole().buyers()).isEqualTo(900);
        assertThat(answer.whole().againShare())
                .isCloseTo(
                        days.values().stream().filter(each -> each.size() > 1).count() / 900.0, within(1e-12));
        long[][] cohorts = new long[12][12];
        for (TreeMap<LocalDate, Double> each : days.values())
            each.keySet().stream()
                    .mapToInt(LocalDate::getMonthValue)
                    .distinct()
                    .forEach(month -> cohorts[each.firstKey().getMonthValue() - 1][month - 1]++);
        for (Cohort each : answer.months().cohorts()) {
            int month = each.from().getMonthValue() - 1;
            for (Cell cell : each.cells())
                assertThat(cell.buyers())
                        .as(each.from() + " +" + cell.age())
                        .isEqualTo(cohorts[month][month + cell.age()]);
            assertThat(each.judged()).isEqualTo(each.buyers() >= 50);
            assertThat(each.cells().getLast().finished()).isTrue();
        }
        assertThat(answer.weeks().cohorts().stream().mapToLong(Cohort::buyers).sum())
                .isBetween(1L, 900L);

        List<Listed> all = house.get(CustomerLists.class)
                .part(question(TrustPolicy.ALL), CustomerLists.ALL, 0, 10_000)
                .page()
                .buyers();
        assertThat(all).hasSize(900);
        assertThat(all.stream().map(Listed::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(days.values().stream()
                        .flatMap(each -> each.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .sum()));
        for (List<Segment> segments : List.of(answer.groups(), answer.states()))
            for (Segment each : segments) {
                var part = house.get(CustomerLists.class).part(question(TrustPolicy.ALL), each.key(), 0, 10_000);
                assertThat(part.page().total()).as(each.key()).isEqualTo(each.buyers());
                assertThat(part.page().buyers()).hasSize((int) each.buyers());
                assertThat(part.page().amount()).isEqualByComparingTo(each.amount());
            }
        // pages put together are the list
        List<Listed> paged = new ArrayList<>();
        for (int at = 0; at < 900; at += 250)
            paged.addAll(house.get(CustomerLists.class)
                    .part(question(TrustPolicy.ALL), CustomerLists.ALL, at, 250)
                    .page()
                    .buyers());
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void who_scores_high_is_told_by_the_thresholds_on_the_page() {
        someYear(400);
        CustomerAnswer answer = answer(TrustPolicy.ALL);
        var high = Objects.requireNonNull(answer.thresholds());
        for (Listed each : house.get(CustomerLists.class)
                .part(question(TrustPolicy.ALL), CustomerLists.ALL, 0, 10_000)
                .page()
                .buyers()) {
            boolean recent = each.silentDays() <= high.recentDays();
            boolean often = each.purchases() >= high.oftenPurchases();
            boolean dear = each.amount().compareTo(high.dearAmount()) >= 0;
            String group = (dear ? "important_" : "general_")
                    + (recent ? often ? "value" : "develop" : often ? "keep" : "win_back");
            assertThat(each.group()).isEqualTo(group);
        }
        // fifths: about two in five are high, never fewer than one in five
        long recent = house
                .get(CustomerLists.class)
                .part(question(TrustPolicy.ALL), CustomerLists.ALL, 0, 10_000)
                .page()
                .buyers()
                .stream()
                .filter(each -> each.silentDays() <= high.recentDays())
                .count();
        assertThat(recent).isBetween(120L, 200L);
    }

    @Test
    void the_model_is_checked_against_the_part_held_back_and_the_numbers_are_its_own() {
        Map<Long, TreeMap<LocalDate, Double>> days = someYear(1500);
        var lifetime = Objects.requireNonNull(answer(TrustPolicy.ALL).lifetime());
        Lifetime.Check check = Objects.requireNonNull(lifetime.check());
        LocalDate split = LAST.minusWeeks(check.weeks());
        long actual = days.values().stream()
                .filter(each -> !each.firstKey().isAfter(split))
                .mapToLong(each -> each.tailMap(split, false).size())
                .sum();
        assertThat(check.actual()).isEqualTo(actual);
        assertThat(check.rows().stream().mapToLong(Lifetime.Row::buyers).sum()).isEqualTo(check.buyers());
        assertThat(check.trusted()).isTrue();
        assertThat(check.predicted()).isBetween(check.low(), check.high());
        assertThat(Objects.requireNonNull(lifetime.amount()))
                .isBetween(Objects.requireNonNull(lifetime.low()), Objects.requireNonNull(lifetime.high()));
        assertThat(lifetime.alive()).isBetween(1.0, (double) lifetime.returning());
    }

    @Test
    void brushed_buyers_are_no_customers_once_suspects_are_left_out() {
        someYear(60);
        rows.setLength(0);
        for (int i = 0; i < 40; i++) order(LAST.minusDays(i % 5), 10_000L + i, 99, "0.97::FLOAT,'浙江'");
        lake.run("DELETE FROM customer;\n");
        publish();
        assertThat(answer(TrustPolicy.ALL).whole().buyers()).isEqualTo(100);
        CustomerAnswer clean = answer(TrustPolicy.CLEAN);
        assertThat(clean.whole().buyers()).isEqualTo(60);
        assertThat(answer(TrustPolicy.DECIDED).whole().buyers()).isEqualTo(60);
        assertThat(clean.notes()).anySatisfy(note -> assertThat(note.en()).contains("left out"));
    }

    @Test
    void guests_are_said_and_filters_hold() {
        order(LAST, 7L, 10, "NULL,'广东'");
        order(LAST, null, 30, "");
        publish();
        CustomerAnswer answer = answer(TrustPolicy.ALL);
        assertThat(answer.whole().guestOrders()).isEqualTo(1);
        assertThat(answer.whole().guestAmount()).isEqualByComparingTo("30");
        assertThat(answer.notes().getFirst().en()).contains("1 orders (50%");
        assertThat(answer(TrustPolicy.ALL, Filter.is("region", "广东")).whole().guestOrders())
                .isZero();
        assertThatThrownBy(() -> answer(TrustPolicy.ALL, Filter.is("keyword", "x")))
                .isInstanceOf(MetricException.class);
        assertThatThrownBy(() -> house.get(CustomerLists.class).part(question(TrustPolicy.ALL), "nobody", 0, 5))
                .isInstanceOf(MetricException.class)
                .hasMessageContaining("leaving");
    }

    @Test
    void without_facts_without_buyers_or_with_a_single_day_the_page_says_what_to_do() throws IOException {
        CustomerAnswer nothing = answer(TrustPolicy.ALL);
        assertThat(nothing.verdict().zh()).contains("导入");
        assertThat(nothing.lifetime()).isNull();
        order(LAST, null, 30, "");
        publish();
        assertThat(answer(TrustPolicy.ALL).verdict().zh()).contains("买家会员名");
        rows.setLength(0);
        for (long buyer = 1; buyer <= 60; buyer++) order(LAST, buyer, 50, "");
        publish();
        CustomerAnswer day = answer(TrustPolicy.ALL);
        assertThat(day.whole().buyers()).isEqualTo(60);
        assertThat(day.lifetime()).isNull();
        assertThat(day.returning().usual()).isTrue();
        assertThat(day.months().cohorts()).hasSize(1);
        assertThat(day.states()).extracting(Segment::key).containsExactly("fresh");
        for (CustomerAnswer each : List.of(nothing, day)) {
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            new FamilyWorkbook(each, true).write(book);
            assertThat(book.size()).isGreaterThan(1000);
        }
    }

    @Test
    void a_list_as_a_file_names_orders_and_never_buyers() throws IOException {
        someYear(300);
        var part = house.get(CustomerLists.class).part(question(TrustPolicy.ALL), CustomerLists.ALL, 0, 10_000);
        String csv = new CustomerListFile(part, true).csv();
        assertThat(csv.lines()).hasSize(301);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\uFEFF最近订单号,平台,分组");
        assertThat(csv.lines().skip(1)).allSatisfy(line -> assertThat(line).matches("\\d{12},taobao,.*"));
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        new CustomerListFile(part, false).excel(book);
        assertThat(book.size()).isGreaterThan(5000);
    }

    @Test
    void buyers_who_all_do_the_same_need_no_model() {
        for (long buyer = 1; buyer <= 80; buyer++)
            for (int week = 0; week < 20; week++) order(LAST.minusWeeks(week), buyer, 50, "");
        publish();
        CustomerAnswer answer = answer(TrustPolicy.ALL);
        assertThat(answer.whole().againShare()).isEqualTo(1.0);
        assertThat(answer.states()).extracting(Segment::key).containsExactly("active");
        assertThat(answer.verdict().en()).isNotBlank();
    }
}
