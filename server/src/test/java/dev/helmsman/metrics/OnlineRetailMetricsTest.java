package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.ingest.ImportedFiles;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.shop.ShopId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** UCI's Online Retail by its metrics: the numbers that others computed from the file itself. */
class OnlineRetailMetricsTest {
    @TempDir
    Path folder;

    @Test
    void its_published_totals_are_met_to_the_cent() {
        Optional<Path> file = ImportedFiles.dataSet("online_retail/online_retail_2010-2011.csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "the data set online_retail is not here");
        ImportedFiles imported = new ImportedFiles(folder, file.get());
        Metrics metrics = new LakeMetrics(
                imported.lake(),
                CatalogueFiles.load(null),
                new AlignedBaselines(Calendar.builtIn()),
                shop -> Market.WORLD);
        ShopId shop = new ShopId(1);
        Map<String, String> totals = Map.of(
                "net_amount",
                "9747747.93",
                "order_numbers",
                "25900",
                "customers_seen",
                "4372",
                "lines",
                "541909",
                "cancel_lines",
                "9288",
                "lines_without_buyer",
                "135080",
                "duplicate_lines",
                "5268",
                "identified_amount",
                "8911407.90");
        Row row = metrics.query(MetricQuery.total(shop, List.copyOf(totals.keySet()), null))
                .only();
        totals.forEach((metric, value) ->
                assertThat(row.values().get(metric)).as(metric).isEqualByComparingTo(value));
        assertThat(metrics.query(MetricQuery.total(shop, List.of("lines"), null).by("country"))
                        .rows())
                .hasSize(38);
        assertThat(metrics.query(MetricQuery.total(shop, List.of("net_amount"), null)
                                .by("month"))
                        .rows())
                .extracting(each -> String.valueOf(each.values().get("net_amount")))
                .containsExactly(
                        "748957.02",
                        "560000.26",
                        "498062.65",
                        "683267.08",
                        "493207.12",
                        "723333.51",
                        "691123.12",
                        "681300.11",
                        "682680.51",
                        "1019687.62",
                        "1070704.67",
                        "1461756.25",
                        "433668.01");
        Map<String, String> clean = Map.of(
                "buyers",
                "4338",
                "identified_orders",
                "18532",
                "identified_lines",
                "397884",
                "countries",
                "38",
                "repeat_buyer_share",
                "0.655832");
        Row known = metrics.query(MetricQuery.total(shop, List.copyOf(clean.keySet()), null))
                .only();
        clean.forEach((metric, value) -> assertThat(known.values().get(metric))
                .as(metric)
                .satisfies(
                        found -> assertThat(MetricDefinition.Unit.RATIO.round(java.util.Objects.requireNonNull(found)))
                                .isEqualByComparingTo(value)));
    }
}
