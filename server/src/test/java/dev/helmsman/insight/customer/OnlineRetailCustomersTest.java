package dev.helmsman.insight.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.ingest.ImportedFiles;
import dev.helmsman.insight.customer.CustomerAnswer.Cell;
import dev.helmsman.insight.customer.CustomerAnswer.Cohort;
import dev.helmsman.insight.customer.CustomerAnswer.Segment;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UCI's Online Retail through the door and the service that serves the page. */
class OnlineRetailCustomersTest {
    @TempDir
    Path folder;

    @Test
    void its_known_cohort_shares_and_lists_are_met() {
        Optional<Path> file = ImportedFiles.dataSet("online_retail/online_retail_2010-2011.csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "the data set online_retail is not here");
        ImportedFiles imported = new ImportedFiles(folder, file.get());
        try (TestHouse house = new TestHouse(imported.lake(), TestLedger.H2, imported)) {
            FamilyQuestion question = new FamilyQuestion(
                    house.shop("GBP"),
                    new Period(LocalDate.of(2011, 11, 12), LocalDate.of(2011, 12, 9)),
                    new Against.Previous(),
                    TrustPolicy.ALL,
                    List.of());
            CustomerAnswer answer = (CustomerAnswer)
                    house.get(Families.class).require("customer").answer(question);
            System.out.println(answer.verdict().en());
            System.out.println(answer.returningTold().en());
            System.out.println(Objects.requireNonNull(answer.lifetime()).told().en());

            assertThat(answer.whole().buyers()).isEqualTo(4338);
            assertThat(answer.whole().severalShare()).isCloseTo(0.6558, within(0.00005));
            assertThat(answer.whole().topFifthShare()).isCloseTo(0.7459, within(0.00005));
            assertThat(answer.whole().amount()).isEqualByComparingTo("8911407.90");

            Cohort first = answer.months().cohorts().getFirst();
            assertThat(first.from()).isEqualTo(LocalDate.of(2010, 12, 1));
            assertThat(first.cells())
                    .extracting(Cell::buyers)
                    .containsExactly(885L, 324L, 286L, 340L, 321L, 352L, 321L, 309L, 313L, 350L, 331L, 445L, 235L);
            assertThat(first.cells().getLast().finished()).isFalse();
            assertThat(answer.months().cohorts().stream()
                            .mapToLong(Cohort::buyers)
                            .sum())
                    .isEqualTo(4338);

            for (List<Segment> segments : List.of(answer.groups(), answer.states())) {
                assertThat(segments.stream().mapToLong(Segment::buyers).sum()).isEqualTo(4338);
                assertThat(segments.stream()
                                .map(Segment::amount)
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                        .isEqualByComparingTo("8911407.90");
            }

            Lifetime.Check check = Objects.requireNonNull(answer.lifetime().check());
            assertThat(check.rows()).isNotEmpty();
            assertThat(check.predicted() / check.actual()).isBetween(0.6, 1.5);

            CustomerLists.Part leaving = house.get(CustomerLists.class).part(question, "leaving", 0, 5);
            Segment group = answer.states().stream()
                    .filter(each -> each.key().equals("leaving"))
                    .findFirst()
                    .orElseThrow();
            assertThat(leaving.page().total()).isEqualTo(group.buyers());
            assertThat(leaving.page().buyers()).hasSize(5).allSatisfy(each -> {
                assertThat(each.order()).matches("\\d{6}");
                assertThat((double) each.silentDays()).isGreaterThan(Objects.requireNonNull(each.usualDays()));
            });
        }
    }
}
