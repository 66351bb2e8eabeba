package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.shop.ShopId;
import java.util.HashMap;
import java.util.Map;

/**
 * Leaves one row a key in a fact table; the others go to the table of superseded rows. Looks first, cheaply, whether
 * there is anything to do.
 */
final class Deduplication {
    /**
     * What became of an import's rows.
     *
     * @param contradicting rows of daily figures in whose place another row of the same import stands that says otherwise
     */
    record Tally(long unchanged, long updated, long contradicting) {}

    private final Transaction transaction;
    private final Formats formats;
    private final ShopId shop;
    private final int firstImport;
    private final Span span;

    /** @param firstImport imports from this number on are new */
    Deduplication(Transaction transaction, Formats formats, ShopId shop, int firstImport, Span span) {
        this.transaction = transaction;
        this.formats = formats;
        this.shop = shop;
        this.firstImport = firstImport;
        this.span = span;
    }

    /** Import to what became of its rows; imports without repeated rows are not in it. */
    Map<Integer, Tally> run(FactTable table) {
        String name = table.table();
        String key = Newest.key(table);
        String near = near(table);
        if (!repeats(table, near)) return Map.of();
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_repeated AS SELECT k FROM (SELECT " + key
                + " AS k, import_id FROM " + name + " WHERE shop_id = " + shop + near + " AND " + key + " IN (SELECT "
                + key
                + " FROM " + name + " WHERE shop_id = " + shop + " AND import_id >= " + firstImport
                + ")) GROUP BY k HAVING count(*) > 1");
        if (table == FactTable.ORDER_LINE)
            OrderMerge.blank(transaction, shop, key + " IN (SELECT k FROM helm_repeated)");
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_ranked AS "
                + Newest.ranked(
                        table,
                        formats,
                        "(SELECT * FROM " + name + " WHERE shop_id = " + shop + " AND " + key
                                + " IN (SELECT k FROM helm_repeated))"));
        days(table);
        Map<Integer, Tally> tallies = tallies(table);
        String columns = String.join(", ", formats.columns(table).keySet());
        transaction.run("INSERT INTO " + name + "_superseded (" + columns + ") SELECT " + columns
                + " FROM helm_ranked WHERE helm_turn > 1");
        transaction.run("DELETE FROM " + name + " WHERE shop_id = " + shop
                + " AND " + Newest.identity(table) + " IN (SELECT " + Newest.identity(table)
                + " FROM helm_ranked WHERE helm_turn > 1)");
        if (table == FactTable.ORDER_LINE || table == FactTable.ORDER_HEAD) {
            transaction.run("INSERT INTO helm_touched_order SELECT DISTINCT platform, order_no FROM helm_ranked");
        }
        transaction.run("DROP TABLE helm_ranked");
        transaction.run("DROP TABLE helm_repeated");
        return tallies;
    }

    /** Whether any key of the new rows stands twice, among them or among the old. */
    private boolean repeats(FactTable table, String near) {
        String name = table.table();
        String key = Newest.key(table);
        String ours = " FROM " + name + " WHERE shop_id = " + shop + " AND import_id ";
        long[] counts =
                transaction.numbers("SELECT count(*), count(DISTINCT " + key + ")" + ours + ">= " + firstImport);
        if (counts[0] != counts[1]) return true;
        if (!transaction.any("SELECT 1" + ours + "< " + firstImport + " LIMIT 1")) return false;
        return transaction.any("SELECT 1 FROM (SELECT " + key + " AS k" + ours + "< " + firstImport + near
                + ") old WHERE k IN (SELECT " + key + ours + ">= " + firstImport + ") LIMIT 1");
    }

    /**
     * A condition that only rows meet that new ones may repeat: it lets the lake pass over most of what it holds. Rows of
     * either side that lack the column could repeat any.
     */
    private String near(FactTable table) {
        String lasting = table.lasting();
        if (lasting.isEmpty()) return "";
        String ours = " FROM " + table.table() + " WHERE shop_id = " + shop + " AND ";
        Object[] range = transaction
                .rows("SELECT min(" + lasting + ")::VARCHAR, max(" + lasting + ")::VARCHAR, count(*) - count(" + lasting
                        + ")" + ours + "import_id >= " + firstImport)
                .getFirst();
        boolean open = range[0] == null || ((Number) range[2]).longValue() > 0;
        if (open || transaction.any("SELECT 1" + ours + lasting + " IS NULL LIMIT 1")) return "";
        return " AND " + lasting + " BETWEEN '" + range[0] + "' AND '" + range[1] + "'";
    }

    /** Days of displaced rows change too: an order may have moved from the day it was made to the day it was paid. */
    private void days(FactTable table) {
        for (Object[] row :
                transaction.rows("SELECT min(d), max(d) FROM (SELECT " + table.day() + " AS d FROM helm_ranked)")) {
            span.add(row[0], row[1]);
        }
    }

    private Map<Integer, Tally> tallies(FactTable table) {
        String keys = String.join(", ", table.key());
        Map<Integer, Tally> tallies = new HashMap<>();
        transaction
                .rows("SELECT import_id, count(*) FILTER (WHERE helm_turn > 1), "
                        + "count(*) FILTER (WHERE helm_turn = 1 AND helm_old), " + contradicting(table)
                        + " FROM (SELECT *, bool_or(import_id < "
                        + firstImport + ") OVER k AS helm_old, first_value(import_id) OVER s AS helm_stands,"
                        + " first_value(helm_content) OVER s AS helm_says FROM helm_ranked WINDOW k AS (PARTITION BY "
                        + keys + "), s AS (PARTITION BY " + keys + " ORDER BY helm_turn)) WHERE import_id >= "
                        + firstImport + " GROUP BY import_id")
                .forEach(row -> tallies.put(
                        ((Number) row[0]).intValue(),
                        new Tally(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue())));
        return tallies;
    }

    /** Of orders and other things that go on, a file may tell several states; of a day's figures it tells one. */
    private static String contradicting(FactTable table) {
        return "count(*) FILTER (WHERE helm_turn > 1 AND helm_stands = import_id AND helm_says <> helm_content AND "
                + table.onlyOne() + ")";
    }
}
