package dev.helmsman.cli;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.detect.DailyModel;
import dev.helmsman.stats.detect.DailyModel.Day;
import dev.helmsman.stats.detect.DailyModel.Setting;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which days of daily series are alarms at a wanted rate of false ones. */
@Command(
        name = "detect",
        description = "which days are alarms, at the rate of false alarms that is wanted",
        footer = {
            "",
            "Days that are not in the file, and empty values, are missing: no alarm. Without the series column all rows are one series.",
            "",
            "Example:",
            "  helmsman stats detect daily.csv --calendar cn --false-alarms 1/365"
        })
final class StatsDetectCommand implements LocalCommand {
    @Parameters(paramLabel = "FILE")
    private String given = "";

    @Option(names = "--series", paramLabel = "COL", description = "default: series")
    private String seriesColumn = "series";

    @Option(names = "--time", paramLabel = "COL", description = "days, YYYY-MM-DD (default: time)")
    private String timeColumn = "time";

    @Option(names = "--value", paramLabel = "COL", description = "default: value")
    private String valueColumn = "value";

    @Option(names = "--season", paramLabel = "S", description = "days; 1 for none, auto for the week (default: auto)")
    private String season = "auto";

    @Option(names = "--calendar", paramLabel = "cn|none", description = "whose festivals are expected (default: none)")
    private String calendar = "none";

    @Option(names = "--false-alarms", paramLabel = "RATE", description = "a day, as 1/365 or 0.01 (default: 1/91)")
    private String falseAlarms = "1/91";

    @Option(names = "--drift", description = "add a column: whether the days up to this one together are an alarm")
    private boolean withDrift;

    @Option(names = "--seed", paramLabel = "N", description = "of the draws that calibrate the drift (default: 1)")
    private long seed = 1;

    @Override
    public int run(HelmsmanCommand root, Console console) throws IOException {
        Setting setting = setting(console);
        CsvTable table = CsvTable.read(given, console);
        List<String> times = table.column(timeColumn);
        double[] values = table.numbers(valueColumn, true);
        Map<String, TreeMap<LocalDate, Integer>> series = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            LocalDate day = day(table, times.get(row), row);
            String name = table.has(seriesColumn) ? table.column(seriesColumn).get(row) : "";
            if (series.computeIfAbsent(name, missing -> new TreeMap<>()).put(day, row) != null) {
                throw table.fault(row, timeColumn, "这一天出现了两次：" + day, "this day comes twice: " + day);
            }
        }
        if (series.isEmpty()) {
            throw new WrongUse(console.say(table.file() + " 第 2 行：没有数据", table.file() + ", row 2: there are no rows"));
        }
        String[] lines = new String[table.rows()];
        for (var each : series.entrySet())
            judge(table, each.getKey(), each.getValue(), values, setting, lines, console);
        console.out().println("series,time,value,expected,lo,hi,score,anomaly" + (withDrift ? ",drift" : ""));
        for (String line : lines) console.out().println(line);
        return CommandRunner.DONE;
    }

    private void judge(
            CsvTable table,
            String name,
            TreeMap<LocalDate, Integer> rows,
            double[] values,
            Setting setting,
            String[] lines,
            Console console) {
        LocalDate first = rows.firstKey();
        int length = (int) (rows.lastKey().toEpochDay() - first.toEpochDay()) + 1;
        double[] days = new double[length];
        Arrays.fill(days, Double.NaN);
        rows.forEach((day, row) -> days[(int) (day.toEpochDay() - first.toEpochDay())] = values[row]);
        List<Day> judged;
        try {
            double[][] festivals = calendar.equals("cn") ? festivals(first, length) : new double[0][];
            judged = DailyModel.fit(days, festivals, setting).judge(days, festivals);
        } catch (StatisticsException e) {
            int row = rows.lastEntry().getValue();
            throw table.fault(
                    row,
                    valueColumn,
                    "序列“" + name + "”的数据太少或不能用：" + e.getMessage(),
                    "series \"" + name + "\": " + e.getMessage());
        }
        rows.forEach((day, row) -> {
            Day each = judged.get((int) (day.toEpochDay() - first.toEpochDay()));
            lines[row] = String.join(
                            ",",
                            CsvTable.quoted(name),
                            day.toString(),
                            CsvTable.number(each.value()),
                            CsvTable.number(each.expected()),
                            CsvTable.number(each.low()),
                            CsvTable.number(each.high()),
                            CsvTable.number(each.score()),
                            String.valueOf(each.anomaly()))
                    + (withDrift ? "," + each.drift() : "");
        });
    }

    /** Two columns a festival that the days touch: all its days, and its main day. */
    private static double[][] festivals(LocalDate first, int length) {
        Map<String, List<Festival>> byKey = new LinkedHashMap<>();
        for (Festival each : Calendar.builtIn().festivals(first, first.plusDays(length - 1L), Market.CN)) {
            byKey.computeIfAbsent(each.key(), missing -> new ArrayList<>()).add(each);
        }
        if (byKey.isEmpty()) return new double[0][];
        double[][] columns = new double[length][2 * byKey.size()];
        int c = 0;
        for (List<Festival> years : byKey.values()) {
            for (int t = 0; t < length; t++) {
                LocalDate day = first.plusDays(t);
                for (Festival each : years) {
                    if (each.covers(day)) columns[t][c] = 1;
                    if (each.peak().equals(day)) columns[t][c + 1] = 1;
                }
            }
            c += 2;
        }
        return columns;
    }

    private LocalDate day(CsvTable table, String cell, int row) {
        try {
            return LocalDate.parse(cell.strip());
        } catch (DateTimeParseException e) {
            throw table.fault(
                    row, timeColumn, "“" + cell + "”不是 YYYY-MM-DD 的日子", "\"" + cell + "\" is not a day as YYYY-MM-DD");
        }
    }

    private Setting setting(Console console) {
        if (!calendar.equals("cn") && !calendar.equals("none")) {
            throw new WrongUse(console.say("--calendar 是 cn 或 none", "--calendar is cn or none"));
        }
        try {
            int days = season.equals("auto") ? 7 : Integer.parseInt(season);
            String[] parts = falseAlarms.split("/", -1);
            double rate = Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
            return new Setting(days, rate, seed);
        } catch (NumberFormatException e) {
            throw new WrongUse(console.say(
                    "--season 是天数或 auto，--false-alarms 形如 1/365；得到 " + season + "、" + falseAlarms,
                    "--season is days or auto, --false-alarms looks like 1/365; got " + season + ", " + falseAlarms));
        } catch (StatisticsException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }
}
