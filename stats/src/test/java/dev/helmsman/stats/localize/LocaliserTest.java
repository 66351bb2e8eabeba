package dev.helmsman.stats.localize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.localize.Element.Term;
import dev.helmsman.stats.localize.Localisation.Located;
import dev.helmsman.stats.localize.Localisation.Spread;
import dev.helmsman.stats.localize.Localisation.Unchanged;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocaliserTest {
    private static final long SEED = 7;
    private final Cube cube = new Cube(new int[] {6, 8, 5}, SEED);

    @Test
    void one_value_that_falls_is_named_with_what_it_explains() {
        cube.scale(0.5, 3, -1, -1);
        Localisation found = cube.localise();
        assertThat(elements(found)).containsExactly(element(0, 3));
        Cause cause = found.causes().getFirst();
        assertThat(cause.explained()).isCloseTo(1, within(0.2));
        assertThat(cause.actual() / cause.expected()).isCloseTo(0.5, within(0.05));
        assertThat(cause.confidence()).isGreaterThan(0.9);
    }

    @Test
    void a_combination_is_named_not_its_parent_nor_its_children() {
        cube.scale(0.4, 2, 5, -1);
        assertThat(elements(cube.localise())).containsExactly(element(0, 2, 1, 5));
    }

    @Test
    void several_causes_in_different_cuboids_are_all_named() {
        cube.scale(0.5, 1, -1, -1);
        cube.scale(0.3, -1, 6, 2);
        assertThat(elements(cube.localise())).containsExactlyInAnyOrder(element(0, 1), element(1, 6, 2, 2));
    }

    @Test
    void two_children_of_one_value_are_not_taken_for_the_value() {
        cube.scale(0.4, 1, 2, -1);
        cube.scale(0.4, 1, 5, -1);
        assertThat(elements(cube.localise())).containsExactlyInAnyOrder(element(0, 1, 1, 2), element(0, 1, 1, 5));
    }

    @Test
    void everything_alike_is_spread_not_a_segment() {
        cube.scale(0.8, -1, -1, -1);
        Localisation found = cube.localise();
        assertThat(found).isInstanceOf(Spread.class);
        assertThat(((Spread) found).factor()).isCloseTo(0.8, within(0.02));
        assertThat(found.causes()).isEmpty();
    }

    @Test
    void noise_alone_is_no_change() {
        for (long seed = 1; seed <= 40; seed++) {
            Localisation found = new Cube(new int[] {6, 8, 5}, seed).localise();
            assertThat(found).as("seed %d", seed).isInstanceOf(Unchanged.class);
        }
    }

    @Test
    void of_two_names_of_the_same_rows_the_more_general_is_kept() {
        // the third dimension is a function of the first: city and its province
        int[][] codes = {new int[240], new int[240], new int[240]};
        double[] expected = new double[240];
        double[] actual = new double[240];
        Random random = new Random(SEED);
        for (int i = 0; i < 240; i++) {
            codes[0][i] = i % 6;
            codes[1][i] = i / 6;
            codes[2][i] = i % 6;
            expected[i] = 100 + random.nextInt(50);
            actual[i] = expected[i] * (1 + 0.03 * random.nextGaussian()) * (codes[0][i] == 4 ? 0.5 : 1);
        }
        List<Element> found = elements(Localiser.localise(Leaves.sums(codes, new int[] {6, 40, 6}, actual, expected)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().terms()).hasSize(1);
    }

    @Test
    void a_ratio_that_rises_in_one_value_is_named_though_single_viewers_stall_elsewhere() {
        int[][] codes = {new int[600], new int[600], new int[600]};
        double[][] sums = new double[4][600];
        Random random = new Random(SEED);
        for (int i = 0; i < 600; i++) {
            codes[0][i] = i % 5;
            codes[1][i] = i / 5 % 6;
            codes[2][i] = i / 30;
            int viewers = i % 3 == 0 ? 1 + random.nextInt(3) : 50 + random.nextInt(400);
            sums[1][i] = viewers;
            sums[3][i] = viewers;
            for (int v = 0; v < viewers; v++) {
                if (random.nextDouble() < (codes[1][i] == 3 ? 0.3 : 0.03)) sums[0][i]++;
                if (random.nextDouble() < 0.03) sums[2][i]++;
            }
        }
        Localisation found =
                Localiser.localise(Leaves.ratios(codes, new int[] {5, 6, 20}, sums[0], sums[1], sums[2], sums[3]));
        assertThat(elements(found)).containsExactly(element(1, 3));
    }

    @Test
    void three_of_four_viewers_are_no_evidence() {
        double[] base = new double[40];
        double[] actual = new double[40];
        double[] expected = new double[40];
        int[] codes = new int[40];
        for (int i = 0; i < 40; i++) {
            codes[i] = i;
            base[i] = 1_000;
            actual[i] = expected[i] = 20;
        }
        base[7] = 4;
        actual[7] = 3;
        expected[7] = 0;
        Localisation found =
                Localiser.localise(Leaves.ratios(new int[][] {codes}, new int[] {40}, actual, base, expected, base));
        assertThat(found.causes()).isEmpty();
    }

    @Test
    void one_row_all_zero_and_constant_data_are_answered() {
        int[][] one = {{0}};
        assertThat(Localiser.localise(Leaves.sums(one, new int[] {1}, new double[] {5}, new double[] {5})))
                .isInstanceOf(Unchanged.class);
        assertThat(Localiser.localise(Leaves.sums(one, new int[] {1}, new double[] {5}, new double[] {10})))
                .isNotNull();
        assertThat(Localiser.localise(Leaves.sums(one, new int[] {1}, new double[] {0}, new double[] {0})))
                .isInstanceOf(Unchanged.class);
        int[] codes = new int[100];
        double[] constant = new double[100];
        for (int i = 0; i < 100; i++) codes[i] = i % 10;
        Arrays.fill(constant, 3);
        assertThat(Localiser.localise(Leaves.sums(new int[][] {codes}, new int[] {10}, constant, constant)))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void a_dimension_with_a_million_values_is_searched() {
        int n = 1_000_000;
        int[][] codes = {new int[n], new int[n]};
        double[] expected = new double[n];
        double[] actual = new double[n];
        Random random = new Random(SEED);
        for (int i = 0; i < n; i++) {
            codes[0][i] = i;
            codes[1][i] = i % 7;
            expected[i] = 1 + random.nextInt(20);
            actual[i] = expected[i] * (1 + 0.1 * random.nextGaussian()) * (codes[1][i] == 2 ? 0.6 : 1);
        }
        assertThat(elements(Localiser.localise(Leaves.sums(codes, new int[] {n, 7}, actual, expected))))
                .containsExactly(element(1, 2));
    }

    @Test
    void wrong_input_is_named_with_its_leaf() {
        int[][] codes = {{0, 1}};
        int[] sizes = {2};
        double[] good = {1, 2};
        assertThatThrownBy(() -> Leaves.sums(codes, sizes, new double[] {1, Double.NaN}, good))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("leaf 1");
        assertThatThrownBy(() -> Leaves.sums(new int[][] {{0, 2}}, sizes, good, good))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("code 2");
        assertThatThrownBy(() -> Leaves.sums(new int[][] {{}}, sizes, new double[0], new double[0]))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> Leaves.sums(new int[8][2], new int[] {1, 1, 1, 1, 1, 1, 1, 1}, good, good))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("at most 7");
        assertThatThrownBy(() -> Leaves.ratios(codes, sizes, good, new double[] {1, -1}, good, good))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> Leaves.ratios(codes, sizes, good, good, good, new double[2]))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("no expected ratio");
    }

    private static List<Element> elements(Localisation found) {
        assertThat(found).isInstanceOfAny(Located.class, Spread.class, Unchanged.class);
        return found.causes().stream().map(Cause::element).toList();
    }

    private static Element element(int... dimensionsAndValues) {
        Term[] terms = new Term[dimensionsAndValues.length / 2];
        for (int j = 0; j < terms.length; j++) {
            terms[j] = new Term(dimensionsAndValues[2 * j], dimensionsAndValues[2 * j + 1]);
        }
        return new Element(List.of(terms));
    }

    /** All combinations of three dimensions, values of heavy tails, forecasts wrong by 5 %. */
    private static final class Cube {
        private final int[] sizes;
        private final int[][] codes;
        private final double[] actual;
        private final double[] expected;

        Cube(int[] sizes, long seed) {
            this.sizes = sizes;
            int n = sizes[0] * sizes[1] * sizes[2];
            codes = new int[3][n];
            actual = new double[n];
            expected = new double[n];
            Random random = new Random(seed);
            for (int i = 0; i < n; i++) {
                codes[0][i] = i % sizes[0];
                codes[1][i] = i / sizes[0] % sizes[1];
                codes[2][i] = i / sizes[0] / sizes[1];
                expected[i] = 100 * Math.exp(random.nextGaussian());
                actual[i] = expected[i] * (1 + 0.05 * random.nextGaussian());
            }
        }

        void scale(double factor, int... values) {
            for (int i = 0; i < actual.length; i++) {
                boolean below = true;
                for (int k = 0; k < 3; k++) below &= values[k] < 0 || values[k] == codes[k][i];
                if (below) actual[i] *= factor;
            }
        }

        Localisation localise() {
            return Localiser.localise(Leaves.sums(codes, sizes, actual, expected));
        }
    }
}
