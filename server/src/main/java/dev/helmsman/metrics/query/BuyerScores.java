package dev.helmsman.metrics.query;

import dev.helmsman.metrics.BuyerRule;
import dev.helmsman.metrics.BuyerRule.Future;
import dev.helmsman.metrics.BuyerRule.Model;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BuyerRule} as SQL over the tables of {@link BuyerTables}: group, state, probability alive, expected amount. The formulas
 * of BG/NBD and Gamma-Gamma are closed but for one table, so that a million buyers are scored where they lie. What is put into
 * the text are numbers of the program, never words of a user.
 */
final class BuyerScores {
    private BuyerScores() {}

    /** A select with the columns of {@code helm_buyer} and its scores. */
    static String select(BuyerRule rule) {
        Model model = rule.model();
        String future =
                model == null ? "" : " LEFT JOIN (" + futures(model.futures()) + ") AS f ON f.x = h.x AND f.w = h.w";
        return "SELECT *, CASE WHEN state = 'leaving' THEN future * value END AS at_stake FROM (SELECT *, "
                + state(rule)
                + " AS state, alive * future * value AS expected FROM (SELECT h.*, " + group(rule)
                + " AS grp, " + alive(model) + " AS alive, " + silence(model) + " AS chance, "
                + (model == null ? "NULL::DOUBLE" : "f.purchases")
                + " AS future, "
                + value(model) + " AS value FROM (SELECT b.*, purchases - 1 AS x, u.last - last_day AS silent, "
                + "(last_day - first_day) / 7.0 AS tx, (u.last - first_day) / 7.0 AS age, round((u.last - first_day) / 7.0)::INTEGER AS w, "
                + "CASE WHEN purchases > 1 THEN (last_day - first_day)::DOUBLE / (purchases - 1) END AS usual, "
                + "CASE WHEN purchases > 1 THEN ((amount - first_amount) / (purchases - 1))::DOUBLE END AS z "
                + "FROM helm_buyer AS b, helm_until AS u) AS h" + future + "))";
    }

    private static String group(BuyerRule rule) {
        String recent = "h.silent <= " + rule.recentDays();
        String often = "h.purchases >= " + rule.oftenPurchases();
        String dear = "h.amount >= " + rule.dearAmount().toPlainString();
        return "CASE WHEN " + dear + " THEN 'important_' ELSE 'general_' END || CASE WHEN " + recent + " AND " + often
                + " THEN 'value' WHEN " + recent + " THEN 'develop' WHEN " + often + " THEN 'keep' ELSE 'win_back' END";
    }

    private static String state(BuyerRule rule) {
        boolean modelled = rule.model() != null;
        return "CASE WHEN x = 0 THEN CASE WHEN silent < " + rule.dueFrom() + " THEN 'fresh' WHEN silent <= "
                + rule.dueTo()
                + " THEN 'due' ELSE 'once' END WHEN "
                + (modelled
                        ? "alive < " + rule.goneBelow() + " OR chance < " + rule.goneBelow() / 10
                        : "silent > 6 * usual")
                + " THEN 'gone' WHEN "
                + (modelled
                        ? "silent > usual AND (alive < " + rule.leavingBelow() + " OR chance < "
                                + rule.leavingBelow() / 4 + ")"
                        : "silent > 2 * usual")
                + " THEN 'leaving' ELSE 'active' END";
    }

    /** Of a buyer with one purchase the model assumes that he is there. */
    private static String alive(@Nullable Model model) {
        if (model == null) return "NULL::DOUBLE";
        return "CASE WHEN h.x = 0 THEN 1 ELSE 1 / (1 + " + model.a() + " / (" + model.b() + " + h.x - 1) * pow(("
                + model.alpha() + " + h.age) / (" + model.alpha() + " + h.tx), " + model.r() + " + h.x)) END";
    }

    /** Chance that a buyer with this history, were he still there, is silent for so long. */
    private static String silence(@Nullable Model model) {
        return model == null
                ? "NULL::DOUBLE"
                : "pow((" + model.alpha() + " + h.tx) / (" + model.alpha() + " + h.age), " + model.r() + " + h.x)";
    }

    private static String value(@Nullable Model model) {
        if (model == null || model.value() == null) return "coalesce(h.z, h.amount::DOUBLE)";
        var value = model.value();
        return value.p() + " * (" + value.gamma() + " + h.x * coalesce(h.z, 0)) / (" + value.p() + " * h.x + "
                + value.q() + " - 1)";
    }

    private static String futures(List<Future> futures) {
        return "SELECT unnest(" + list(futures, Future::repeats) + "::INTEGER[]) AS x, unnest("
                + list(futures, Future::weeks) + "::INTEGER[]) AS w, unnest(" + list(futures, Future::purchases)
                + "::DOUBLE[]) AS purchases";
    }

    private static String list(List<Future> futures, Function<Future, Number> part) {
        return futures.stream().map(each -> part.apply(each).toString()).collect(Collectors.joining(",", "[", "]"));
    }
}
