package dev.helmsman.insight.product;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One product in the family's answer.
 *
 * @param product the platform's key
 * @param name its title, the key where no file gives one
 * @param amount paid in the period
 * @param before paid in the baseline; {@code null} without a baseline
 * @param share of the shop's amount, 0 to 1
 * @param cumulative share of this and all bigger products
 * @param abc A up to 80 % of the amount, B up to 95 %, else C
 * @param growth against the baseline; {@code null} where the product sold nothing then or there is none
 * @param quadrant of the growth-share picture; {@code null} where it has no growth or too few orders
 * @param life where it stands; {@code null} beyond the products that are judged
 * @param margin what is left of its sales; {@code null} where its cost is not known
 */
public record ProductLine(
        String product,
        String name,
        BigDecimal amount,
        @Nullable BigDecimal before,
        double share,
        double cumulative,
        String abc,
        @Nullable BigDecimal pieces,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal visitors,
        @Nullable Growth growth,
        @Nullable Quadrant quadrant,
        @Nullable Life life,
        @Nullable BigDecimal margin) {

    /**
     * Relative change with its 95 % interval from the numbers of orders; the interval is wide for few.
     *
     * @param judged whether both sides have enough orders to be read
     */
    public record Growth(double value, double low, double high, boolean judged) {}

    /** Above or below the average share, growing faster or slower than the shop. */
    public enum Quadrant {
        STAR("明星", "Star", "卖得多、长得快：保库存，守住", "big and growing: keep it in stock, defend it"),
        CASH("现金牛", "Cash cow", "卖得多、长得慢：少花推广，吃利润", "big, growing slower than the rest: spend less, earn"),
        PROMISE("潜力", "Promising", "还小、长得快：加流量试", "small and growing: try it with more traffic"),
        TAIL("尾部", "Tail", "又小又慢：合并或下架", "small and slow: merge or retire");

        private final Text names;
        private final Text advice;

        Quadrant(String zh, String en, String adviceZh, String adviceEn) {
            names = new Text(zh, en);
            advice = new Text(adviceZh, adviceEn);
        }

        public Text names() {
            return names;
        }

        public Text advice() {
            return advice;
        }
    }
}
