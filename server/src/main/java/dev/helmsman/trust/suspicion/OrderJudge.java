package dev.helmsman.trust.suspicion;

import dev.helmsman.lake.RollUp;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.suspect.Suspicion;
import dev.helmsman.stats.suspect.Suspicion.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges the orders of days whose facts changed, and writes the operator's decisions back onto their lines: before the
 * sums, which hold suspect lines apart.
 */
@Component
@Order(0)
final class OrderJudge implements RollUp {
    /** Orders less likely than this are nobody's suspects. */
    private static final double KEPT_FROM = 0.05;

    private static final int ROWS_AT_ONCE = 500;

    private final Suspicion suspicion = Suspicion.builtIn();

    private record Suspect(double probability, String signals) {}

    @Override
    public void refresh(DSLContext inTransaction, ShopId shop, LocalDate from, LocalDate to) {
        int id = shop.value();
        inTransaction.execute(
                "UPDATE order_line SET suspect = NULL, suspect_reason = NULL WHERE shop_id = ? AND day BETWEEN ? AND ?"
                        + " AND suspect IS NOT NULL AND suspect_reason IS DISTINCT FROM 'voided_pair'",
                id,
                from,
                to);
        inTransaction.execute("DELETE FROM order_suspicion WHERE shop_id = ? AND day BETWEEN ? AND ?", id, from, to);
        Map<String, Suspect> suspects = judged(inTransaction, shop, new Period(from, to));
        if (!suspects.isEmpty()) write(inTransaction, id, from, to, suspects);
        decisions(inTransaction, id, from, to);
    }

    /** By platform, TAB, order number; an order of several products counts by its worst. */
    private Map<String, Suspect> judged(DSLContext lake, ShopId shop, Period days) {
        var evidence = PurchaseReader.evidence(lake, shop, days);
        Map<String, Suspect> suspects = new HashMap<>();
        for (Judged each : suspicion.judge(evidence.purchases(), evidence.habits())) {
            if (each.probability() < KEPT_FROM) continue;
            suspects.merge(
                    each.purchase().order(),
                    new Suspect(each.probability(), String.join(" ", each.signals())),
                    (one, other) -> one.probability() >= other.probability() ? one : other);
        }
        return suspects;
    }

    private static void write(DSLContext lake, int shop, LocalDate from, LocalDate to, Map<String, Suspect> suspects) {
        lake.execute(
                "CREATE OR REPLACE TEMP TABLE helm_suspect (platform VARCHAR, order_no VARCHAR, probability FLOAT, signals VARCHAR)");
        List<Map.Entry<String, Suspect>> all = new ArrayList<>(suspects.entrySet());
        for (int at = 0; at < all.size(); at += ROWS_AT_ONCE) {
            List<Object> values = new ArrayList<>();
            List<Map.Entry<String, Suspect>> some = all.subList(at, Math.min(all.size(), at + ROWS_AT_ONCE));
            for (Map.Entry<String, Suspect> each : some) {
                int cut = each.getKey().indexOf('\t');
                values.add(each.getKey().substring(0, cut));
                values.add(each.getKey().substring(cut + 1));
                values.add(each.getValue().probability());
                values.add(each.getValue().signals());
            }
            lake.execute(
                    "INSERT INTO helm_suspect VALUES "
                            + String.join(", ", java.util.Collections.nCopies(some.size(), "(?, ?, ?, ?)")),
                    values.toArray());
        }
        lake.execute("""
                INSERT INTO order_suspicion BY NAME
                SELECT shop_id, platform, order_no, min(day) AS day, any_value(probability) AS probability, any_value(signals) AS signals
                FROM order_line JOIN helm_suspect USING (platform, order_no)
                WHERE shop_id = ? AND day BETWEEN ? AND ? GROUP BY shop_id, platform, order_no
                """, shop, from, to);
        // Lines of orders that count as suspect only: a line changed in the transaction that brought it has the lake
        // write
        // all of the transaction's lines twice, and nothing asks lines for less.
        lake.execute("""
                UPDATE order_line SET suspect = s.probability, suspect_reason = split_part(s.signals, ' ', 1)
                FROM helm_suspect AS s
                WHERE order_line.shop_id = ? AND order_line.day BETWEEN ? AND ? AND s.probability >= ?
                  AND s.platform = order_line.platform AND s.order_no = order_line.order_no
                  AND order_line.suspect_reason IS DISTINCT FROM 'voided_pair'
                """, shop, from, to, dev.helmsman.lake.Suspicion.FROM);
        lake.execute("DROP TABLE helm_suspect");
    }

    static void decisions(DSLContext lake, int shop, LocalDate from, LocalDate to) {
        lake.execute("""
                UPDATE order_line SET decided = NULL WHERE shop_id = ? AND day BETWEEN ? AND ? AND decided IS NOT NULL
                """, shop, from, to);
        lake.execute("""
                UPDATE order_line SET decided = d.fake FROM order_decision AS d
                WHERE order_line.shop_id = ? AND order_line.day BETWEEN ? AND ? AND d.shop_id = order_line.shop_id
                  AND d.platform = order_line.platform AND d.order_no = order_line.order_no
                """, shop, from, to);
    }
}
