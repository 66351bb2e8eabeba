package dev.helmsman.bench;

import dev.helmsman.stats.localize.Element;
import dev.helmsman.stats.localize.Element.Term;
import dev.helmsman.stats.localize.Leaves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A sum metric with causes planted, after the generator that RiskLoc's paper describes: leaves are all combinations of the
 * dimensions' values; their values are Weibull(α ~ U(.5, 1))·100, a share U(0, .25) of them zero; the forecast is wrong by a
 * normal relative error of one size a case, and forecast and value are swapped in half of the leaves. Each anomaly takes some
 * elements of one cuboid, that no other anomaly shares a value with, and scales their leaves by 1 − N(severity, deviation),
 * all in the direction in which the forecast is wrong already.
 *
 * @see <a href="https://arxiv.org/abs/2205.10004">Kalander (2022), section 5.1</a>
 */
record PlantedCase(Leaves leaves, Set<Element> truth) {
    /**
     * @param sizes values of each dimension
     * @param noise largest relative error of the forecast
     * @param leastSeverity severity is U(this, 1) plus the case's noise
     * @param deviation largest deviation of severity within an anomaly
     * @param anomalies most anomalies, at least 1
     * @param elements most elements an anomaly, at least 1
     * @param deepest whether all anomalies are single leaves
     */
    record Kind(
            String name,
            int[] sizes,
            double noise,
            double leastSeverity,
            double deviation,
            int anomalies,
            int elements,
            boolean deepest) {}

    static PlantedCase make(Kind kind, long seed) {
        // neighbouring seeds of Random begin alike: spread them
        return new Generator(kind, new Random(seed * 0x9E3779B97F4A7C15L)).make();
    }

    private static final class Generator {
        private final Kind kind;
        private final Random random;
        private final int dimensions;
        private final int[][] codes;
        private final double[] actual;
        private final double[] expected;

        Generator(Kind kind, Random random) {
            this.kind = kind;
            this.random = random;
            dimensions = kind.sizes().length;
            int leaves = Arrays.stream(kind.sizes()).reduce(1, (a, b) -> a * b);
            codes = new int[dimensions][leaves];
            for (int i = 0; i < leaves; i++) {
                int rest = i;
                for (int k = dimensions - 1; k >= 0; k--) {
                    codes[k][i] = rest % kind.sizes()[k];
                    rest /= kind.sizes()[k];
                }
            }
            actual = new double[leaves];
            expected = new double[leaves];
        }

        PlantedCase make() {
            double noise = random.nextDouble() * kind.noise();
            values(noise);
            double surplus = 0;
            for (int i = 0; i < actual.length; i++) surplus += actual[i] - expected[i];
            boolean up = surplus > 0;
            int count = 1 + random.nextInt(kind.anomalies());
            List<List<int[]>> anomalies = new ArrayList<>();
            for (int a = 0; a < count; a++) anomalies.add(place(anomalies));
            Set<Element> truth = new HashSet<>();
            for (List<int[]> anomaly : anomalies) {
                double severity = kind.leastSeverity() + random.nextDouble() * (1 - kind.leastSeverity()) + noise;
                plant(anomaly, severity, random.nextDouble() * kind.deviation(), up);
                for (int[] element : anomaly) truth.add(element(element));
            }
            return new PlantedCase(Leaves.sums(codes, kind.sizes(), actual, expected), truth);
        }

        private void values(double noise) {
            double zeros = random.nextDouble() * 0.25;
            double alpha = 0.5 + random.nextDouble() * 0.5;
            for (int i = 0; i < actual.length; i++) {
                double value = 100 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / alpha);
                if (random.nextDouble() <= zeros) value = 0;
                double wrong = value + value * noise * random.nextGaussian();
                boolean swap = random.nextBoolean();
                actual[i] = swap ? wrong : value;
                expected[i] = Math.max(0, swap ? value : wrong);
            }
        }

        /** Elements of one cuboid, −1 where any value; they share no value with earlier anomalies. */
        private List<int[]> place(List<List<int[]>> earlier) {
            int count = 1 + random.nextInt(kind.elements());
            while (true) {
                int order = kind.deepest() ? dimensions : 1 + random.nextInt(dimensions);
                List<Integer> shuffled = new ArrayList<>();
                for (int k = 0; k < dimensions; k++) shuffled.add(k);
                Collections.shuffle(shuffled, random);
                List<Integer> cuboid = shuffled.subList(0, order);
                List<int[]> elements = new ArrayList<>();
                for (int e = 0; e < count; e++) {
                    int[] any = new int[dimensions];
                    Arrays.fill(any, -1);
                    elements.add(any);
                }
                if (fill(cuboid, elements, earlier) && fresh(cuboid, elements, earlier)) return elements;
            }
        }

        private boolean fill(List<Integer> cuboid, List<int[]> elements, List<List<int[]>> earlier) {
            for (int k : cuboid) {
                Set<Integer> used = new HashSet<>();
                for (List<int[]> anomaly : earlier) for (int[] element : anomaly) used.add(element[k]);
                List<Integer> free = new ArrayList<>();
                for (int value = 0; value < kind.sizes()[k]; value++) if (!used.contains(value)) free.add(value);
                if (free.isEmpty()) return false;
                for (int[] element : elements) element[k] = free.get(random.nextInt(free.size()));
            }
            return true;
        }

        private boolean fresh(List<Integer> cuboid, List<int[]> elements, List<List<int[]>> earlier) {
            Set<Element> distinct = new HashSet<>();
            for (int[] element : elements) distinct.add(element(element));
            if (distinct.size() < elements.size()) return false;
            if (cuboid.size() == dimensions) return elements.stream().noneMatch(this::empty);
            return earlier.stream().noneMatch(anomaly -> sameCuboid(anomaly.getFirst(), elements.getFirst()));
        }

        private boolean empty(int[] leaf) {
            int i = 0;
            for (int k = 0; k < dimensions; k++) i = i * kind.sizes()[k] + leaf[k];
            return actual[i] == 0;
        }

        private static boolean sameCuboid(int[] one, int[] other) {
            for (int k = 0; k < one.length; k++) if (one[k] < 0 != other[k] < 0) return false;
            return true;
        }

        private void plant(List<int[]> anomaly, double severity, double deviation, boolean up) {
            for (int i = 0; i < actual.length; i++) {
                int leaf = i;
                if (anomaly.stream().noneMatch(element -> covers(element, leaf))) continue;
                double left = Math.max(0, 1 - severity - deviation * random.nextGaussian());
                if (up) expected[i] = actual[i] * left;
                else actual[i] = expected[i] * left;
            }
        }

        private boolean covers(int[] element, int leaf) {
            for (int k = 0; k < dimensions; k++) if (element[k] >= 0 && element[k] != codes[k][leaf]) return false;
            return true;
        }

        private static Element element(int[] values) {
            List<Term> terms = new ArrayList<>();
            for (int k = 0; k < values.length; k++) if (values[k] >= 0) terms.add(new Term(k, values[k]));
            return new Element(terms);
        }
    }
}
