package dev.helmsman.identity;

import dev.helmsman.shop.ShopId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who did what, when: written with every change that a person makes, never changed. */
@Service
public class AuditTrail {
    private static final int LONGEST_DETAIL = 4000;
    private final JdbcClient ledger;

    AuditTrail(JdbcClient ledger) {
        this.ledger = ledger;
    }

    public record Entry(
            OffsetDateTime at,
            String who,
            String action,
            @Nullable Integer shop,
            String detail) {}

    /** @param action a verb and its object, for example {@code import.undo} */
    public void record(String who, String action, @Nullable ShopId shop, String detail) {
        ledger.sql(
                        "INSERT INTO audit_entry (at, user_name, action, shop_id, detail) VALUES (CURRENT_TIMESTAMP, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        who,
                        action,
                        shop == null ? null : shop.value(),
                        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail))
                .update();
    }

    /** The newest entries first. */
    public List<Entry> newest(int limit) {
        return ledger.sql("SELECT at, user_name, action, shop_id, detail FROM audit_entry ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> new Entry(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("user_name"),
                        row.getString("action"),
                        row.getObject("shop_id", Integer.class),
                        row.getString("detail")))
                .list();
    }
}
