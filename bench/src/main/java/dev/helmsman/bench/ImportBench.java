package dev.helmsman.bench;

import dev.helmsman.Helmsman;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Order-detail lines through the whole door (recognition, cleaning, keys, rejects, roll-ups, publish) against bare
 * DuckDB {@code read_csv} of the same lines, clean, in UTF-8, all columns typed, into a table of a database file. Each
 * runs in a JVM of its own, one after the other, with the same threads; the files lie in the page cache for all.
 *
 * <p>Arguments: lines (1,000,000), folder (a temporary one).
 */
public final class ImportBench {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String TYPES =
            "{'line_no':'VARCHAR','order_no':'VARCHAR','title':'VARCHAR','price':'DECIMAL(18,2)','quantity':'INTEGER',"
                    + "'code':'VARCHAR','attributes':'VARCHAR','package':'VARCHAR','note':'VARCHAR','status':'VARCHAR',"
                    + "'sku':'VARCHAR','payment':'VARCHAR','due':'DECIMAL(18,2)','paid':'DECIMAL(18,2)','refund_status':'VARCHAR',"
                    + "'refund':'DECIMAL(18,2)','ordered_at':'TIMESTAMP','paid_at':'TIMESTAMP','channel':'VARCHAR','product':'VARCHAR',"
                    + "'stage':'VARCHAR','tags':'VARCHAR','memo':'VARCHAR','message':'VARCHAR','compensated':'VARCHAR',"
                    + "'compensation':'VARCHAR','compensated_at':'VARCHAR'}";

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("bare")) {
            bare(Path.of(arguments[1]));
        } else if (arguments.length > 0 && arguments[0].equals("door")) {
            door(Path.of(arguments[1]), Path.of(arguments[2]));
        } else {
            compare(
                    arguments.length > 0 ? Long.parseLong(arguments[0].replace("_", "")) : 1_000_000,
                    arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("helmsman-bench"));
        }
    }

    private static void compare(long lines, Path folder) throws Exception {
        Path gbk = folder.resolve("gbk");
        Path utf8 = folder.resolve("utf8");
        Path clean = folder.resolve("clean");
        if (!Files.exists(clean)) {
            Simulator.run(
                    SimulationOptions.into(gbk)
                            .withOrders(lines)
                            .withIncidents()
                            .withKinds(Set.of(ExportKind.ORDER_DETAILS))
                            .withEncoding(GBK),
                    ProgressListener.SILENT);
            Files.deleteIfExists(gbk.resolve("truth.json"));
            rewrite(gbk, utf8, false);
            rewrite(gbk, clean, true);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d lines, 27 columns; GBK %,d MB, UTF-8 %,d MB, clean %,d MB; %d cores%n",
                lines,
                megabytes(gbk),
                megabytes(utf8),
                megabytes(clean),
                Runtime.getRuntime().availableProcessors());
        String bare = child("bare", clean.toString());
        double limit = rate(bare, lines);
        report("bare read_csv, clean UTF-8", limit, limit, bare);
        for (Path files : List.of(gbk, utf8)) {
            Path home = folder.resolve("home-" + files.getFileName());
            String answer = child("door", files.toString(), home.toString());
            report("the door, " + files.getFileName(), rate(answer, lines), limit, answer);
            deleteAll(home);
        }
        if (arguments(folder)) deleteAll(folder);
    }

    private static boolean arguments(Path folder) {
        return folder.startsWith(Path.of(System.getProperty("java.io.tmpdir")))
                && folder.getFileName().toString().startsWith("helmsman-bench");
    }

    private static void report(String what, double rate, double limit, String more) {
        System.out.printf(Locale.ROOT, "%-28s %,12.0f lines/s   %.2f of bare   %s%n", what, rate, rate / limit, more);
    }

    private static double rate(String answer, long lines) {
        return lines / Double.parseDouble(answer.substring(0, answer.indexOf(' ')));
    }

    /** Runs this class in a fresh JVM; answers its last line: seconds, then whatever else it measured. */
    private static String child(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                ImportBench.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = out.readLine()) != null; ) if (!line.isBlank()) last = line;
        }
        if (process.waitFor() != 0) throw new IllegalStateException("the measured process failed: " + last);
        return last;
    }

    private static void bare(Path files) throws Exception {
        Path database = Files.createTempDirectory("helmsman-bare").resolve("bare.duckdb");
        long start = System.nanoTime();
        double cpu = cpu();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit='2GB'");
            statement.execute("SET preserve_insertion_order=false");
            statement.execute("CREATE TABLE line AS FROM read_csv('" + files + "/*.csv', columns=" + TYPES
                    + ", header=true, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='')");
        }
        System.out.println(seconds(start) + used(cpu) + peak());
        deleteAll(java.util.Objects.requireNonNull(database.getParent()));
    }

    private static void door(Path files, Path home) throws Exception {
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--helmsman.home=" + home)) {
            Shop shop = context.getBean(Shops.class)
                    .findOrCreate("bench", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
            Imports imports = context.getBean(Imports.class);
            long start = System.nanoTime();
            double cpu = cpu();
            ImportRun run =
                    imports.await(imports.start(new ImportRequest(shop, List.of(files)), "bench"), progress -> {});
            String answer = seconds(start) + used(cpu) + peak();
            long facts = run.files().stream()
                    .mapToLong(file -> file.facts().getOrDefault("order_line", 0L))
                    .sum();
            long rejected =
                    run.files().stream().mapToLong(file -> file.rejected()).sum();
            System.out.println(answer + ", " + run.state() + ", " + facts + " facts, " + rejected + " rejects");
        }
    }

    private static String used(double before) {
        return String.format(Locale.ROOT, " s, %.2f s of processor, ", cpu() - before);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
    }

    /** Processor time of this process, all threads: what the wall clock would show on a machine without other work. */
    private static double cpu() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    /** Largest resident memory of this process so far, where the system tells it. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return "peak memory unknown";
        try (Stream<String> lines = Files.lines(status)) {
            long kilobytes = lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
            return "peak " + kilobytes / 1024 + " MB";
        }
    }

    /** The same lines in UTF-8; {@code clean} also without guards and without text in number cells. */
    private static void rewrite(Path from, Path to, boolean clean) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                try (BufferedReader in = Files.newBufferedReader(file, GBK);
                        BufferedWriter out = Files.newBufferedWriter(to.resolve(file.getFileName()))) {
                    for (String line; (line = in.readLine()) != null; ) {
                        out.write(clean ? line.replace("=\"", "\"").replace("无退款申请", "") : line);
                        out.write('\n');
                    }
                }
            }
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
