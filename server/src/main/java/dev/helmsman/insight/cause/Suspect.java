package dev.helmsman.insight.cause;

import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have happened to a part of the shop, with what speaks for it.
 *
 * @param kind as in a cause's kind
 * @param days how long it has gone on, the judged day included
 * @param score of the driver that shows it, in noises; signed as the driver moved
 * @param effect of that driver, as a logarithm
 * @param sudden how much of the effect came from one week to the next: 1 all of it, 0 it crept
 * @param weight logarithm of the odds that it is this and not something unknown
 * @param stake money won or lost against what was to be expected
 * @param driver metric that shows it, and its size: the first sentence of the argument
 * @param also further signs
 * @param event on the timeline that says the same
 * @param unseen whether only its consequences show, and not how far the thing itself is off
 * @param rivals other readings of the same signs, less likely
 */
public record Suspect(
        String kind,
        Map<String, String> scope,
        String label,
        int days,
        double score,
        double effect,
        double sudden,
        double weight,
        double stake,
        Text driver,
        List<Text> also,
        @Nullable Long event,
        boolean unseen,
        List<Suspect> rivals) {
    public Suspect {
        scope = Map.copyOf(scope);
        also = List.copyOf(also);
        rivals = List.copyOf(rivals);
    }

    /** @see #sudden */
    static double sudden(Shift shift) {
        return shift.effect() == 0 ? 0 : Math.clamp(shift.step() / shift.effect(), 0, 1.5);
    }

    public String value() {
        return scope.isEmpty() ? "" : scope.values().iterator().next();
    }

    public String dimension() {
        return scope.isEmpty() ? "" : scope.keySet().iterator().next();
    }

    /** Probability among itself, its rivals and the unknown. */
    public double probability() {
        double sum = 1 + Math.exp(weight);
        for (Suspect rival : rivals) sum += Math.exp(rival.weight);
        return Math.exp(weight) / sum;
    }

    /** The money must move as the cause would move it: what sells more was not hurt. */
    boolean contradicted() {
        return switch (kind) {
            case "price_error", "price" -> false;
            case "brushing" -> stake <= 0;
            default -> stake >= 0;
        };
    }

    Suspect(
            String kind,
            Map<String, String> scope,
            String label,
            int days,
            double score,
            double effect,
            double sudden,
            double weight,
            double stake,
            Text driver,
            List<Text> also,
            @Nullable Long event,
            List<Suspect> rivals) {
        this(kind, scope, label, days, score, effect, sudden, weight, stake, driver, also, event, false, rivals);
    }

    /** @see #unseen */
    Suspect ofUnseen() {
        return new Suspect(
                kind, scope, label, days, score, effect, sudden, weight, stake, driver, also, event, true, rivals);
    }

    /** The same some days later. */
    Suspect since(int ago, double odds) {
        double longer = (double) (days + ago) / days;
        return new Suspect(
                kind,
                scope,
                label,
                days + ago,
                score,
                effect,
                sudden,
                odds,
                stake * longer,
                driver,
                also,
                event,
                unseen,
                rivals);
    }

    Suspect withWeight(double other) {
        return new Suspect(
                kind, scope, label, days, score, effect, sudden, other, stake, driver, also, event, unseen, rivals);
    }

    Suspect withRivals(List<Suspect> others) {
        return new Suspect(
                kind, scope, label, days, score, effect, sudden, weight, stake, driver, also, event, unseen, others);
    }
}
