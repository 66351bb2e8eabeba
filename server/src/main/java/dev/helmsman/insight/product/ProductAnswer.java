package dev.helmsman.insight.product;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The family's answer.
 *
 * @param attention what deserves a look first, most money first
 * @param products biggest first
 * @param stages how many products stand in which stage
 */
record ProductAnswer(
        Text verdict,
        Period period,
        @Nullable Comparison baseline,
        Concentration concentration,
        List<Attention> attention,
        List<ProductLine> products,
        List<StageCount> stages,
        Selling selling,
        Refunds refunds,
        Voices reviews,
        Margin margin,
        List<Text> notes)
        implements FamilyAnswer {
    ProductAnswer {
        attention = List.copyOf(attention);
        products = List.copyOf(products);
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
    }

    /**
     * @param products that sold
     * @param amount of all of them
     * @param top3 share of the three biggest
     * @param classA products that bring the first 80 %
     * @param growth of the products that sold in the baseline, together
     * @param averageShare share that each would have if all sold alike
     */
    record Concentration(
            int products,
            BigDecimal amount,
            double top1,
            double top3,
            int classA,
            @Nullable Double growth,
            double averageShare) {}

    /** @param amount of the period's sales that its products bring */
    record StageCount(String stage, Text names, int products, BigDecimal amount) {}

    @Override
    public List<Sheet> sheets() {
        return ProductSheets.of(this);
    }
}
