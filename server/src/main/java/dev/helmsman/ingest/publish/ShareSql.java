package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.Format.Share;

/**
 * Spreads an order's amount over its lines by weight so that the shares add up to the cent: each line gets its share
 * rounded down, and the cents that remain go to the lines with the largest remainders (Hamilton's method).
 */
final class ShareSql {
    private ShareSql() {}

    /** A source with the share as one more column. */
    static String over(String source, Share share) {
        String within = "import_id, " + share.within();
        if (share.by().isEmpty()) {
            return "(SELECT *, sum(" + share.of() + ") OVER (PARTITION BY " + within + ") AS " + share.name() + " FROM "
                    + source + ")";
        }
        return over(source, share.name(), share.of(), within, share.by());
    }

    static String over(String source, String name, String amount, String within, String weight) {
        String order = "PARTITION BY " + within;
        return """
                (SELECT * EXCLUDE (share_cents, share_weight, share_exact, share_left, share_turn), \
                (floor(share_exact) + CASE WHEN share_turn <= share_left THEN 1 ELSE 0 END)::DECIMAL(18,2) / 100 AS %1$s \
                FROM (SELECT *, \
                share_cents - sum(floor(share_exact)) OVER (%2$s) AS share_left, \
                row_number() OVER (%2$s ORDER BY share_exact - floor(share_exact) DESC, import_id, source_row) AS share_turn \
                FROM (SELECT *, CASE WHEN share_weight > 0 \
                THEN share_cents * (greatest(coalesce(%3$s, 0), 0)::DECIMAL(18,4))::DOUBLE / share_weight \
                ELSE share_cents::DOUBLE / count(*) OVER (%2$s) END AS share_exact \
                FROM (SELECT *, round(coalesce(max(%4$s) OVER (%2$s), 0) * 100)::BIGINT AS share_cents, \
                (sum(greatest(coalesce(%3$s, 0), 0)) OVER (%2$s))::DOUBLE AS share_weight FROM %5$s))))""".formatted(name, order, weight, amount, source);
    }
}
