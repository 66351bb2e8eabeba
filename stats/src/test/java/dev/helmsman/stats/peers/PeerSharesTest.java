package dev.helmsman.stats.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PeerSharesTest {
    @Test
    void wilsons_interval_is_that_of_newcombes_table() {
        // Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29
        holds(new Share(81, 263), 0.2553, 0.3662);
        holds(new Share(15, 148), 0.0624, 0.1605);
        holds(new Share(0, 20), 0.0000, 0.1611);
        holds(new Share(1, 29), 0.0061, 0.1718);
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(StatisticsException.class);
    }

    private static void holds(Share share, double low, double high) {
        assertThat(share.low()).isCloseTo(low, within(6e-5));
        assertThat(share.high()).isCloseTo(high, within(6e-5));
    }

    @Test
    void a_share_far_above_alike_peers_is_no_chance() {
        PeerShares.Judged[] judged = PeerShares.judge(new long[] {5, 6, 4, 5, 30}, new long[] {100, 110, 90, 100, 100});
        assertThat(judged[4].chance()).isLessThan(1e-6);
        assertThat(judged[4].usual()).isCloseTo(20.5 / 401, within(1e-12));
        assertThat(judged[0].chance()).isGreaterThan(0.2);
    }

    @Test
    void among_peers_that_differ_by_themselves_few_are_called_odd() {
        long seed = 20_261;
        SplittableRandom random = new SplittableRandom(seed);
        int odd = 0;
        int all = 0;
        for (int shop = 0; shop < 60; shop++) {
            long[] hits = new long[25];
            long[] of = new long[25];
            for (int i = 0; i < of.length; i++) {
                of[i] = 20 + random.nextInt(300);
                double rate = 0.02 + 0.08 * random.nextDouble();
                for (int n = 0; n < of[i]; n++) if (random.nextDouble() < rate) hits[i]++;
            }
            for (PeerShares.Judged each : PeerShares.judge(hits, of)) {
                all++;
                if (each.chance() < 0.01) odd++;
            }
        }
        assertThat(odd / (double) all).as("seed " + seed).isLessThan(0.02);
    }

    @Test
    void without_peers_nothing_is_judged() {
        assertThat(PeerShares.judge(new long[] {5, 1}, new long[] {10, 10})[0].chance())
                .isNaN();
        assertThat(PeerShares.judge(new long[] {0, 1, 1, 1, 1}, new long[] {0, 10, 10, 10, 10})[0].chance())
                .isNaN();
        assertThat(PeerShares.judge(new long[0], new long[0])).isEmpty();
    }
}
