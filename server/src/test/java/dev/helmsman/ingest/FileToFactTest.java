package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.Platform;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.exports.Facts;
import dev.helmsman.simulator.exports.Layout;
import dev.helmsman.simulator.exports.LayoutFiles;
import dev.helmsman.simulator.exports.Layouts;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declared layout, written by the simulator, through the whole door, against the world that it was written from. */
class FileToFactTest {
    @TempDir
    static Path folder;

    private static ImportHome home;
    private static Formats formats;
    private static int shops;
    private static final Map<Platform, Facts> WORLDS = new EnumMap<>(Platform.class);

    @BeforeAll
    static void open() {
        home = new ImportHome(folder);
        formats = home.lake.read(Formats::load);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    static List<Layout> layouts() {
        return Layouts.all();
    }

    static Facts world(Platform platform) {
        return WORLDS.computeIfAbsent(platform, each -> {
            try {
                return new Facts(new World(SimulationOptions.into(folder)
                        .withSeed(31)
                        .withPlatform(each)
                        .withKinds(java.util.Set.of(ExportKind.RARE))
                        .withOrders(400)
                        .withDays(14)
                        .withStart(LocalDate.of(2026, 9, 4))
                        .withIncidents()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    @DisplayName("the facts of a file are those of the world it was written from: rows, days, and money to the cent")
    void fileToFact(Layout layout) throws IOException {
        Facts facts = world(layout.platform());
        Path out = Files.createDirectories(folder.resolve(layout.key()));
        List<Path> files = LayoutFiles.write(layout, facts, out);
        Shop shop =
                new Shop(new ShopId(++shops + 1), layout.key(), Currency.getInstance(layout.currency()), layout.zone());

        ImportRun run = home.run(new ImportRequest(shop, files));

        Format format = formats.named(layout.key()).orElseThrow();
        assertThat(run.files()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.format()).as(file.toString()).isEqualTo(layout.key());
            assertThat(file.rejected())
                    .as(() -> file + " " + home.ledger.rejects().page(new RunId(run.id()), 0, 5))
                    .isZero();
            assertThat(file.message() == null ? "" : file.message().en())
                    .doesNotContain("unknown words")
                    .doesNotContain("read as")
                    .doesNotContain("new columns");
        });
        assertThat(run.state()).as(String.valueOf(run.message())).isEqualTo("published");
        Told told = new Told(layout, format, formats.columns(format.table()), facts);
        if (format.table() != FactTable.REVIEW)
            assertThat(told.columns).as("compared columns").isNotEmpty();
        assertThat(run.files().stream().mapToLong(FileResult::rows).sum()).isEqualTo(told.rows);
        assertThat(found(told, format, shop)).isEqualTo(rounded(told.byDay));
        if (format.table() == FactTable.SETTLEMENT) {
            assertThat(home.value("SELECT count(*) FROM settlement WHERE shop_id = " + shop.id()
                            + " AND amount <> coalesce(payment, 0) + coalesce(refund, 0) + coalesce(subsidy, 0) + coalesce(platform_fee, 0)"
                            + " + coalesce(affiliate_fee, 0) + coalesce(freight, 0) + coalesce(advertising, 0) + coalesce(tax, 0)"
                            + " + coalesce(adjustment, 0) + coalesce(transfer, 0) + coalesce(other, 0)"))
                    .as("entries whose parts do not add up")
                    .isEqualTo("0");
        }
        if (format.table().key().contains("order_no") && !told.orders.isEmpty()) {
            assertThat(home.value("SELECT count(DISTINCT order_no) FROM "
                            + format.table().table() + " WHERE shop_id = " + shop.id()))
                    .isEqualTo(Integer.toString(told.orders.size()));
        }
    }

    private static Map<String, Map<String, String>> rounded(Map<String, Map<String, BigDecimal>> sums) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        sums.forEach((day, columns) -> {
            Map<String, String> texts = new TreeMap<>();
            columns.forEach((column, sum) -> texts.put(column, plain(sum)));
            all.put(day, texts);
        });
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Map<String, String>> found(Told told, Format format, Shop shop) {
        StringBuilder sums = new StringBuilder(
                "SELECT coalesce(CAST(" + format.table().day() + " AS VARCHAR), 'never') AS d, count(*) AS rows");
        told.columns
                .keySet()
                .forEach(column ->
                        sums.append(", sum(").append(column).append(") AS ").append(column));
        sums.append(" FROM ")
                .append(format.table().table())
                .append(" WHERE shop_id = ")
                .append(shop.id())
                .append(" GROUP BY 1");
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Record row : home.sql(sums.toString())) {
            Map<String, String> texts = new TreeMap<>();
            for (int i = 1; i < row.size(); i++) {
                Object value = row.get(i);
                texts.put(
                        row.fields()[i].getName(), value == null ? "missing" : plain(new BigDecimal(value.toString())));
            }
            all.put(String.valueOf(row.get(0)), texts);
        }
        return all;
    }
}
