package dev.helmsman.insight.alarm;

import dev.helmsman.stats.detect.DailyModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was learnt from which days, kept: the same days teach the same, whoever asks and whichever shop they are of. */
final class Lessons {
    private static final int MOST_KEPT = 3000;

    /** Two hashes of different kinds, so that different days are not taken for the same. */
    private record Days(long values, int more, DailyModel.Setting setting) {}

    private final Map<Days, DailyModel> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Days, DailyModel> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** As {@link DailyModel#fit}. */
    DailyModel learn(double[] history, double[][] effects, DailyModel.Setting setting) {
        Days days =
                new Days(fnv(history, effects), 31 * Arrays.hashCode(history) + Arrays.deepHashCode(effects), setting);
        synchronized (kept) {
            DailyModel known = kept.get(days);
            if (known != null) return known;
        }
        DailyModel fresh = DailyModel.fit(history, effects, setting);
        synchronized (kept) {
            kept.put(days, fresh);
        }
        return fresh;
    }

    /** Fowler, Noll and Vo's hash of 64 bits, a value at a time. */
    private static long fnv(double[] history, double[][] effects) {
        long hash = 0xcbf29ce484222325L;
        for (double each : history) hash = (hash ^ Double.doubleToLongBits(each)) * 0x100000001b3L;
        for (double[] row : effects)
            for (double each : row) hash = (hash ^ Double.doubleToLongBits(each)) * 0x100000001b3L;
        return hash;
    }
}
