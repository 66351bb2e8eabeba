package dev.helmsman.insight.driver;

import dev.helmsman.stats.detect.PanelShift;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver in every part of its dimension. */
public record Panel(Driver driver, List<String> values, Map<String, String> labels, PanelShift shifts, int end) {
    /** Windows with this part of the highest score are about as clear. */
    private static final double ABOUT = 0.8;

    public int part(String value) {
        return values.indexOf(value);
    }

    Panel upTo(int day) {
        return day == end ? this : new Panel(driver, values, labels, shifts, day);
    }

    public String label(int part) {
        return labels.getOrDefault(values.get(part), values.get(part));
    }

    @Nullable
    public Shift strongest(int part) {
        return shifts.strongest(part, end);
    }

    /**
     * As of the newest of the last days that has a value: what sells now and then has a price all the same. The window counts
     * the days since.
     *
     * @param most days back at most
     */
    @Nullable
    public Shift newest(int part, int most) {
        for (int ago = 0; ago <= most; ago++) {
            if (!shifts.has(part, end - ago)) continue;
            Shift then = shifts.strongest(part, end - ago);
            if (then == null || ago == 0) return then;
            int window = Math.min(then.window() + ago, PanelShift.windows()[PanelShift.windows().length - 1]);
            return new Shift(
                    part,
                    window,
                    then.effect(),
                    then.peers(),
                    then.score(),
                    then.noise(),
                    then.ratio(),
                    then.expected(),
                    then.base(),
                    then.step());
        }
        return null;
    }

    /** Of the windows that are about as clear as the clearest, the one at whose start it came most at once. */
    @Nullable
    public Shift abrupt(int part) {
        Shift best = shifts.strongest(part, end);
        if (best == null) return null;
        Shift chosen = best;
        for (int window : PanelShift.windows()) {
            Shift one = shifts.at(part, end, window);
            if (one == null || one.score() * Math.signum(best.score()) < ABOUT * Math.abs(best.score())) continue;
            if (one.step() * Math.signum(best.effect()) > chosen.step() * Math.signum(best.effect())) chosen = one;
        }
        return chosen;
    }

    @Nullable
    public Shift at(int part, int window) {
        return part < 0 ? null : shifts.at(part, end, window);
    }
}
