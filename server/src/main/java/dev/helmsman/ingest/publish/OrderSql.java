package dev.helmsman.ingest.publish;

/** What makes an order line a sale. */
final class OrderSql {
    private OrderSql() {}

    /** SQL: paid, and neither cancelled nor an adjustment nor still unpaid. */
    static String sale(String paidAt, String status) {
        return "(" + paidAt + " IS NOT NULL AND coalesce(" + status
                + ", '') NOT IN ('cancelled', 'adjustment', 'unpaid'))";
    }
}
