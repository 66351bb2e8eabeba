package dev.helmsman.cli;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.localize.Cause;
import dev.helmsman.stats.localize.Element;
import dev.helmsman.stats.localize.Leaves;
import dev.helmsman.stats.localize.Localisation;
import dev.helmsman.stats.localize.Localiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Which combination of dimension values carries a change. */
@Command(
        name = "localize",
        description = "which combinations of dimension values carry a change; one line of JSON a file",
        footer = {
            "",
            "A sum has one column each for --actual and --expected, a ratio two: num:den.",
            "\"verdict\" is located, spread (everything changed alike) or unchanged.",
            "",
            "Examples:",
            "  helmsman stats localize case.csv --dimensions a,b,c,d",
            "  helmsman stats localize cases/ --dimensions cdn,isp --actual value:cnt --expected value0:cnt0 --top 3"
        })
final class StatsLocalizeCommand implements LocalCommand {
    @Parameters(paramLabel = "FILE|DIR", description = "one row a leaf; a folder: each .csv and .csv.gz in it")
    private String given = "";

    @Option(names = "--dimensions", required = true, split = ",", paramLabel = "a,b,c", description = "1 to 7 columns")
    private List<String> dimensions = List.of();

    @Option(names = "--actual", paramLabel = "COL[:COL]", description = "what came (default: real)")
    private String actual = "real";

    @Option(names = "--expected", paramLabel = "COL[:COL]", description = "what was expected (default: predict)")
    private String expected = "predict";

    @Option(names = "--top", paramLabel = "N", description = "at most so many causes (default: all)")
    private int top = Integer.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "nothing here is random; taken so that scripts may give it")
    private @Nullable Long seed;

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public int run(HelmsmanCommand root, Console console) throws IOException {
        if (top < 1) throw new WrongUse(console.say("--top 至少是 1", "--top must be at least 1"));
        List<String> lines = new ArrayList<>();
        for (String file : files(console)) lines.add(line(CsvTable.read(file, console), console));
        lines.forEach(console.out()::println);
        return CommandRunner.DONE;
    }

    private List<String> files(Console console) throws IOException {
        if (given.equals("-") || !Files.isDirectory(console.resolve(Path.of(given)))) return List.of(given);
        Path folder = console.resolve(Path.of(given));
        try (var all = Files.list(folder)) {
            List<String> files = all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".csv.gz"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new WrongUse(
                        console.say(folder + " 里没有 .csv 或 .csv.gz", "There is no .csv or .csv.gz in " + folder));
            }
            return files;
        }
    }

    private String line(CsvTable table, Console console) {
        if (table.rows() == 0) {
            throw new WrongUse(console.say(table.file() + " 第 2 行：没有数据", table.file() + ", row 2: there are no rows"));
        }
        int[][] codes = new int[dimensions.size()][];
        int[] sizes = new int[dimensions.size()];
        List<List<String>> names = new ArrayList<>();
        for (int k = 0; k < codes.length; k++) {
            Map<String, Integer> dictionary = new LinkedHashMap<>();
            List<String> cells = table.column(dimensions.get(k));
            codes[k] = new int[cells.size()];
            for (int i = 0; i < codes[k].length; i++) {
                codes[k][i] = dictionary.computeIfAbsent(cells.get(i), missing -> dictionary.size());
            }
            sizes[k] = dictionary.size();
            names.add(List.copyOf(dictionary.keySet()));
        }
        Leaves leaves = leaves(table, codes, sizes, console);
        long begun = System.nanoTime();
        Localisation found = Localiser.localise(leaves);
        double millis = (System.nanoTime() - begun) / 1e6;
        return json.writeValueAsString(answer(table.file(), found, names, millis));
    }

    private Leaves leaves(CsvTable table, int[][] codes, int[] sizes, Console console) {
        String[] now = actual.split(":", -1);
        String[] then = expected.split(":", -1);
        if (now.length != then.length || now.length > 2) {
            throw new WrongUse(console.say(
                    "--actual 和 --expected 要么都是一列，要么都是 分子:分母，得到 " + actual + " 和 " + expected,
                    "--actual and --expected are both one column or both num:den, got " + actual + " and " + expected));
        }
        try {
            if (now.length == 1) {
                return Leaves.sums(codes, sizes, table.numbers(now[0], false), table.numbers(then[0], false));
            }
            notNegative(table, now[1]);
            notNegative(table, then[1]);
            return Leaves.ratios(
                    codes,
                    sizes,
                    table.numbers(now[0], false),
                    table.numbers(now[1], false),
                    table.numbers(then[0], false),
                    table.numbers(then[1], false));
        } catch (StatisticsException e) {
            throw new WrongUse(table.file() + ": " + e.getMessage());
        }
    }

    private static void notNegative(CsvTable table, String column) {
        double[] values = table.numbers(column, false);
        for (int row = 0; row < values.length; row++) {
            if (values[row] < 0) {
                throw table.fault(row, column, "分母不能是负数：" + values[row], "a denominator is negative: " + values[row]);
            }
        }
    }

    private Map<String, @Nullable Object> answer(
            String file, Localisation found, List<List<String>> names, double millis) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", file.equals("-") ? "-" : String.valueOf(Path.of(file).getFileName()));
        line.put(
                "causes",
                found.causes().stream()
                        .limit(top)
                        .map(cause -> cause(cause, names))
                        .toList());
        line.put("millis", Math.round(millis * 10) / 10.0);
        switch (found) {
            case Localisation.Located located -> line.put("verdict", "located");
            case Localisation.Spread spread -> {
                line.put("verdict", "spread");
                line.put("factor", spread.factor());
            }
            case Localisation.Unchanged unchanged -> line.put("verdict", "unchanged");
        }
        return line;
    }

    private Map<String, @Nullable Object> cause(Cause cause, List<List<String>> names) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("elements", elements(cause.element(), names));
        entry.put("score", cause.score());
        entry.put("explained", Double.isNaN(cause.explained()) ? null : cause.explained());
        entry.put("actual", cause.actual());
        entry.put("expected", cause.expected());
        entry.put("confidence", cause.confidence());
        entry.put(
                "runnerUp",
                cause.runnerUp().isEmpty() ? null : elements(cause.runnerUp().get(), names));
        return entry;
    }

    private Map<String, String> elements(Element element, List<List<String>> names) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (Element.Term term : element.terms()) {
            elements.put(
                    dimensions.get(term.dimension()),
                    names.get(term.dimension()).get(term.value()));
        }
        return elements;
    }
}
