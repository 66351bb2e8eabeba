package dev.helmsman.brief;

import dev.helmsman.house.*;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeekTest {
    static final LocalDate DAY = PlantedShop.LAST_DAY;

    @Test
    void look() {
        for (String lost : new String[] {
            "source = '搜索' AND day > DATE '" + DAY.minusDays(3) + "' AND i % 5 > 0",
            "product = 'p12' AND day > DATE '" + DAY.minusDays(3) + "'",
            "day > DATE '" + DAY.minusDays(3) + "' AND i % 3 > 0"
        }) {
            try (TestHouse house = new TestHouse(new PlantedShop(lost).lake(), TestLedger.H2)) {
                Briefs b = house.get(Briefs.class);
                Brief brief = b.of(house.shop("CNY"), DAY);
                System.out.println(b.print(brief, "zh"));
                System.out.println(b.print(brief, "en"));
                System.out.println(brief.millis());
            }
        }
    }
}
