package dev.helmsman.lake;

/**
 * Order systems over several platforms (聚水潭, 旺店通): what they hold are the platforms' own orders once more, so that a shop
 * which imports both counts its sales twice.
 */
public final class OrderSystems {
    /** Their names in {@code order_line.platform}, as a list for SQL's IN. */
    public static final String PLATFORMS = "('jushuitan', 'wangdiantong')";

    private OrderSystems() {}
}
