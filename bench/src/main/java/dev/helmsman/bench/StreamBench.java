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
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * One large file through the whole door in a JVM with a small heap: how long, and how much memory at most.
 *
 * <p>Arguments: csv or xlsx, lines (20,000,000 or 1,000,000), heap (1g).
 */
public final class StreamBench {
    private static final Charset GBK = Charset.forName("GBK");

    private StreamBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("door")) {
            door(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        boolean xlsx = arguments[0].equals("xlsx");
        long lines =
                arguments.length > 1 ? Long.parseLong(arguments[1].replace("_", "")) : xlsx ? 1_000_000 : 20_000_000;
        String heap = arguments.length > 2 ? arguments[2] : "1g";
        Path folder = Files.createTempDirectory("helmsman-stream");
        try {
            Path file = csv(folder, lines, xlsx ? 1 : 0);
            if (xlsx) file = workbook(file, folder.resolve("orders.xlsx"));
            System.out.printf(
                    Locale.ROOT,
                    "%s, %,d lines, %,d MB, heap %s%n",
                    xlsx ? "xlsx" : "GBK CSV",
                    lines,
                    Files.size(file) >> 20,
                    heap);
            System.out.println(child(heap, file, folder.resolve("home")));
        } finally {
            deleteAll(folder);
        }
    }

    private static Path csv(Path folder, long lines, int seedShift) throws IOException {
        Path out = folder.resolve("csv");
        Simulator.run(
                SimulationOptions.into(out)
                        .withSeed(5 + seedShift)
                        .withOrders(lines)
                        .withIncidents()
                        .withKinds(Set.of(ExportKind.ORDER_DETAILS))
                        .withEncoding(GBK)
                        .withLinesPerFile(Integer.MAX_VALUE),
                ProgressListener.SILENT);
        return joined(out, folder.resolve("orders.csv"));
    }

    /** The simulator goes on in another file at times; here all lines stand in one, under one header. */
    private static Path joined(Path parts, Path whole) throws IOException {
        try (Stream<Path> files = Files.list(parts);
                OutputStream out = Files.newOutputStream(whole)) {
            boolean first = true;
            for (Path part : files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 20)) {
                    for (int b = 0; !first && b >= 0 && b != '\n'; b = in.read()) {
                        // past the header
                    }
                    in.transferTo(out);
                }
                first = false;
                Files.delete(part);
            }
        }
        return whole;
    }

    private static Path workbook(Path csv, Path out) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(csv, GBK);
                OutputStream file = Files.newOutputStream(out);
                Workbook workbook = new Workbook(file, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            int row = 0;
            for (String line; (line = in.readLine()) != null && row < 1_048_575; row++) {
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    String cell = cells[i].replaceAll("^=?\"|\"$", "");
                    if (cell.isEmpty()) continue;
                    if (cell.matches("\\d{1,7}(\\.\\d{1,2})?")) sheet.value(row, i, new java.math.BigDecimal(cell));
                    else sheet.value(row, i, cell);
                }
                if (row % 1000 == 0) sheet.flush();
            }
        }
        return out;
    }

    private static String child(String heap, Path file, Path home) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                StreamBench.class.getName(),
                "door",
                file.toString(),
                home.toString()));
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

    private static void door(Path file, Path home) throws Exception {
        try (var context = new SpringApplicationBuilder(Helmsman.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--helmsman.home=" + home)) {
            Shop shop = context.getBean(Shops.class)
                    .findOrCreate("bench", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
            Imports imports = context.getBean(Imports.class);
            long start = System.nanoTime();
            ImportRun run =
                    imports.await(imports.start(new ImportRequest(shop, List.of(file)), "bench"), progress -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            long facts = run.files().stream()
                    .mapToLong(each -> each.facts().getOrDefault("order_line", 0L))
                    .sum();
            long heapPeak = java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d facts, %d rejects, %.1f s, %,.0f lines/s, heap at most %,d MB, resident at most %s%s%n",
                    run.state(),
                    facts,
                    run.files().stream().mapToLong(each -> each.rejected()).sum(),
                    seconds,
                    facts / seconds,
                    heapPeak >> 20,
                    resident(),
                    run.message() == null ? "" : ", " + run.message().en());
        }
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return "unknown";
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                    .findFirst()
                                    .orElse(0)
                            / 1024
                    + " MB";
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
