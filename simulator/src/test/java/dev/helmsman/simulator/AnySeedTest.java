package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of any shop. The seed is printed; {@code -Dsimulator.seed=N} repeats a failure. */
class AnySeedTest {
    @TempDir
    Path folder;

    @Test
    void any_shop_of_any_year_has_orders_that_make_sense() throws Exception {
        long seed = Long.getLong("simulator.seed", 20_261_112);
        System.out.println("AnySeedTest: -Dsimulator.seed=" + seed);
        Random random = new Random(seed);
        List<IncidentKind> kinds = List.of(IncidentKind.values());
        for (int round = 0; round < 8; round++) {
            int days = 14 + random.nextInt(120);
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(15 * 365));
            Path out = folder.resolve(Integer.toString(round));
            SimulationOptions options = SimulationOptions.into(out)
                    .withSeed(random.nextLong())
                    .withOrders(100 + random.nextInt(3_000))
                    .withDays(days)
                    .withStart(start)
                    .withIncidents(
                            PlantedIncident.of(kinds.get(random.nextInt(kinds.size()))),
                            PlantedIncident.of(kinds.get(random.nextInt(kinds.size())), start.plusDays(days - 1L)));
            Truth truth = Simulator.run(options, ProgressListener.SILENT);
            for (Truth.Planted planted : truth.incidents())
                assertThat(planted.to()).isBetween(planted.from(), options.lastDay());
            for (Row line : new Exported(out).csv("ExportOrderDetailList")) makesSense(line, options);
        }
    }

    private static void makesSense(Row line, SimulationOptions options) {
        BigDecimal due = new BigDecimal(line.get("买家应付货款"));
        BigDecimal paid = new BigDecimal(line.get("买家实付金额"));
        boolean wasPaid = !line.get("订单付款时间").isEmpty();
        assertThat(due).as(line.toString()).isPositive();
        assertThat(paid).as(line.toString()).isEqualByComparingTo(wasPaid ? due : BigDecimal.ZERO);
        assertThat(Exported.number(line.get("退款金额"))).as(line.toString()).isBetween(BigDecimal.ZERO, paid);
        LocalDate created = LocalDate.parse(line.get("订单创建时间").substring(0, 10));
        assertThat(created).isBetween(options.start(), options.lastDay());
        if (wasPaid) assertThat(line.get("订单付款时间")).isGreaterThan(line.get("订单创建时间"));
    }
}
