package dev.helmsman.cli;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.lifetime.BetaGeometric;
import dev.helmsman.stats.lifetime.BuyingModel;
import dev.helmsman.stats.lifetime.GammaGamma;
import dev.helmsman.stats.lifetime.LifetimeValue;
import dev.helmsman.stats.lifetime.ParetoNbd;
import dev.helmsman.stats.lifetime.PurchaseHistory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** BG/NBD or Pareto/NBD, and Gamma-Gamma, on a purchase log or on its summary. */
@Command(
        name = "lifetime",
        description = "who will buy again and for how much: BG/NBD or Pareto/NBD with Gamma-Gamma",
        footer = {
            "",
            "Purchases of one customer on one day are one purchase; days whose amounts sum to 0 or less are none.",
            "With --customers the parameters go to standard error.",
            "",
            "Examples:",
            "  helmsman stats lifetime purchases.csv --until 1997-09-30",
            "  helmsman stats lifetime summary.csv --horizon 39 --customers",
            "  helmsman stats lifetime purchases.csv --model pareto-nbd"
        })
final class StatsLifetimeCommand implements LocalCommand {
    @Parameters(paramLabel = "FILE", description = "customer,date,amount or x,t_x,T[,zbar]")
    private String given = "";

    @Option(names = "--customer", paramLabel = "COL", description = "default: customer")
    private String customerColumn = "customer";

    @Option(names = "--date", paramLabel = "COL", description = "YYYY-MM-DD or YYYYMMDD (default: date)")
    private String dateColumn = "date";

    @Option(names = "--amount", paramLabel = "COL", description = "default: amount; without the column no values")
    private String amountColumn = "amount";

    @Option(names = "--until", paramLabel = "DAY", description = "end of observation (default: the last date)")
    private @Nullable LocalDate until;

    @Option(names = "--unit", paramLabel = "weeks|days", description = "unit of time of a log (default: weeks)")
    private String unit = "weeks";

    @Option(names = "--horizon", paramLabel = "H", description = "how far ahead, in the unit of time (default: 52)")
    private double horizon = 52;

    @Option(names = "--discount", paramLabel = "D", description = "per unit of time (default: 0)")
    private double discount;

    @Option(names = "--model", paramLabel = "bg-nbd|pareto-nbd", description = "default: bg-nbd")
    private String model = "bg-nbd";

