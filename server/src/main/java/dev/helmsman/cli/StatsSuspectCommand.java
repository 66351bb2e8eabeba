package dev.helmsman.cli;

import dev.helmsman.stats.suspect.Habits;
import dev.helmsman.stats.suspect.Purchase;
import dev.helmsman.stats.suspect.Suspicion;
import dev.helmsman.stats.suspect.Suspicion.Judged;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How likely each order of a file of order lines is to be brushed. */
@Command(
        name = "suspect",
        description = "brushed orders: a calibrated probability for each order, and its signals",
        footer = {
            "",
            "Columns: order_no, ordered_at, product, paid_amount; and where there are: paid_at, sku, quantity, buyer, region,",
            "refund_amount. Times are YYYY-MM-DD HH:MM:SS by the shop's clock. The likeliest come first.",
            "",
            "Example:",
            "  helmsman stats suspect lines.csv | head"
        })
final class StatsSuspectCommand implements LocalCommand {
    @Parameters(paramLabel = "FILE", description = "order lines in canonical columns")
    private String given = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "nothing here is random; taken so that scripts may give it")
    private @Nullable Long seed;

    @Override
    public int run(HelmsmanCommand root, Console console) throws IOException {
        CsvTable table = CsvTable.read(given, console);
        List<Purchase> purchases = purchases(table);
        Map<String, Judged> worst = new LinkedHashMap<>();
        for (Judged each : Suspicion.builtIn().judge(purchases, Habits.of(purchases)))
            worst.merge(
                    each.purchase().order(),
                    each,
                    (one, other) -> one.probability() >= other.probability() ? one : other);
        TextTable answer = new TextTable(List.of("order", "probability", "signals"), 1);
        worst.values().stream()
                .sorted(Comparator.comparingDouble(Judged::probability).reversed())
                .forEach(each -> answer.add(List.of(
                        each.purchase().order(),
                        Double.toString(Math.round(each.probability() * 1e6) / 1e6),
                        String.join(" ", each.signals()))));
        console.out().print(answer.csv());
        return CommandRunner.DONE;
    }

    private record Line(String order, String product) {}

    private static List<Purchase> purchases(CsvTable table) {
        List<String> orders = table.column("order_no");
        List<String> products = table.column("product");
        Map<Line, Integer> firstRows = new LinkedHashMap<>();
        Map<Line, double[]> sums = new HashMap<>();
        Map<String, Set<String>> goods = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            Line line = new Line(orders.get(row), products.get(row));
            firstRows.putIfAbsent(line, row);
            goods.computeIfAbsent(line.order(), unseen -> new HashSet<>()).add(line.product());
            double[] sum = sums.computeIfAbsent(line, unseen -> new double[3]);
            sum[0] += table.has("quantity") ? table.decimal("quantity", row).doubleValue() : 1;
            sum[1] += table.decimal("paid_amount", row).doubleValue();
            sum[2] += refund(table, row);
        }
        List<Purchase> purchases = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Long> earliest = new HashMap<>();
        firstRows.forEach((line, row) -> {
            String buyer = cell(table, "buyer", row);
            if (!buyer.isEmpty()) earliest.merge(buyer, second(table, "ordered_at", row), Math::min);
        });
        firstRows.forEach((line, row) -> {
            double[] sum = sums.getOrDefault(line, new double[3]);
            String buyer = cell(table, "buyer", row);
            long ordered = second(table, "ordered_at", row);
            purchases.add(new Purchase(
                    line.order(),
                    ordered,
                    cell(table, "paid_at", row).isEmpty() ? -1 : second(table, "paid_at", row),
                    number(numbers, "product " + line.product()),
                    cell(table, "sku", row).isEmpty() ? -1 : number(numbers, "sku " + cell(table, "sku", row)),
                    sum[0],
                    sum[1],
                    buyer.isEmpty() ? 0 : number(numbers, "buyer " + buyer) + 1L,
                    cell(table, "region", row).isEmpty() ? -1 : number(numbers, "region " + cell(table, "region", row)),
                    !buyer.isEmpty() && earliest.getOrDefault(buyer, ordered) == ordered,
                    goods.getOrDefault(line.order(), Set.of()).size() == 1,
                    sum[2] > 0));
        });
        return purchases;
    }

    private static double refund(CsvTable table, int row) {
        return cell(table, "refund_amount", row).isEmpty()
                ? 0
                : table.decimal("refund_amount", row).doubleValue();
    }

    private static String cell(CsvTable table, String column, int row) {
        return table.has(column) ? table.column(column).get(row).strip() : "";
    }

    private static int number(Map<String, Integer> known, String name) {
        return known.computeIfAbsent(name, unseen -> known.size());
    }

    private static long second(CsvTable table, String column, int row) {
        String text = cell(table, column, row);
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw table.fault(
                    row, column, "“" + text + "” 不是 YYYY-MM-DD HH:MM:SS", "\"" + text + "\" is no YYYY-MM-DD HH:MM:SS");
        }
    }
}
