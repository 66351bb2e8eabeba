package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the next unit of a campaign's budget went along with so far. An association: a budget that was raised because demand rose
 * looks better than it is.
 *
 * @param elasticity by how many percent claimed orders went along with 1 % more spending; {@code null} when it cannot be told
 * @param marginalRoi claimed amount for one more unit of money: claimed return × elasticity
 * @param text what to make of it, or why nothing can be made of it
 */
record Hint(
        String campaign,
        @Nullable Estimate elasticity,
        @Nullable Estimate marginalRoi,
        @Nullable Double roi,
        int days,
        Text text) {}
