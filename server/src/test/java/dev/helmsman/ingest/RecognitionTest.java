package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.SourceFiles;
import dev.helmsman.ingest.read.UnreadableFileException;
import dev.helmsman.ingest.stage.Recognised;
import dev.helmsman.ingest.stage.Recogniser;
import dev.helmsman.simulator.Platform;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import dev.helmsman.simulator.exports.Layout;
import dev.helmsman.simulator.exports.LayoutFiles;
import dev.helmsman.simulator.exports.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of each layout: as the platform writes it, and with a column renamed, columns moved and one added. */
class RecognitionTest {
    /** What a platform might call a column next year. */
    private static final Map<String, String> NEXT_YEAR = Map.ofEntries(
            Map.entry("统计日期", "数据日期"),
            Map.entry("日期", "统计日"),
            Map.entry("时间", "日期时间"),
            Map.entry("订单号", "订单编码"),
            Map.entry("花费", "花费金额"),
            Map.entry("消耗", "消耗金额"),
            Map.entry("消费", "消费金额"),
            Map.entry("总花费(元)", "总花费金额(元)"),
            Map.entry("花费(元)", "花费金额(元)"),
            Map.entry("展现量", "展现数量"),
            Map.entry("商品ID", "商品编号"),
            Map.entry("成交金额", "成交总金额"),
            Map.entry("Impressions", "Impressions count"),
            Map.entry("Quantity", "Item quantity"),
            Map.entry("Order Number", "Order No"),
            Map.entry("SKU", "SKU code"),
            Map.entry("sku", "sku-code"));

    @TempDir
    static Path folder;

    private static ImportHome home;
    private static Formats formats;

    @BeforeAll
    static void open() {
        home = new ImportHome(folder);
        formats = home.lake.read(Formats::load);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    @DisplayName("of two files of each format, one with other column names, none is taken for another, and few ask")
    void twoOfEach() throws IOException {
        Recogniser recogniser = new Recogniser(formats.all());
        List<String> wrong = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        int seen = 0;
        int renamed = 0;
        for (Layout layout : Layouts.all()) {
            for (Layout variant : List.of(layout, changed(layout))) {
                seen++;
                if (!variant.header().equals(layout.header())) renamed++;
                String found = recognised(recogniser, variant, seen);
                if (found.startsWith("?")) asked.add(layout.key() + " " + found);
                else if (!found.equals(layout.key())) wrong.add(layout.key() + " as " + found);
            }
        }
        System.out.println("recognition: " + seen + " files, " + renamed + " changed, " + wrong.size() + " wrong, "
                + asked.size() + " asked " + asked);
        assertThat(seen).isGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("every format has a sample that the simulator writes, save that of a public data set")
    void everyFormatHasASample() throws IOException {
        Set<String> without = new TreeSet<>();
        formats.all().forEach(format -> without.add(format.key()));
        Layouts.all().forEach(layout -> without.remove(layout.key()));
        Recogniser recogniser = new Recogniser(formats.all());
        for (Platform platform : List.of(Platform.TAOBAO, Platform.SHOPIFY)) {
            Path out = folder.resolve("usual-" + platform);
            Simulator.run(
                    SimulationOptions.into(out)
                            .withPlatform(platform)
                            .withOrders(300)
                            .withDays(14)
                            .withIncidents(),
                    ProgressListener.SILENT);
            for (SourceFile file : SourceFiles.in(List.of(out)).files()) {
                if (file.name().equals("truth.json") || file.name().equals("events.csv")) continue;
                recogniser
                        .recognise(file)
                        .forEach(table -> without.remove(table.format().key()));
            }
        }
        assertThat(without).containsExactly("uci-online-retail");
    }

    private static String recognised(Recogniser recogniser, Layout layout, int number) throws IOException {
        Path out = Files.createDirectories(folder.resolve("f" + number));
        List<Path> files = LayoutFiles.write(layout, FileToFactTest.world(layout.platform()), out);
        SourceFile file = SourceFiles.in(files).files().getFirst();
        try {
            List<Recognised> tables = recogniser.recognise(file);
            return tables.getFirst().format().key();
        } catch (UnreadableFileException e) {
            return "? " + e.text().en();
        }
    }

    /** One column has a new name, the columns stand in another order, and one is new; seeded by the layout's key. */
    private static Layout changed(Layout layout) {
        Random random = new Random(layout.key().hashCode());
        Map<String, String> cells = new HashMap<>(layout.cells());
        List<String> header = new ArrayList<>(layout.header());
        for (String name : layout.header()) {
            String next = NEXT_YEAR.get(name);
            if (next == null || header.contains(next) || !cells.containsKey(name)) continue;
            header.set(header.indexOf(name), next);
            cells.put(next, java.util.Objects.requireNonNull(cells.remove(name)));
            break;
        }
        java.util.Collections.shuffle(header, random);
        header.add("新增指标");
        Format format = formats.named(layout.key()).orElseThrow();
        assertThat(format.key()).isEqualTo(layout.key());
        return new Layout(
                layout.key(),
                layout.platform(),
                layout.kind(),
                layout.name(),
                layout.grain(),
                layout.encoding(),
                layout.delimiter(),
                layout.lineEnd(),
                layout.quoteAll(),
                layout.sheet(),
                layout.daily(),
                layout.before(),
                header,
                cells,
                layout.numbers(),
                List.of(),
                List.of(),
                layout.words(),
                layout.currency(),
                layout.zone(),
                layout.expected());
    }
}