    @Option(names = "--customers", description = "print CSV, one row a customer, instead of the parameters")
    private boolean customers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "nothing here is random; taken so that scripts may give it")
    private @Nullable Long seed;

    @Override
    public int run(HelmsmanCommand root, Console console) throws IOException {
        if (!(horizon >= 0)) throw new WrongUse(console.say("--horizon 不能是负数", "--horizon must not be negative"));
        if (!(discount > -1)) throw new WrongUse(console.say("--discount 要大于 -1", "--discount must be above -1"));
        double daysOfUnit =
                switch (unit) {
                    case "weeks" -> 7;
                    case "days" -> 1;
                    default -> throw new WrongUse(console.say("--unit 是 weeks 或 days", "--unit is weeks or days"));
                };
        boolean pareto =
                switch (model) {
                    case "bg-nbd" -> false;
                    case "pareto-nbd" -> true;
                    default ->
                        throw new WrongUse(
                                console.say("--model 是 bg-nbd 或 pareto-nbd", "--model is bg-nbd or pareto-nbd"));
                };
        CsvTable table = CsvTable.read(given, console);
        boolean summary = table.has("x") && table.has("t_x") && table.has("T");
        Map<String, PurchaseHistory> histories = summary ? summary(table) : log(table, daysOfUnit, console);
        List<PurchaseHistory> all = List.copyOf(histories.values());
        try {
            BuyingModel buying = pareto ? ParetoNbd.fit(all) : BetaGeometric.fit(all);
            boolean valued =
                    all.stream().filter(each -> each.meanRepeatValue() > 0).count() >= BetaGeometric.FEWEST_REPEATERS;
            GammaGamma spending = valued ? GammaGamma.fit(all) : null;
            String parameters = parameters(buying, spending, all, summary);
            List<String> rows = customers ? rows(histories, buying, spending) : List.of();
            (customers ? console.err() : console.out()).println(parameters);
            rows.forEach(console.out()::println);
            return CommandRunner.DONE;
        } catch (StatisticsException e) {
            throw new WrongUse(table.file() + ": " + e.getMessage());
        }
    }

    private String parameters(
            BuyingModel buying, @Nullable GammaGamma spending, List<PurchaseHistory> all, boolean summary) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("customers", all.size());
        answer.put(
                "repeatCustomers",
                all.stream().filter(each -> each.repeats() > 0).count());
        answer.put("unit", summary ? null : unit);
        answer.put("model", model);
        switch (buying) {
            case BetaGeometric it -> {
                answer.put("r", it.r());
                answer.put("alpha", it.alpha());
                answer.put("a", it.a());
                answer.put("b", it.b());
            }
            case ParetoNbd it -> {
                answer.put("r", it.r());
                answer.put("alpha", it.alpha());
                answer.put("s", it.s());
                answer.put("beta", it.beta());
            }
        }
        answer.put("logLikelihood", buying.logLikelihood());
        if (spending == null) {
            answer.put("gammaGamma", null);
        } else {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("p", spending.p());
            values.put("q", spending.q());
            values.put("gamma", spending.gamma());
            values.put("logLikelihood", spending.logLikelihood());
            answer.put("gammaGamma", values);
        }
        answer.put("horizon", horizon);
        answer.put(
                "expectedPurchases",
                all.stream()
                        .mapToDouble(each -> buying.expectedPurchases(each, horizon))
                        .sum());
        return JsonMapper.builder().build().writeValueAsString(answer);
    }

    private List<String> rows(
            Map<String, PurchaseHistory> histories, BuyingModel buying, @Nullable GammaGamma spending) {
        List<String> rows = new ArrayList<>();
        rows.add("customer,x,t_x,T,zbar,alive,purchases,value,lifetimeValue");
        histories.forEach((name, each) -> rows.add(String.join(
                ",",
                CsvTable.quoted(name),
                String.valueOf(each.repeats()),
                CsvTable.number(each.lastAge()),
                CsvTable.number(each.age()),
                CsvTable.number(each.meanRepeatValue()),
                CsvTable.number(buying.alive(each)),
                CsvTable.number(buying.expectedPurchases(each, horizon)),
                spending == null ? "" : CsvTable.number(spending.expectedValue(each)),
                spending == null ? "" : CsvTable.number(LifetimeValue.of(buying, spending, each, horizon, discount)))));
        return rows;
    }

    private Map<String, PurchaseHistory> summary(CsvTable table) {
        double[] x = table.numbers("x", false);
        double[] last = table.numbers("t_x", false);
        double[] age = table.numbers("T", false);
        double[] value = table.has("zbar") ? table.numbers("zbar", true) : new double[0];
        Map<String, PurchaseHistory> histories = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (x[row] != Math.rint(x[row]) || x[row] > Integer.MAX_VALUE) {
                throw table.fault(row, "x", "不是整数：" + x[row], "is not a whole number: " + x[row]);
            }
            String name = table.has(customerColumn)
                    ? table.column(customerColumn).get(row)
                    : table.has("ID") ? table.column("ID").get(row) : String.valueOf(row + 1);
            try {
                double mean = value.length == 0 || x[row] == 0 || !(value[row] > 0) ? Double.NaN : value[row];
                if (histories.put(name, new PurchaseHistory((int) x[row], last[row], age[row], mean)) != null) {
                    throw table.fault(row, "customer", "顾客出现了两次：" + name, "the customer comes twice: " + name);
                }
            } catch (StatisticsException e) {
                String words = String.valueOf(e.getMessage());
                throw table.fault(row, "t_x", words, words);
            }
        }
        return histories;
    }

    private Map<String, PurchaseHistory> log(CsvTable table, double daysOfUnit, Console console) {
        List<String> names = table.column(customerColumn);
        List<String> dates = table.column(dateColumn);
        boolean valued = table.has(amountColumn);
        double[] amounts = valued ? table.numbers(amountColumn, false) : new double[0];
        Map<String, TreeMap<LocalDate, Double>> purchases = new LinkedHashMap<>();
        LocalDate end = until;
        for (int row = 0; row < table.rows(); row++) {
            LocalDate day = day(table, dates.get(row).strip(), row);
            if (until != null && day.isAfter(until)) continue;
            if (end == null || day.isAfter(end)) end = day;
            purchases
                    .computeIfAbsent(names.get(row), missing -> new TreeMap<>())
                    .merge(day, valued ? amounts[row] : 1, Double::sum);
        }
        if (end == null) {
            throw new WrongUse(console.say(table.file() + " 第 2 行：没有数据", table.file() + ", row 2: there are no rows"));
        }
        Map<String, PurchaseHistory> histories = new LinkedHashMap<>();
        for (var each : purchases.entrySet()) {
            TreeMap<LocalDate, Double> days = each.getValue();
            days.values().removeIf(sum -> sum <= 0);
            if (days.isEmpty()) continue;
            long first = days.firstKey().toEpochDay();
            int repeats = days.size() - 1;
            double sum = days.tailMap(days.firstKey(), false).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            histories.put(
                    each.getKey(),
                    new PurchaseHistory(
                            repeats,
                            (days.lastKey().toEpochDay() - first) / daysOfUnit,
                            (end.toEpochDay() - first) / daysOfUnit,
                            repeats == 0 || !valued ? Double.NaN : sum / repeats));
        }
        return histories;
    }

    private LocalDate day(CsvTable table, String cell, int row) {
        try {
            return cell.length() == 8
                    ? LocalDate.parse(cell, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(cell.length() > 10 ? cell.substring(0, 10) : cell);
        } catch (DateTimeParseException e) {
            throw table.fault(
                    row, dateColumn, "“" + cell + "”不是日子（YYYY-MM-DD）", "\"" + cell + "\" is not a day (YYYY-MM-DD)");
        }
    }
}
