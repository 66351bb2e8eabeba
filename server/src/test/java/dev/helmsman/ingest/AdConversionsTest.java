package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions of ad reports, of which attribution by data gives parts to each day and campaign. */
class AdConversionsTest {
    private static final Shop ABROAD =
            new Shop(new ShopId(1), "abroad", Currency.getInstance("USD"), ZoneId.of("America/New_York"));

    @TempDir
    Path folder;

    private ImportHome home;

    @BeforeEach
    void open() {
        home = new ImportHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    /** Six days of 1.5 orders in campaign A, five of 0.4 in B. */
    private ImportRun file(String header, String row) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int day = 1; day <= 6; day++) text.append(row.formatted(day, "A", "1.50"));
        for (int day = 1; day <= 5; day++) text.append(row.formatted(day, "B", "0.4"));
        return home.run(
                new ImportRequest(ABROAD, List.of(home.file("ads.csv", text.toString(), StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @DisplayName("six days of 1.5 orders are 9, and five of 0.4 are 2")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "google-ads-campaigns|Day,Campaign,Campaign type,Impr.,Clicks,Cost,Conversions|2026-08-0%s,%s,Search,100,10,5.00,%s",
                "meta-campaigns|Day,Campaign name,Impressions,Link clicks,Amount spent (USD),Purchases|2026-08-0%s,%s,100,10,5.00,%s",
                "meta-ads|Day,Campaign name,Ad set name,Ad name,Impressions,Link clicks,Amount spent (USD),Purchases|2026-08-0%1$s,%2$s,set,ad %2$s,100,10,5.00,%3$s",
                "tiktok-ads|By Day,Campaign name,Currency,Cost,Impressions,Clicks,Complete payment|2026-08-0%s,%s,USD,5.00,100,10,%s",
                "microsoft-ads|Gregorian date,Campaign name,Impressions,Clicks,Spend,Conversions|2026-08-0%s,%s,100,10,5.00,%s"
            })
    void partsOfOrders(String format, String header, String row) {
        ImportRun run = file(header, row + "\n");
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        assertThat(run.files().getFirst().format()).isEqualTo(format);
        assertThat(home.value("SELECT string_agg(campaign || ' ' || orders, ', ' ORDER BY campaign)"
                        + " FROM (SELECT campaign, sum(orders)::DOUBLE::VARCHAR AS orders FROM ad_daily GROUP BY 1)"))
                .isEqualTo("A 9.0, B 2.0");
    }
}
