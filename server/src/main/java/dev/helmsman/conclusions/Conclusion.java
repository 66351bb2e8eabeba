package dev.helmsman.conclusions;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Event;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a change means: the one thing that every area writes and the only thing that reaches the brief.
 *
 * @param id stable for the same shop, day, metric, scope and period length, so that an answer to it is remembered
 * @param area package of the area that wrote it, for example {@code insight}
 * @param metric key in the catalogue
 * @param why sentences of the evidence, in the order of the argument
 * @param atStake money won or lost against the baseline, signed, in {@code currency}
 * @param confidence probability that the change is more than noise, 0 to 1
 * @param trust grade A to E of the facts under it, with reasons
 * @param survives whether it still holds when suspect facts are left out
 * @param scope dimension to value; empty is the whole shop
 * @param scopeLabels dimension to the name that people read, where it differs from the value
 * @param parts the exact decomposition: effects add up to the change to the cent
 * @param segments what carries the change, biggest first
 * @param series the metric day by day with its expected value, for the small picture
 * @param events what stands on the timeline near the period and may concern the scope
 * @param flip how wrong the figures must be for it to flip; {@code null} only where no two figures are compared
 */
public record Conclusion(
        String id,
        String area,
        String metric,
        Text title,
        List<Text> why,
        Period period,
        Period baseline,
        Text baselineReason,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baselineValue,
        @Nullable BigDecimal change,
        BigDecimal atStake,
        Currency currency,
        double confidence,
        Trust trust,
        boolean survives,
        Map<String, String> scope,
        Map<String, String> scopeLabels,
        List<Part> parts,
        List<Segment> segments,
        List<Cause> causes,
        List<ProposedAction> actions,
        List<Point> series,
        List<Event> events,
        @Nullable Flip flip) {

    public Conclusion {
        why = List.copyOf(why);
        scope = Map.copyOf(scope);
        parts = List.copyOf(parts);
        segments = List.copyOf(segments);
        causes = List.copyOf(causes);
        actions = List.copyOf(actions);
        series = List.copyOf(series);
        scopeLabels = Map.copyOf(scopeLabels);
        events = List.copyOf(events);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie in 0 to 1, got " + confidence);
        }
    }

    /** Where the usual range is not known: it flips when its figure and its baseline come out the other way round. */
    public Conclusion(
            String id,
            String area,
            String metric,
            Text title,
            List<Text> why,
            Period period,
            Period baseline,
            Text baselineReason,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baselineValue,
            @Nullable BigDecimal change,
            BigDecimal atStake,
            Currency currency,
            double confidence,
            Trust trust,
            boolean survives,
            Map<String, String> scope,
            Map<String, String> scopeLabels,
            List<Part> parts,
            List<Segment> segments,
            List<Cause> causes,
            List<ProposedAction> actions,
            List<Point> series,
            List<Event> events) {
        this(
                id,
                area,
                metric,
                title,
                why,
                period,
                baseline,
                baselineReason,
                value,
                baselineValue,
                change,
                atStake,
                currency,
                confidence,
                trust,
                survives,
                scope,
                scopeLabels,
                parts,
                segments,
                causes,
                actions,
                series,
                events,
                Flip.of(Flip.FIGURE, value, baselineValue));
    }

    /** Of changes that nothing explains most are the ups and downs of trade: in simulated shops two of three. */
    private static final double UNEXPLAINED = 0.35;

    /**
     * What the ranking sorts by: money at stake × confidence, in {@code currency}, never negative. What has no known cause
     * counts for {@value #UNEXPLAINED} of it: with a cause an operator can act. Of periods longer than a week a week's part
     * counts, so that a month of little does not hide a day of much.
     */
    public double weight() {
        return Math.abs(atStake.doubleValue())
                * confidence
                * (unexplained() ? UNEXPLAINED : 1)
                * Math.min(1, 7.0 / period.days());
    }

    /** Whether no cause is likelier than not. */
    public boolean unexplained() {
        return causes.isEmpty()
                || causes.getFirst().kind().equals("unknown")
                || causes.getFirst().probability() < 0.5;
    }

    /** The same for the same shop, day, metric, scope and number of days. */
    public static String idOf(int shop, LocalDate day, int days, String metric, Map<String, String> scope) {
        String named = shop + "|" + day + "|" + days + "|" + metric + "|" + new TreeMap<>(scope);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How far the facts can be believed: A to E, and why not better. */
    public record Trust(char grade, List<Text> reasons) {}

    /** One factor's share of the change, in the unit of the metric (money: to the cent). */
    public record Part(String name, Text label, BigDecimal effect) {}

    /** A value of a dimension and its share of the change, in the unit of the metric. */
    public record Segment(
            String dimension,
            String value,
            String label,
            BigDecimal effect,
            @Nullable BigDecimal current,
            @Nullable BigDecimal before) {}

    /**
     * @param kind the incident or event kind, or {@code unknown}
     * @param event id of an event on the timeline, if it is one
     */
    public record Cause(
            String kind,
            Map<String, String> scope,
            @Nullable Long event,
            Text text,
            double probability) {}

    /** What a role should do, and until when. */
    public record ProposedAction(Role role, Text text, LocalDate due) {}

    /** One day of the metric; missing days are {@code null}, never zero. */
    public record Point(
            LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal expected) {}

    /** Who acts. */
    public enum Role {
        OPERATOR,
        DESIGNER,
        PROMOTER,
        SERVICE,
        BUYER
    }
}
