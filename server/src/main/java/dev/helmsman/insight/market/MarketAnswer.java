package dev.helmsman.insight.market;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.shop.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the market shows. Every figure of the market is a range and stays one.
 *
 * @param whole the categories that hold our products, together; {@code null} without
 * @param niches categories, then search words, largest first
 * @param standing among shops of known sales
 */
public record MarketAnswer(
        Text verdict,
        @Nullable Comparison baseline,
        @Nullable Niche whole,
        List<Niche> niches,
        List<Rival> rivals,
        @Nullable Standing standing,
        List<Text> notes)
        implements FamilyAnswer {
    public MarketAnswer {
        niches = List.copyOf(niches);
        rivals = List.copyOf(rivals);
        notes = List.copyOf(notes);
    }

    @Override
    public List<Sheet> sheets() {
        return MarketSheets.of(this);
    }
}
