package dev.helmsman.insight.driver;

import dev.helmsman.stats.detect.PanelShift.Shift;

/** What one visitor or buyer brings, over the last eight weeks. */
public final class Worth {
    private static final int DAYS = 56;
    private final Panels panels;

    public Worth(Panels panels) {
        this.panels = panels;
    }

    /** Money of all products that are followed over the last days. */
    public double income(int days) {
        double sum = 0;
        for (String product : panels.values("product"))
            sum += last(panels.days("product", "paid_amount", product), days);
        return sum;
    }

    /** What a buyer pays, by the shop's platform report and its orders. */
    public double buyer() {
        double buyers = 0;
        for (String product : panels.values("product"))
            buyers += last(panels.days("product", "traffic_buyers", product), DAYS);
        return buyers == 0 ? 0 : income(DAYS) / buyers;
    }

    /** What a visitor of a source brings: by its own buyers where they are told. */
    public double visitor(String source) {
        double visitors = last(panels.days("source", "visitors", source), DAYS);
        double buyers = last(panels.days("source", "traffic_buyers", source), DAYS);
        if (visitors > 0 && buyers > 0) return buyers / visitors * buyer();
        double all = 0;
        for (String each : panels.values("source")) all += last(panels.days("source", "visitors", each), DAYS);
        return all == 0 ? 0 : income(DAYS) / all;
    }

    /** What a piece of a product brings. */
    public double piece(String product) {
        double pieces = last(panels.days("product", "quantity", product), DAYS);
        return pieces == 0 ? 0 : last(panels.days("product", "paid_amount", product), DAYS) / pieces;
    }

    /** Sales of a part beyond what was to be expected over a window. */
    public double sales(Driver driver, String value, int window) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), window))
                .map(Shift::excess)
                .orElse(0.0);
    }

    /**
     * What a part would have sold over a window, times what its driver took or gave: steadier than its sales, which are few.
     *
     * @param effect of the driver, as a logarithm
     */
    public double lost(Driver driver, String value, int window, double effect) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), window))
                .map(shift -> shift.expected() * shift.base() * Math.expm1(effect))
                .orElse(0.0);
    }

    private static double last(double[] days, int count) {
        double sum = 0;
        for (int t = Math.max(0, days.length - count); t < days.length; t++) if (!Double.isNaN(days[t])) sum += days[t];
        return sum;
    }
}
