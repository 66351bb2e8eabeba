package dev.helmsman.cli;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.decompose.FactorEffects;
import dev.helmsman.stats.decompose.LargestRemainder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Splits the change of a product of factors, over segments when asked. */
@Command(
        name = "decompose",
        description = "how much each factor of a product moved it; the effects add up to the change exactly",
        footer = {
            "",
            "Rows: period is \"baseline\" or \"current\", one row a segment and period; a segment without a row counts as nothing.",
            "",
            "Example:",
            "  helmsman stats decompose sales.csv --factors visitors,conversion,aov --by channel"
        })
final class StatsDecomposeCommand implements LocalCommand {
    private static final int MOST_PLACES = 12;

    @Parameters(paramLabel = "FILE")
    private String given = "";

    @Option(
            names = "--factors",
            required = true,
            split = ",",
            paramLabel = "a,b,c",
            description = "columns that multiply")
    private List<String> factors = List.of();

    @Option(names = "--by", split = ",", paramLabel = "COL[,COL]", description = "columns that name a segment")
    private List<String> by = List.of();

    @Option(names = "--period", paramLabel = "COL", description = "default: period")
    private String period = "period";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "nothing here is random; taken so that scripts may give it")
    private @Nullable Long seed;

    @Override
    public int run(HelmsmanCommand root, Console console) throws IOException {
        CsvTable table = CsvTable.read(given, console);
        Map<List<String>, BigDecimal[][]> segments = segments(table, console);
        List<String> names = new ArrayList<>();
        double[] effects = new double[segments.size() * factors.size()];
        BigDecimal change = BigDecimal.ZERO;
        int n = 0;
        for (var segment : segments.entrySet()) {
            BigDecimal[] before = segment.getValue()[0];
            BigDecimal[] after = segment.getValue()[1];
            change = change.add(product(after)).subtract(product(before));
            double[] split;
            try {
                split = FactorEffects.split(doubles(before), doubles(after));
            } catch (StatisticsException e) {
                throw new WrongUse(table.file() + ", " + String.join(" ", segment.getKey()) + ": " + e.getMessage());
            }
            for (int i = 0; i < split.length; i++) {
                effects[n++] = split[i];
                names.add(
                        CsvTable.quoted(factors.get(i)) + "," + CsvTable.quoted(String.join(" / ", segment.getKey())));
            }
        }
        int places = Math.clamp(change.stripTrailingZeros().scale(), 2, MOST_PLACES);
        BigDecimal total = change.setScale(places, java.math.RoundingMode.HALF_EVEN);
        List<BigDecimal> rounded = LargestRemainder.round(effects, total, places);
        console.out().println("factor,segment,effect,share");
        for (int i = 0; i < names.size(); i++) {
            String share = total.signum() == 0
                    ? ""
                    : CsvTable.number(
                            rounded.get(i).divide(total, MathContext.DECIMAL64).doubleValue());
            console.out().println(names.get(i) + "," + rounded.get(i).toPlainString() + "," + share);
        }
        return CommandRunner.DONE;
    }

    /** By segment, the factors of baseline and current. */
    private Map<List<String>, BigDecimal[][]> segments(CsvTable table, Console console) {
        List<String> periods = table.column(period);
        List<List<String>> keys = by.stream().map(table::column).toList();
        factors.forEach(table::column);
        Map<List<String>, BigDecimal[][]> segments = new LinkedHashMap<>();
        boolean[] present = new boolean[2];
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            int which =
                    switch (periods.get(row).strip()) {
                        case "baseline" -> 0;
                        case "current" -> 1;
                        default ->
                            throw table.fault(
                                    row,
                                    period,
                                    "“" + periods.get(row) + "”应为 baseline 或 current",
                                    "\"" + periods.get(row) + "\" must be baseline or current");
                    };
            List<String> key = keys.stream().map(column -> column.get(at)).toList();
            BigDecimal[][] both = segments.computeIfAbsent(key, missing -> new BigDecimal[2][]);
            if (both[which] != null) {
                throw table.fault(
                        row,
                        period,
                        "这一段这一期出现了两次；用 --by 分段",
                        "this segment has this period twice; name the segments with --by");
            }
            both[which] =
                    factors.stream().map(factor -> table.decimal(factor, at)).toArray(BigDecimal[]::new);
            present[which] = true;
        }
        if (!present[0] || !present[1]) {
            String missing = present[0] ? "current" : "baseline";
            throw new WrongUse(console.say(
                    table.file() + " 列 " + period + "：没有 " + missing + " 行",
                    table.file() + ", column " + period + ": there is no row with " + missing));
        }
        BigDecimal[] nothing =
                Collections.nCopies(factors.size(), BigDecimal.ZERO).toArray(BigDecimal[]::new);
        for (BigDecimal[][] both : segments.values()) {
            for (int i = 0; i < 2; i++) if (both[i] == null) both[i] = nothing;
        }
        return segments;
    }

    private static BigDecimal product(BigDecimal[] values) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal value : values) product = product.multiply(value);
        return product;
    }

    private static double[] doubles(BigDecimal[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) doubles[i] = values[i].doubleValue();
        return doubles;
    }
}
