package dev.helmsman.stats.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    /** R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH"). */
    @Test
    void agrees_with_r() {
        assertThat(FalseDiscovery.qValues(new double[] {0.01, 0.04, 0.03, 0.005, 0.5}))
                .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, within(1e-12));
    }
}
