package dev.helmsman.conclusions;

import dev.helmsman.conclusions.Answer.Kind;
import dev.helmsman.conclusions.Conclusion.Role;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.shop.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was concluded and what people answered, kept in the ledger. */
@Service
public class Answers {
    /** How long a disagreement keeps the same metric and scope folded. */
    public static final int DAYS_FOLDED = 28;

    private static final int LONGEST_REASON = 2000;
    private final JdbcClient ledger;
    private final JsonMapper json;
    private final AuditTrail audit;

    Answers(JdbcClient ledger, JsonMapper json, AuditTrail audit) {
        this.ledger = ledger;
        this.json = json;
        this.audit = audit;
    }

    /** Keeps a reason why the operator sees this differently. */
    @Transactional
    public List<Answer> disagree(ShopId shop, String conclusion, String reason, String who) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new AnswerException(
                    "reason-length",
                    "请写明不同意的原因（最多 " + LONGEST_REASON + " 字），以后的早报会照此判断。",
                    "Say why you disagree (at most " + LONGEST_REASON + " characters): later briefs go by it.");
        }
        return keep(shop, conclusion, Kind.DISAGREE, reason.strip(), null, null, who);
    }

    /** Gives it to a role. */
    @Transactional
    public List<Answer> assign(ShopId shop, String conclusion, Role role, @Nullable LocalDate due, String who) {
        return keep(shop, conclusion, Kind.ASSIGN, null, role, due, who);
    }

    /** Takes the newest standing answer back; the row stays. */
    @Transactional
    public List<Answer> undo(ShopId shop, String conclusion, String who) {
        require(shop, conclusion);
        int undone = ledger.sql(
                        "UPDATE conclusion_answer SET undone_at = CURRENT_TIMESTAMP WHERE id = (SELECT MAX(id) FROM"
                                + " conclusion_answer WHERE shop_id = ? AND conclusion_id = ? AND undone_at IS NULL)")
                .params(shop.value(), conclusion)
                .update();
        if (undone > 0) audit.record(who, "conclusion.undo", shop, conclusion);
        return of(shop, conclusion);
    }

    /** Standing answers to one conclusion, newest first. */
    public List<Answer> of(ShopId shop, String conclusion) {
        return ledger.sql("SELECT kind, reason, role, due, given_by, given_at FROM conclusion_answer"
                        + " WHERE shop_id = ? AND conclusion_id = ? AND undone_at IS NULL ORDER BY id DESC")
                .params(shop.value(), conclusion)
                .query(Answers::read)
                .list();
    }

    /** Grows with every answer: with the shop's facts, the key under which a brief may be kept. */
    public String revision(ShopId shop) {
        return ledger.sql(
                        "SELECT COUNT(*) AS given, COUNT(undone_at) AS undone FROM conclusion_answer WHERE shop_id = ?")
                .param(shop.value())
                .query((row, n) -> row.getLong("given") + "-" + row.getLong("undone"))
                .single();
    }

    /** The newest standing answer to the same metric and scope, given to a brief of the last four weeks. */
    Optional<Answer> standing(ShopId shop, Conclusion conclusion, LocalDate day) {
        return ledger.sql("SELECT a.kind, a.reason, a.role, a.due, a.given_by, a.given_at FROM conclusion_answer a"
                        + " JOIN conclusion c ON c.shop_id = a.shop_id AND c.id = a.conclusion_id"
                        + " WHERE a.shop_id = ? AND c.metric = ? AND c.scope = ? AND c.brief_day BETWEEN ? AND ?"
                        + " AND a.undone_at IS NULL ORDER BY a.id DESC LIMIT 1")
                .params(shop.value(), conclusion.metric(), scope(conclusion.scope()), day.minusDays(DAYS_FOLDED), day)
                .query(Answers::read)
                .optional();
    }

    /** Writes down what a brief showed, so that it can be answered; what was shown before stays as it was. */
    @Transactional
    void shown(ShopId shop, LocalDate day, List<Conclusion> conclusions) {
        List<String> known = new ArrayList<>(ledger.sql("SELECT id FROM conclusion WHERE shop_id = ? AND brief_day = ?")
                .params(shop.value(), day)
                .query(String.class)
                .list());
        for (Conclusion conclusion : conclusions) {
            if (known.contains(conclusion.id())) continue;
            try {
                ledger.sql(
                                "INSERT INTO conclusion (shop_id, id, brief_day, area, metric, scope, first_day, last_day, at_stake,"
                                        + " confidence, title_zh, title_en, shown_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)")
                        .params(
                                shop.value(),
                                conclusion.id(),
                                day,
                                conclusion.area(),
                                conclusion.metric(),
                                scope(conclusion.scope()),
                                conclusion.period().from(),
                                conclusion.period().to(),
                                conclusion.atStake(),
                                conclusion.confidence(),
                                conclusion.title().zh(),
                                conclusion.title().en())
                        .update();
            } catch (DuplicateKeyException shownMeanwhile) {
                known.add(conclusion.id());
            }
        }
    }

    private List<Answer> keep(
            ShopId shop,
            String conclusion,
            Kind kind,
            @Nullable String reason,
            @Nullable Role role,
            @Nullable LocalDate due,
            String who) {
        require(shop, conclusion);
        ledger.sql("INSERT INTO conclusion_answer (shop_id, conclusion_id, kind, reason, role, due, given_by, given_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)")
                .params(Arrays.asList(
                        shop.value(),
                        conclusion,
                        kind.name().toLowerCase(Locale.ROOT),
                        reason,
                        role == null ? null : role.name().toLowerCase(Locale.ROOT),
                        due,
                        who))
                .update();
        String detail = conclusion + (reason == null ? "" : " " + reason) + (role == null ? "" : " " + role);
        audit.record(who, "conclusion." + kind.name().toLowerCase(Locale.ROOT), shop, detail);
        return of(shop, conclusion);
    }

    private void require(ShopId shop, String conclusion) {
        boolean known = ledger.sql("SELECT 1 FROM conclusion WHERE shop_id = ? AND id = ?")
                .params(shop.value(), conclusion)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new AnswerException(
                    "unknown-conclusion",
                    "没有编号 " + conclusion + " 的结论；请刷新早报后再答复。",
                    "There is no conclusion " + conclusion + "; reload the brief and answer again.");
        }
    }

    private String scope(Map<String, String> scope) {
        return json.writeValueAsString(new TreeMap<>(scope));
    }

    private static Answer read(ResultSet row, int ignored) throws SQLException {
        String role = row.getString("role");
        return new Answer(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                role == null ? null : Role.valueOf(role.toUpperCase(Locale.ROOT)),
                row.getObject("due", LocalDate.class),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class));
    }
}
