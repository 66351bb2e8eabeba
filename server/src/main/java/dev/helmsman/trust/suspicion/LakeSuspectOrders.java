package dev.helmsman.trust.suspicion;

import dev.helmsman.identity.AuditTrail;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.RollUp;
import dev.helmsman.lake.Suspicion;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.trust.SuspectOrders;
import dev.helmsman.trust.TrustException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Suspicions and decisions in the lake, beside the lines that they are about. */
@Service
class LakeSuspectOrders implements SuspectOrders {
    private static final int MOST_AT_ONCE = 10_000;
    private static final int LONGEST_REASON = 500;

    /** Suspects and decided orders, one row each, with what their lines say. */
    private static final String ORDERS = """
            SELECT o.*, p.name AS title FROM (
              SELECT coalesce(s.platform, d.platform) AS platform, coalesce(s.order_no, d.order_no) AS order_no,
                min(l.day) AS day, arg_max(l.product, l.paid_amount) AS product, sum(l.paid_amount) AS amount,
                coalesce(any_value(s.probability), 0) AS probability, coalesce(any_value(s.signals), '') AS signals,
                any_value(d.fake) AS fake, any_value(d.reason) AS reason, any_value(d.who) AS who, any_value(d.decided_at) AS decided_at
              FROM (SELECT * FROM order_suspicion WHERE shop_id = ?) AS s
              FULL JOIN (SELECT * FROM order_decision WHERE shop_id = ?) AS d ON s.platform = d.platform AND s.order_no = d.order_no
              JOIN order_line AS l ON l.shop_id = ? AND l.platform = coalesce(s.platform, d.platform) AND l.order_no = coalesce(s.order_no, d.order_no)
              WHERE l.day BETWEEN ? AND ?
              GROUP BY ALL
            ) AS o LEFT JOIN product AS p ON p.shop_id = ? AND p.product = o.product
            """;

    private static final LocalDate EVER_FROM = LocalDate.of(1900, 1, 1);
    private static final LocalDate EVER_TO = LocalDate.of(2200, 1, 1);

    private final Lake lake;
    private final ObjectProvider<RollUp> rollUps;
    private final AuditTrail audit;

    LakeSuspectOrders(Lake lake, ObjectProvider<RollUp> rollUps, AuditTrail audit) {
        this.lake = lake;
        this.rollUps = rollUps;
        this.audit = audit;
    }

    @Override
    public Found find(ShopId shop, @Nullable Period period, Which which, int offset, int limit) {
        int id = shop.value();
        LocalDate from = period == null ? EVER_FROM : period.from();
        LocalDate to = period == null ? EVER_TO : period.to();
        String kept =
                switch (which) {
                    case OPEN -> " WHERE fake IS NULL AND probability >= " + Suspicion.FROM;
                    case DECIDED -> " WHERE fake IS NOT NULL";
                    case ALL -> " WHERE fake IS NOT NULL OR probability >= " + Suspicion.FROM;
                };
        return lake.read(snapshot -> {
            Record whole = snapshot.resultQuery(
                            "SELECT count(*) AS n, coalesce(sum(amount), 0) AS amount FROM (" + ORDERS + ")" + kept,
                            id,
                            id,
                            id,
                            from,
                            to,
                            id)
                    .fetchSingle();
            List<SuspectOrder> orders = snapshot.resultQuery(
                            "SELECT * FROM (" + ORDERS + ")" + kept
                                    + " ORDER BY probability DESC, amount DESC, order_no LIMIT ? OFFSET ?",
                            id,
                            id,
                            id,
                            from,
                            to,
                            id,
                            limit,
                            offset)
                    .fetch(LakeSuspectOrders::read);
            return new Found(orders, whole.get("n", Long.class), whole.get("amount", BigDecimal.class));
        });
    }

