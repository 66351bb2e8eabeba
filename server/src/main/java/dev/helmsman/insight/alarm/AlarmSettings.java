package dev.helmsman.insight.alarm;

import dev.helmsman.identity.AuditTrail;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many false alarms a metric and quarter a shop's operator bears: fewer alarms find less. */
@Service
public class AlarmSettings {
    /** What can be chosen, a metric and quarter. */
    public static final List<Double> CHOICES = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    public static final double USUAL = 1;

    private final JdbcClient ledger;
    private final AuditTrail audit;

    AlarmSettings(JdbcClient ledger, AuditTrail audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    /** False alarms a metric and quarter. */
    public double of(ShopId shop) {
        return ledger.sql("SELECT per_quarter FROM alarm_setting WHERE shop_id = ?")
                .param(shop.value())
                .query(BigDecimal.class)
                .optional()
                .map(BigDecimal::doubleValue)
                .orElse(USUAL);
    }

    /**
     * @param perQuarter one of {@link #CHOICES}
     * @param who for the audit trail
     * @throws AlarmException when it is none of them
     */
    public void change(ShopId shop, double perQuarter, String who) {
        if (!CHOICES.contains(perQuarter)) throw AlarmException.noChoice(perQuarter);
        BigDecimal wanted = BigDecimal.valueOf(perQuarter);
        int changed = ledger.sql("UPDATE alarm_setting SET per_quarter = ? WHERE shop_id = ?")
                .params(wanted, shop.value())
                .update();
        if (changed == 0)
            ledger.sql("INSERT INTO alarm_setting (shop_id, per_quarter) VALUES (?, ?)")
                    .params(shop.value(), wanted)
                    .update();
        audit.record(who, "alarms.setting", shop, wanted.toPlainString());
    }
}
