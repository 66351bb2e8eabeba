package dev.helmsman.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.ingest.ImportedFiles;
import dev.helmsman.shop.Shop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UCI's Online Retail as an operator would read it. */
class OnlineRetailBriefTest {
    @TempDir
    Path folder;

    @Test
    void its_briefs_are_exact_and_do_not_fall_for_the_order_that_was_cancelled_minutes_later() {
        Optional<Path> file = ImportedFiles.dataSet("online_retail/online_retail_2010-2011.csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "the data set online_retail is not here");
        ImportedFiles imported = new ImportedFiles(folder, file.get());
        try (TestHouse house = new TestHouse(imported.lake(), TestLedger.H2, imported)) {
            Briefs briefs = house.get(Briefs.class);
            Shop shop = house.shop("GBP");

            Brief november = briefs.of(shop, LocalDate.of(2011, 11, 30));
            assertThat(november.conclusions()).hasSizeBetween(1, dev.helmsman.conclusions.Conclusions.MOST);
            assertThat(november.headline().value()).isEqualByComparingTo("60126.96");
            november.conclusions().forEach(one -> partsAddUp(one.conclusion()));

            assertThat(briefs.of(shop, null).date())
                    .as("the last day stops at noon: the brief is of the last whole one")
                    .isEqualTo(LocalDate.of(2011, 12, 8));

            Brief last = briefs.of(shop, LocalDate.of(2011, 12, 9));
            assertThat(last.conclusions())
                    .noneMatch(one -> "23843".equals(one.conclusion().scope().get("product")));
            assertThat(last.notes()).anySatisfy(note -> assertThat(note.en()).contains("23843", "£168,469.60"));
            assertThat(last.notes()).as("the file stops at noon").anySatisfy(note -> assertThat(note.en())
                    .contains("stop at 12"));
            last.conclusions().forEach(one -> partsAddUp(one.conclusion()));
        }
    }

    private static void partsAddUp(Conclusion conclusion) {
        BigDecimal sum = conclusion.parts().stream().map(Part::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(conclusion.title().en()).isEqualByComparingTo(conclusion.change());
    }
}