    private static SuspectOrder read(Record row) {
        Boolean fake = row.get("fake", Boolean.class);
        String signals = row.get("signals", String.class);
        BigDecimal amount = row.get("amount", BigDecimal.class);
        return new SuspectOrder(
                new OrderRef(row.get("platform", String.class), row.get("order_no", String.class)),
                row.get("day", LocalDate.class),
                row.get("product", String.class),
                row.get("title", String.class),
                amount == null ? BigDecimal.ZERO : amount,
                row.get("probability", Double.class),
                signals.isEmpty() ? List.of() : List.of(signals.split(" ")),
                fake == null
                        ? null
                        : new Decision(
                                fake,
                                row.get("reason", String.class),
                                row.get("who", String.class),
                                row.get("decided_at", LocalDateTime.class)));
    }

    @Override
    public Outcome decide(ShopId shop, List<String> orders, boolean fake, String reason, String who) {
        if (reason.isBlank())
            throw new TrustException("no-reason", "请写明理由：以后的人要知道为什么", "Say why: those who come later must know");
        String why = reason.strip();
        String kept = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        Outcome outcome =
                change(shop, orders, inTransaction -> inTransaction.execute("""
                INSERT OR REPLACE INTO order_decision BY NAME
                SELECT shop_id, platform, order_no, ? AS fake, ? AS reason, ? AS who, now()::TIMESTAMP AS decided_at
                FROM order_line WHERE shop_id = ? AND order_no IN (SELECT order_no FROM helm_named) GROUP BY shop_id, platform, order_no
                """, fake, kept, who, shop.value()));
        audit.record(who, fake ? "order.fake" : "order.real", shop, outcome.changed() + ": " + kept);
        return outcome;
    }

    @Override
    public Outcome withdraw(ShopId shop, List<String> orders, String who) {
        Outcome outcome = change(
                shop,
                orders,
                inTransaction -> inTransaction.execute(
                        "DELETE FROM order_decision WHERE shop_id = ? AND order_no IN (SELECT order_no FROM helm_named)",
                        shop.value()));
        audit.record(who, "order.undecided", shop, Integer.toString(outcome.changed()));
        return outcome;
    }

    private interface Change {
        void on(DSLContext inTransaction);
    }

    private Outcome change(ShopId shop, List<String> orders, Change change) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String order : orders) if (!order.isBlank()) wanted.add(order.strip());
        if (wanted.isEmpty()) throw new TrustException("no-orders", "没有给出订单号", "No order number was given");
        if (wanted.size() > MOST_AT_ONCE)
            throw new TrustException(
                    "too-many",
                    "一次最多 " + MOST_AT_ONCE + " 个订单，这里有 " + wanted.size() + " 个",
                    "At most " + MOST_AT_ONCE + " orders at once, here are " + wanted.size());
        return lake.write(inTransaction -> {
            int id = shop.value();
            inTransaction.execute("CREATE OR REPLACE TEMP TABLE helm_named (order_no VARCHAR)");
            List<String> all = new ArrayList<>(wanted);
            for (int at = 0; at < all.size(); at += 500) {
                List<String> some = all.subList(at, Math.min(all.size(), at + 500));
                inTransaction.execute(
                        "INSERT INTO helm_named VALUES " + String.join(", ", Collections.nCopies(some.size(), "(?)")),
                        some.toArray());
            }
            Record days = inTransaction.resultQuery("""
                            SELECT min(day) AS first, max(day) AS last
                            FROM order_line WHERE shop_id = ? AND order_no IN (SELECT order_no FROM helm_named)
                            """, id).fetchSingle();
            Set<String> known = new LinkedHashSet<>(inTransaction
                    .resultQuery(
                            "SELECT DISTINCT order_no FROM order_line WHERE shop_id = ? AND order_no IN (SELECT order_no FROM helm_named)",
                            id)
                    .fetch(row -> row.get("order_no", String.class)));
            change.on(inTransaction);
            LocalDate first = days.get("first", LocalDate.class);
            LocalDate last = days.get("last", LocalDate.class);
            if (first != null && last != null) {
                OrderJudge.decisions(inTransaction, id, first, last);
                rollUps.orderedStream()
                        .filter(each -> !(each instanceof OrderJudge))
                        .forEach(each -> each.refresh(inTransaction, shop, first, last));
                lake.touched(inTransaction, shop);
            }
            inTransaction.execute("DROP TABLE helm_named");
            return new Outcome(
                    known.size(),
                    wanted.stream().filter(each -> !known.contains(each)).toList());
        });
    }
}
