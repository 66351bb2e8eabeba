package dev.helmsman.insight;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a metric moved, from the whole shop down to the cause: what a conclusion of the brief says, and the whole tree.
 *
 * @param id the same for the same question
 * @param reason why those days are a fair baseline
 * @param value in the period; {@code null} when nothing was measured, as {@code baselineValue}
 * @param atStake the change where the metric is money, else the stake of the likeliest cause
 * @param confidence share of the pairs of as long periods in the half year before that differed less
 * @param trust grade A to E of the facts in both periods
 * @param survives whether the change has the same sign and at least half its size without suspect facts
 * @param usual how far such a change goes by itself, and whether this one is beyond
 * @param flip how wrong the figures must be for the change to be nothing unusual, or to turn; {@code null} where nothing changed
 * @param scope of the part of the shop that the likeliest cause concerns; empty is the whole shop
 * @param parts the first split along the KPI tree; they add up to the change
 * @param causes likeliest first
 * @param actions that the causes ask for
 * @param tree the whole shop at its root
 * @param path ids of the nodes that lead from the root to the likeliest cause, the root first
 * @param conclusions the causes that were found, as the brief tells them, likeliest first
 */
public record Explanation(
        String id,
        String shop,
        String metric,
        Text metricNames,
        String unit,
        Period period,
        Period baseline,
        Text reason,
        Text title,
        @Nullable BigDecimal value,
        @Nullable BigDecimal baselineValue,
        BigDecimal change,
        BigDecimal atStake,
        String currency,
        double confidence,
        String trust,
        boolean survives,
        Usual usual,
        @Nullable Flip flip,
        Map<String, String> scope,
        List<Part> parts,
        List<Conclusion.Cause> causes,
        List<Conclusion.ProposedAction> actions,
        Node tree,
        List<String> path,
        List<Conclusion> conclusions,
        List<Text> notes) {

    public Explanation {
        scope = Map.copyOf(scope);
        parts = List.copyOf(parts);
        causes = List.copyOf(causes);
        actions = List.copyOf(actions);
        path = List.copyOf(path);
        conclusions = List.copyOf(conclusions);
        notes = List.copyOf(notes);
    }

    /** @param name key of the driver @param effect its part of the change, in the metric's unit */
    public record Part(String name, Text label, BigDecimal effect) {}

    /**
     * A part of the change.
     *
     * @param id unique in the tree; a node's begins with its parent's
     * @param kind whole, factor, segment, overlap (of things that several segments count and the whole counts once) or rest
     * @param metric of {@code value} and {@code baseline}
     * @param effect its part of the root's change, in the root's unit; the children of a node and each of its views add up to it
     * @param share effect over the root's change
     * @param query opens the number and its rows
     * @param children its split along the KPI tree
     * @param views the same effect split by dimensions instead, the one that carries it most clearly first
     * @param causes of what happened in this part of the shop
     * @param usual how far the part goes by itself; of segments of a sum, where enough of their past is known
     */
    public record Node(
            String id,
            String kind,
            Text title,
            String metric,
            Map<String, String> scope,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baseline,
            BigDecimal effect,
            @Nullable Double share,
            @Nullable Query query,
            List<Node> children,
            List<View> views,
            List<Conclusion.Cause> causes,
            @Nullable Usual usual) {
        public Node {
            scope = Map.copyOf(scope);
            children = List.copyOf(children);
            views = List.copyOf(views);
            causes = List.copyOf(causes);
        }

        /** One of which it is not told how far it goes by itself. */
        public Node(
                String id,
                String kind,
                Text title,
                String metric,
                Map<String, String> scope,
                @Nullable BigDecimal value,
                @Nullable BigDecimal baseline,
                BigDecimal effect,
                @Nullable Double share,
                @Nullable Query query,
                List<Node> children,
                List<View> views,
                List<Conclusion.Cause> causes) {
            this(id, kind, title, metric, scope, value, baseline, effect, share, query, children, views, causes, null);
        }

        public Node withUsual(@Nullable Usual usual) {
            return new Node(
                    id, kind, title, metric, scope, value, baseline, effect, share, query, children, views, causes,
                    usual);
        }
    }

    /** @param simpson every part's rate moved one way and the whole the other: the mix did it */
    public record View(String dimension, Text title, boolean simpson, List<Node> children) {
        public View {
            children = List.copyOf(children);
        }
    }

    /** @param table address of the number against its baseline; {@code rows} of the rows behind it */
    public record Query(String table, String rows) {}

    /**
     * How far such a change goes by itself: nine of ten pairs of as long periods in the half year before, as far apart, differed by
     * no more than {@code most}.
     *
     * @param most in the metric's unit; {@code null} where fewer than ten such pairs are known, and nothing is said of it
     * @param pairs how many are known
     * @param beyond whether the change is larger; never when it cannot be told
     */
    public record Usual(@Nullable BigDecimal most, int pairs, boolean beyond, Text text) {}
}
