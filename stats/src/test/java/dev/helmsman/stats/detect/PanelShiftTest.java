package dev.helmsman.stats.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.stats.detect.PanelShift.Kind;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PanelShiftTest {
    private static final int DAYS = 182;
    private static final int PARTS = 12;
    private static final double[] WEEK = {1.0, 0.9, 0.95, 1.0, 1.2, 1.5, 1.4};

    /** Levels of parts of many sizes, each with its own noise beside the common ups and downs. */
    private static double[][] levels(long seed, double own) {
        Random random = new Random(seed);
        double[] common = new double[DAYS];
        for (int t = 0; t < DAYS; t++) common[t] = WEEK[t % 7] * Math.exp(0.1 * random.nextGaussian());
        double[][] levels = new double[PARTS][DAYS];
        for (int part = 0; part < PARTS; part++)
            for (int t = 0; t < DAYS; t++)
                levels[part][t] = 100 * (part + 1) * common[t] * Math.exp(own * random.nextGaussian());
        return levels;
    }

    private static double[][] ones() {
        double[][] ones = new double[PARTS][DAYS];
        for (double[] row : ones) Arrays.fill(row, 1);
        return ones;
    }

    private static Shift strongest(PanelShift panel, int part) {
        return Objects.requireNonNull(panel.strongest(part, DAYS - 1));
    }

    @Test
    void a_fall_of_one_part_has_its_size_and_its_days() {
        double[][] levels = levels(3, 0.06);
        for (int t = DAYS - 4; t < DAYS; t++) levels[5][t] *= 0.5;
        Shift shift = strongest(new PanelShift(levels, ones(), Kind.LEVEL, 0, true), 5);
        assertThat(shift.window()).isBetween(3, 5);
        // The clearest window may be a day longer than the fall.
        assertThat(Math.exp(shift.effect())).isBetween(0.42, 0.66);
        assertThat(shift.score()).isLessThan(-6);
        assertThat(shift.step()).isLessThan(-0.2);
    }

    @Test
    void what_all_parts_do_is_taken_out() {
        double[][] levels = levels(4, 0.06);
        for (double[] row : levels) for (int t = DAYS - 3; t < DAYS; t++) row[t] *= 4;
        PanelShift panel = new PanelShift(levels, ones(), Kind.LEVEL, 0, true);
        for (int part = 0; part < PARTS; part++)
            assertThat(Math.abs(strongest(panel, part).effect())).isLessThan(0.2);
    }

    @Test
    void without_incidents_scores_stay_below_the_threshold_that_causes_need() {
        int beyond = 0;
        for (long seed = 100; seed < 140; seed++) {
            PanelShift panel = new PanelShift(levels(seed, 0.08), ones(), Kind.LEVEL, 0, true);
            for (int part = 0; part < PARTS; part++)
                if (Math.abs(strongest(panel, part).score()) > 4.5) beyond++;
        }
        // 480 series, each over eleven windows: one in a thousand days would be far more than chance allows.
        assertThat(beyond).as("seeds 100 to 139").isLessThanOrEqualTo(2);
    }

    @Test
    void few_counts_need_many_noises() {
        double[][] counts = new double[PARTS][DAYS];
        double[][] base = new double[PARTS][DAYS];
        Random random = new Random(9);
        for (int part = 0; part < PARTS; part++)
            for (int t = 0; t < DAYS; t++) {
                base[part][t] = 20;
                counts[part][t] = random.nextDouble() < 0.2 ? 1 : 0;
            }
        counts[2][DAYS - 1] = 2;
        Shift shift = Objects.requireNonNull(new PanelShift(counts, base, Kind.COUNT, 0, true).at(2, DAYS - 1, 1));
        assertThat(shift.effect()).isPositive();
        assertThat(shift.score()).isLessThan(3);
    }

    @Test
    void a_missing_last_day_alarms_nobody() {
        double[][] levels = levels(5, 0.06);
        levels[1][DAYS - 1] = Double.NaN;
        assertThat(new PanelShift(levels, ones(), Kind.LEVEL, 0, true).strongest(1, DAYS - 1))
                .isNull();
    }

    @Test
    void too_short_a_past_says_nothing() {
        double[][] few = new double[PARTS][15];
        for (double[] row : few) Arrays.fill(row, 10);
        double[][] ones = new double[PARTS][15];
        for (double[] row : ones) Arrays.fill(row, 1);
        assertThat(new PanelShift(few, ones, Kind.LEVEL, 0, true).strongest(0, 14))
                .isNull();
    }
}
