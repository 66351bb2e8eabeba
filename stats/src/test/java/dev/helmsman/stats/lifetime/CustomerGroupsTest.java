package dev.helmsman.stats.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.lifetime.CohortGrid.Cohort;
import dev.helmsman.stats.lifetime.CohortGrid.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cohorts, scores and intervals of counted customers. */
class CustomerGroupsTest {
    private static final long SEED = 19_940_817;

    @Test
    void customers_with_equal_values_get_equal_scores_the_lowest_of_their_place() {
        // 70 of 100 bought once: they are the lowest fifth and more, nobody of them is scored higher by chance
        TiedScores scores = TiedScores.of(new double[] {1, 2, 3, 9}, new long[] {70, 15, 10, 5}, 5);
        assertThat(scores.scores()).containsExactly(1, 4, 5, 5);
        assertThat(scores.from(4)).isEqualTo(2);
        assertThat(TiedScores.of(new double[] {7}, new long[] {3}, 5).scores()).containsExactly(1);
        assertThat(TiedScores.of(new double[] {7}, new long[] {3}, 5).from(4)).isNaN();
    }

    @Test
    void without_ties_scores_are_equal_parts() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        double[] values = random.doubles(1_000).distinct().sorted().toArray();
        long[] ones = new long[values.length];
        Arrays.fill(ones, 1);
        int[] seen = new int[6];
        for (int score : TiedScores.of(values, ones, 5).scores()) seen[score]++;
        assertThat(seen).containsExactly(0, 200, 200, 200, 200, 200);
    }

    @Test
    void cohorts_are_a_triangle_and_small_ones_are_not_judged() {
        CohortGrid grid = CohortGrid.of(
                List.of(
                        new Entry(0, 0, 100, 1000),
                        new Entry(0, 1, 40, 500),
                        new Entry(0, 2, 30, 250),
                        new Entry(1, 1, 9, 90),
                        new Entry(1, 2, 9, 900),
                        new Entry(2, 2, 60, 600)),
                3,
                50,
                false);
        assertThat(grid.cohorts()).extracting(Cohort::customers).containsExactly(100L, 9L, 60L);
        assertThat(grid.cohorts()).extracting(each -> each.cells().size()).containsExactly(3, 2, 1);
        assertThat(grid.cohorts().get(0).cells().get(1).retention()).isEqualTo(0.4);
        assertThat(grid.cohorts().get(0).cells().get(1).amountShare()).isEqualTo(0.5);
        // Wilson's interval of 40 of 100, as in Newcombe (1998)
        assertThat(grid.cohorts().get(0).cells().get(1).low()).isCloseTo(0.3094, within(0.0001));
        assertThat(grid.cohorts().get(0).cells().get(1).high()).isCloseTo(0.4980, within(0.0001));
        assertThat(grid.cohorts().get(1).judged()).isFalse();
        assertThat(grid.cohorts().get(1).cells().get(1).retention()).isNaN();
        assertThat(grid.cohorts().get(1).cells().get(1).customers()).isEqualTo(9);
        // the last period is not over, so the ages know only what is: 40 of the first cohort's 100
        assertThat(grid.cohorts().get(0).cells().get(2).finished()).isFalse();
        assertThat(grid.ages()).hasSize(2);
        assertThat(grid.ages().get(1).retention()).isEqualTo(0.4);
    }

    @Test
    void a_cohort_in_which_nobody_came_back_is_zero_and_not_missing() {
        CohortGrid grid = CohortGrid.of(List.of(new Entry(0, 0, 80, 10)), 2, 50, true);
        assertThat(grid.cohorts().getFirst().cells().get(1).retention()).isZero();
        assertThat(grid.cohorts().getFirst().cells().get(1).high()).isBetween(0.01, 0.1);
        assertThat(CohortGrid.of(List.of(), 4, 50, true).cohorts()).isEmpty();
        assertThat(CohortGrid.of(List.of(), 4, 50, true).ages()).isEmpty();
    }

    @Test
    void impossible_cohorts_are_refused() {
        assertThatThrownBy(() -> CohortGrid.of(List.of(new Entry(1, 0, 1, 1)), 2, 1, true))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("cohort ≤ period");
        assertThatThrownBy(() -> CohortGrid.of(List.of(new Entry(0, 0, 1, 1), new Entry(0, 1, 2, 1)), 2, 1, true))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("has 1 customers, but 2");
    }

    @Test
    void counted_intervals_give_the_curve_of_the_single_ones() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        int n = 500;
        double[] intervals = new double[n];
        boolean[] seen = new boolean[n];
        long[] bought = new long[40];
        long[] cutOff = new long[40];
        double[] days = new double[40];
        for (int day = 0; day < 40; day++) days[day] = day;
        for (int i = 0; i < n; i++) {
            intervals[i] = random.nextInt(40);
            seen[i] = random.nextInt(3) > 0;
            (seen[i] ? bought : cutOff)[(int) intervals[i]]++;
        }
        KaplanMeier single = KaplanMeier.of(intervals, seen);
        KaplanMeier counted = KaplanMeier.ofCounts(days, bought, cutOff);
        assertThat(counted.times()).containsExactly(single.times());
        assertThat(counted.waiting()).containsExactly(single.waiting(), within(1e-12));
        for (int i = 0; i < counted.times().length; i++) {
            double[] band = counted.interval(i, 1.96);
            assertThat(counted.waiting()[i]).isBetween(band[0], band[1]);
            assertThat(band[0]).isBetween(0.0, 1.0);
            assertThat(band[1]).isBetween(0.0, 1.0);
        }
        assertThat(counted.boughtBy(1e9)).isEqualTo(1 - counted.waiting()[counted.waiting().length - 1]);
        assertThat(counted.boughtBy(-1)).isZero();
    }

    @Test
    void the_band_is_that_of_the_textbook() {
        // Freireich et al. (1963), 6-MP group, as in Kalbfleisch and Prentice: S(10) = 0.753, Greenwood's error 0.0963
        KaplanMeier curve = KaplanMeier.ofCounts(
                new double[] {6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35},
                new long[] {3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0},
                new long[] {1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1});
        assertThat(curve.waiting()[2]).isCloseTo(0.753, within(0.0005));
        assertThat(curve.standardError()[2]).isCloseTo(0.0963, within(0.0001));
        double[] band = curve.interval(2, 1.96);
        // R: survfit(..., conf.type = "log-log")
        assertThat(band[0]).isCloseTo(0.503, within(0.001));
        assertThat(band[1]).isCloseTo(0.889, within(0.001));
        assertThat(curve.timeUntil(0.5)).isEqualTo(23);
    }
}
