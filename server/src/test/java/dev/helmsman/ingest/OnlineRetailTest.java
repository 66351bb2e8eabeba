package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of UCI's Online Retail, recomputed from the file itself by others. */
class OnlineRetailTest {
    @TempDir
    Path folder;

    static Optional<Path> dataSet(String file) {
        String named = System.getenv("HELMSMAN_DATASETS");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.of(Path.of("../shared/data"), Path.of("../../shared/data"), Path.of("../../../shared/data"));
        return places.map(place -> place.resolve(file)).filter(Files::exists).findFirst();
    }

    @Test
    @DisplayName("the totals of Online Retail are right to the cent, and importing it again changes nothing")
    void totals() {
        Optional<Path> file = dataSet("online_retail/online_retail_2010-2011.csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "the data set online_retail is not here");
        try (ImportHome home = new ImportHome(folder)) {
            ImportRun run = home.run(file.get());
            assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
            FileResult result = run.files().getFirst();
            assertThat(result.facts()).containsEntry("order_line", 541_909L);
            assertThat(result.rejected()).isZero();
            assertThat(home.value("SELECT sum(paid_amount) - sum(refund_amount) FROM order_line"))
                    .isEqualTo("9747747.93");
            assertThat(home.value("SELECT count(DISTINCT order_no) FROM order_line"))
                    .isEqualTo("25900");
            assertThat(home.value("SELECT count(DISTINCT buyer) FROM order_line"))
                    .isEqualTo("4372");
            assertThat(home.value("SELECT count(*) FROM order_line WHERE status = 'cancelled'"))
                    .isEqualTo("9288");
            assertThat(home.value("SELECT count(*) FROM order_line WHERE buyer IS NULL"))
                    .isEqualTo("135080");
            assertThat(home.value("SELECT count(*) FROM order_line WHERE copy_no > 0"))
                    .isEqualTo("5268");
            assertThat(home.value("SELECT count(DISTINCT country) FROM order_line"))
                    .isEqualTo("38");
            String clean = " FROM order_line WHERE buyer IS NOT NULL AND quantity > 0 AND list_price > 0";
            assertThat(home.value(
                            "SELECT count(*) || ' ' || count(DISTINCT order_no) || ' ' || count(DISTINCT buyer) || ' ' "
                                    + "|| sum(paid_amount)" + clean))
                    .isEqualTo("397884 18532 4338 8911407.90");
            assertThat(
                            home.value(
                                    "SELECT string_agg(net, '; ' ORDER BY month) FROM (SELECT date_trunc('month', day) AS month, "
                                            + "(sum(paid_amount) - sum(refund_amount))::VARCHAR AS net FROM order_line GROUP BY 1)"))
                    .isEqualTo(
                            "748957.02; 560000.26; 498062.65; 683267.08; 493207.12; 723333.51; 691123.12; 681300.11; "
                                    + "682680.51; 1019687.62; 1070704.67; 1461756.25; 433668.01");
            assertThat(
                            home.value(
                                    "SELECT string_agg(net, '; ' ORDER BY country DESC) FROM (SELECT country, (sum(paid_amount) - "
                                            + "sum(refund_amount))::VARCHAR AS net FROM order_line WHERE country IN ('United Kingdom', 'Netherlands', 'EIRE') GROUP BY 1)"))
                    .isEqualTo("8187806.36; 284661.54; 263276.82");
            assertThat(home.sql(
                                    "SELECT status, suspect, suspect_reason FROM order_line WHERE product = '23843' AND abs(quantity) = 80995 ORDER BY status")
                            .formatCSV(false))
                    .isEqualTo("cancelled,1.0,voided_pair\npaid,1.0,voided_pair\n");
            assertThat(home.value("SELECT name FROM product WHERE product = '23843'"))
                    .isEqualTo("PAPER CRAFT , LITTLE BIRDIE");

            String before = home.facts();
            ImportRun again = home.run(file.get());
            assertThat(again.files().getFirst().unchanged()).isEqualTo(541_909);
            assertThat(again.files().getFirst().updated()).isZero();
            home.imports().undo(new RunId(again.id()));
            assertThat(home.facts()).isEqualTo(before);
        }
    }
}
