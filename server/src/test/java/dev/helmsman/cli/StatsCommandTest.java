package dev.helmsman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatsCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private record Answer(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    @Test
    void localize_names_the_segment_of_a_sum_from_a_file_and_from_a_gzipped_one() throws IOException {
        String rows = cube(2, 3);
        Files.writeString(folder.resolve("a.csv"), rows);
        gzip(folder.resolve("b.csv.gz"), rows);
        Answer answer = run("stats", "localize", folder.toString(), "--dimensions", "city,channel", "--seed", "5");
        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isZero();
        assertThat(answer.lines()).hasSize(2);
        for (String line : answer.lines()) {
            JsonNode found = JSON.readTree(line);
            assertThat(found.get("verdict").asString()).isEqualTo("located");
            assertThat(found.get("causes").size()).isEqualTo(1);
            JsonNode cause = found.get("causes").get(0);
            assertThat(cause.get("elements").toString()).isEqualTo("{\"city\":\"c2\",\"channel\":\"h3\"}");
            assertThat(cause.get("explained").asDouble()).isCloseTo(1, within(0.3));
            assertThat(found.get("millis").asDouble()).isPositive();
        }
        assertThat(JSON.readTree(answer.lines().getFirst()).get("file").asString())
                .isEqualTo("a.csv");
    }

    @Test
    void localize_takes_a_ratio_as_numerator_and_denominator() throws IOException {
        StringBuilder rows = new StringBuilder("city,channel,n,d,n0,d0\n");
        for (int c = 0; c < 6; c++) {
            for (int h = 0; h < 8; h++) rows.append("c%d,h%d,%d,1000,20,1000%n".formatted(c, h, h == 4 ? 200 : 21));
        }
        Path file = Files.writeString(folder.resolve("ratio.csv"), rows);
        Answer answer = run(
                "stats",
                "localize",
                file.toString(),
                "--dimensions",
                "city,channel",
                "--actual",
                "n:d",
                "--expected",
                "n0:d0");
        assertThat(answer.exit).as(answer.err).isZero();
        assertThat(JSON.readTree(answer.out)
                        .get("causes")
                        .get(0)
                        .get("elements")
                        .toString())
                .isEqualTo("{\"channel\":\"h4\"}");
    }

    @Test
    void a_bad_cell_ends_with_2_names_file_row_and_column_and_prints_nothing() throws IOException {
        Files.writeString(folder.resolve("a.csv"), cube(2, 3));
        Path file = Files.writeString(folder.resolve("b.csv"), "city,channel,real,predict\nx,y,1,2\nx,z,oops,2\n");
        Answer answer = run("stats", "localize", folder.toString(), "--dimensions", "city,channel");
        assertThat(answer.exit).isEqualTo(2);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err).contains(file.toString(), "row 3", "column real", "oops");
        Answer zh = run("stats", "localize", file.toString(), "--dimensions", "city,channel", "--lang", "zh");
        assertThat(zh.err).contains("第 3 行", "列 real", "不是数");
    }

    @Test
    void an_unknown_column_an_empty_file_and_a_missing_file_end_with_2() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path header = Files.writeString(folder.resolve("header.csv"), "a,real,predict\n");
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "a,real,predict\nx,1\n");
        for (Path file : List.of(empty, header, ragged, folder.resolve("none.csv"))) {
            Answer answer = run("stats", "localize", file.toString(), "--dimensions", "a");
            assertThat(answer.exit).as(file + answer.err).isEqualTo(2);
            assertThat(answer.out).isEmpty();
            assertThat(answer.err).contains(String.valueOf(file.getFileName()));
        }
        Path good = Files.writeString(folder.resolve("good.csv"), "a,real,predict\nx,1,2\n");
        Answer unknown = run("stats", "localize", good.toString(), "--dimensions", "b");
        assertThat(unknown.exit).isEqualTo(2);
        assertThat(unknown.err).contains("no column \"b\"", "row 1");
    }

    @Test
    void decompose_gives_the_effects_of_the_textbook_case_and_they_add_up() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.csv"),
                "period,visitors,conversion,aov\nbaseline,1000,0.02,50\ncurrent,1200,0.015,60\n");
        Answer answer = run("stats", "decompose", file.toString(), "--factors", "visitors,conversion,aov");
        assertThat(answer.exit).as(answer.err).isZero();
        assertThat(answer.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("factor,segment,effect,share"),
                        line -> assertThat(line).startsWith("visitors,,189.52,"),
                        line -> assertThat(line).startsWith("conversion,,-299.04,"),
                        line -> assertThat(line).startsWith("aov,,189.52,"));
    }

    @Test
    void decompose_over_segments_adds_up_to_the_cent_also_where_a_segment_is_new() throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), """
                period,channel,visitors,conversion,aov
                baseline,搜索,1000,0.0213,49.9
                baseline,"推荐,首页",333,0.017,31.7
                current,搜索,871,0.0199,55.1
                current,"推荐,首页",402,0.021,30.2
                current,直播,77,0.05,19.9
                """);
        Answer answer =
                run("stats", "decompose", file.toString(), "--factors", "visitors,conversion,aov", "--by", "channel");
        assertThat(answer.exit).as(answer.err).isZero();
        BigDecimal sum = answer.lines().stream()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "q").split(",")[2])
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal change = product("871", "0.0199", "55.1")
                .add(product("402", "0.021", "30.2"))
                .add(product("77", "0.05", "19.9"))
                .subtract(product("1000", "0.0213", "49.9"))
                .subtract(product("333", "0.017", "31.7"));
        assertThat(sum).isEqualByComparingTo(change);
        assertThat(answer.out).contains("\"推荐,首页\"");
    }

    @Test
    void decompose_without_one_of_the_periods_ends_with_2() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "period,a\nbaseline,1\n");
        Answer answer = run("stats", "decompose", file.toString(), "--factors", "a");
        assertThat(answer.exit).isEqualTo(2);
        assertThat(answer.err).contains("current");
        Files.writeString(file, "period,a\nbaseline,1\nnow,2\n");
        assertThat(run("stats", "decompose", file.toString(), "--factors", "a").err)
                .contains("row 3", "column period");
    }

    @Test
    void detect_marks_the_day_that_fell_and_expects_the_festivals_of_the_calendar() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), daily(LocalDate.of(2024, 1, 1), 500, 470));
        Answer answer = run("stats", "detect", file.toString(), "--false-alarms", "1/365");
        assertThat(answer.exit).as(answer.err).isZero();
        assertThat(answer.lines().getFirst()).isEqualTo("series,time,value,expected,lo,hi,score,anomaly");
        assertThat(answer.lines()).hasSize(501);
        assertThat(answer.lines().get(471)).endsWith(",true");
        long alarms =
                answer.lines().stream().filter(line -> line.endsWith(",true")).count();
        assertThat(alarms).isLessThan(8);
        Answer calendar = run("stats", "detect", file.toString(), "--calendar", "cn", "--season", "7");
        assertThat(calendar.exit).as(calendar.err).isZero();
    }

    @Test
    void detect_refuses_too_short_series_wrong_days_and_days_given_twice() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "series,time,value\na,2024-01-01,5\n");
        assertThat(run("stats", "detect", file.toString())).satisfies(answer -> {
            assertThat(answer.exit).isEqualTo(2);
            assertThat(answer.out).isEmpty();
            assertThat(answer.err).contains("row 2", "column value", "got 1");
        });
        Files.writeString(file, "series,time,value\na,2024-13-01,5\n");
        assertThat(run("stats", "detect", file.toString()).err).contains("row 2", "column time");
        Files.writeString(file, "series,time,value\na,2024-01-01,5\na,2024-01-01,6\n");
        assertThat(run("stats", "detect", file.toString()).err).contains("row 3", "twice");
        assertThat(run("stats", "detect", file.toString(), "--false-alarms", "x").exit)
                .isEqualTo(2);
    }

    @Test
    void lifetime_reproduces_cdnow_from_the_summary() throws IOException {
        String named = System.getenv("HELMSMAN_DATASETS");
        Path file = Path.of(named == null ? "../../shared/data" : named)
                .resolve("cdnow/cdnow_customers_summary_with_transactions.csv");
        assumeTrue(Files.exists(file), () -> "no " + file + ": name the folder by HELMSMAN_DATASETS");
        Answer answer = run("stats", "lifetime", file.toAbsolutePath().toString(), "--horizon", "39");
        assertThat(answer.exit).as(answer.err).isZero();
        JsonNode found = JSON.readTree(answer.out);
        assertThat(found.get("r").asDouble()).isCloseTo(0.243, within(0.0005));
        assertThat(found.get("gammaGamma").get("gamma").asDouble()).isCloseTo(15.44, within(0.02));
        Answer rows = run("stats", "lifetime", file.toAbsolutePath().toString(), "--horizon", "39", "--customers");
        assertThat(rows.lines()).hasSize(2_358);
        assertThat(rows.lines().get(1)).startsWith("1,2,30.43,38.86,22.35,");
    }

    @Test
    void lifetime_reads_a_purchase_log_and_refuses_too_few_customers() throws IOException {
        StringBuilder log = new StringBuilder("customer,date,amount\n");
        Random random = new Random(3);
        for (int c = 0; c < 300; c++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
            double rate = 0.005 + 0.03 * random.nextDouble();
            while (day.isBefore(LocalDate.of(2024, 12, 31))) {
                log.append("u%d,%s,%.2f%n".formatted(c, day, 20 + 30 * random.nextDouble()));
                if (random.nextDouble() < 0.2) break;
                day = day.plusDays(1 + (long) (-Math.log(1 - random.nextDouble()) / rate));
            }
        }
        Path file = Files.writeString(folder.resolve("log.csv"), log);
        Answer answer = run("stats", "lifetime", file.toString(), "--until", "2024-12-31");
        assertThat(answer.exit).as(answer.err).isZero();
        assertThat(JSON.readTree(answer.out).get("customers").asInt()).isEqualTo(300);
        Path few = Files.writeString(folder.resolve("few.csv"), "customer,date,amount\na,2024-01-01,5\n");
        assertThat(run("stats", "lifetime", few.toString()).exit).isEqualTo(2);
    }

    @Test
    void help_of_each_command_is_there() {
        for (String command : List.of("localize", "decompose", "detect", "lifetime")) {
            assertThat(run("stats", command, "--help")).satisfies(answer -> {
                assertThat(answer.exit).isZero();
                assertThat(answer.out).contains("helmsman stats " + command);
            });
        }
    }

    private Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                false,
                false);
        int exit = CommandRunner.run(arguments, console, (root, command, speaking) -> {
            throw new AssertionError("statistics on files need no home");
        });
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static BigDecimal product(String... factors) {
        return Arrays.stream(factors).map(BigDecimal::new).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static String cube(int city, int channel) {
        Random random = new Random(11);
        StringBuilder rows = new StringBuilder("city,channel,sku,real,predict\n");
        for (int c = 0; c < 6; c++) {
            for (int h = 0; h < 8; h++) {
                for (int s = 0; s < 5; s++) {
                    double expected = 100 + random.nextInt(200);
                    double actual =
                            expected * (1 + 0.03 * random.nextGaussian()) * (c == city && h == channel ? 0.4 : 1);
                    rows.append(String.format(Locale.ROOT, "c%d,h%d,s%d,%.3f,%.0f%n", c, h, s, actual, expected));
                }
            }
        }
        return rows.toString();
    }

    private static String daily(LocalDate first, int days, int fallen) {
        Random random = new Random(12);
        StringBuilder rows = new StringBuilder("series,time,value\n");
        for (int t = 0; t < days; t++) {
            double value = 1_000 * (1 + 0.2 * (t % 7 == 5 ? 1 : 0)) * (1 + 0.05 * random.nextGaussian());
            rows.append(
                    String.format(Locale.ROOT, "shop,%s,%.2f%n", first.plusDays(t), t == fallen ? value * 0.4 : value));
        }
        return rows.toString();
    }

    private static void gzip(Path file, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
