package dev.helmsman.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to simulate. Start from {@link #into} and change what differs.
 *
 * @param out folder for the files; made if absent
 * @param seed decides everything that is not stated here
 * @param shopName the shop's name in the files
 * @param orders order <em>lines</em>, 100 to 100,000,000; exact when no incident is planted
 * @param days length of the period, 14 to 2,000
 * @param start first day; the last must lie in 2015–2030, the years whose festivals are known
 * @param incidents planted besides the random ones
 * @param randomIncidents true: the seed plants a few more
 * @param platform whose layouts
 * @param kinds which files
 * @param encoding of the order reports: GBK or UTF-8
 * @param linesPerFile at which an order report goes on in the next file
 */
public record SimulationOptions(
        Path out,
        long seed,
        String shopName,
        long orders,
        int days,
        LocalDate start,
        List<PlantedIncident> incidents,
        boolean randomIncidents,
        Platform platform,
        Set<ExportKind> kinds,
        Charset encoding,
        int linesPerFile) {

    public static final Charset GBK = Charset.forName("GBK");
    public static final int DEFAULT_DAYS = 400;
    public static final long DEFAULT_ORDERS = 20_000;

    /** The last day when no start is given: the day after Double 11, when there is most to explain. */
    public static final LocalDate DEFAULT_LAST_DAY = LocalDate.of(2026, 11, 12);

    public SimulationOptions {
        incidents = List.copyOf(incidents);
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        check(shopName.isBlank(), "the shop needs a name");
        check(orders < 100 || orders > 100_000_000, "orders must be 100 to 100,000,000 lines, got " + orders);
        check(days < 14 || days > 2_000, "days must be 14 to 2,000, got " + days);
        LocalDate last = start.plusDays(days - 1L);
        check(
                start.getYear() < 2015 || last.getYear() > 2030,
                "the days must lie in 2015 to 2030, got " + start + " to " + last);
        for (PlantedIncident incident : incidents) {
            LocalDate from = incident.from().orElse(start);
            check(
                    from.isBefore(start) || from.isAfter(last),
                    "incident " + incident.kind().key() + "@" + from + " lies outside " + start + " to " + last);
        }
        check(
                !encoding.equals(GBK) && !encoding.equals(StandardCharsets.UTF_8),
                "encoding must be GBK or UTF-8, got " + encoding);
        check(linesPerFile < 1_000, "linesPerFile must be at least 1,000, got " + linesPerFile);
    }

    private static void check(boolean wrong, String message) {
        if (wrong) throw new IllegalArgumentException(message);
    }

    /** The demo: 20,000 lines in 400 days up to the day after Double 11, all files, a few random incidents. */
    public static SimulationOptions into(Path out) {
        return new SimulationOptions(
                out,
                1,
                "拾光里家居旗舰店",
                DEFAULT_ORDERS,
                DEFAULT_DAYS,
                DEFAULT_LAST_DAY.minusDays(DEFAULT_DAYS - 1L),
                List.of(),
                true,
                Platform.TAOBAO,
                ExportKind.all(),
                GBK,
                2_000_000);
    }

    public LocalDate lastDay() {
        return start.plusDays(days - 1L);
    }

    public SimulationOptions withSeed(long value) {
        return copy(value, shopName, orders, days, start, incidents, randomIncidents, platform, kinds, encoding);
    }

    public SimulationOptions withShopName(String value) {
        return copy(seed, value, orders, days, start, incidents, randomIncidents, platform, kinds, encoding);
    }

    public SimulationOptions withOrders(long value) {
        return copy(seed, shopName, value, days, start, incidents, randomIncidents, platform, kinds, encoding);
    }

    /** Changes the length and keeps the last day. */
    public SimulationOptions withDays(int value) {
        LocalDate first = lastDay().minusDays(value - 1L);
        return copy(seed, shopName, orders, value, first, incidents, randomIncidents, platform, kinds, encoding);
    }

    /** Changes the first day and keeps the length. */
    public SimulationOptions withStart(LocalDate value) {
        return copy(seed, shopName, orders, days, value, incidents, randomIncidents, platform, kinds, encoding);
    }

    /** Exactly these incidents and no random ones; none at all without arguments. */
    public SimulationOptions withIncidents(PlantedIncident... only) {
        return withIncidents(Arrays.asList(only));
    }

    /** Exactly these incidents and no random ones. */
    public SimulationOptions withIncidents(List<PlantedIncident> only) {
        return copy(seed, shopName, orders, days, start, only, false, platform, kinds, encoding);
    }

    public SimulationOptions withPlatform(Platform value) {
        return copy(seed, shopName, orders, days, start, incidents, randomIncidents, value, kinds, encoding);
    }

    public SimulationOptions withKinds(Set<ExportKind> value) {
        return copy(seed, shopName, orders, days, start, incidents, randomIncidents, platform, value, encoding);
    }

    public SimulationOptions withEncoding(Charset value) {
        return copy(seed, shopName, orders, days, start, incidents, randomIncidents, platform, kinds, value);
    }

    public SimulationOptions withLinesPerFile(int value) {
        return new SimulationOptions(
                out, seed, shopName, orders, days, start, incidents, randomIncidents, platform, kinds, encoding, value);
    }

    private SimulationOptions copy(
            long newSeed,
            String newName,
            long newOrders,
            int newDays,
            LocalDate newStart,
            List<PlantedIncident> newIncidents,
            boolean newRandom,
            Platform newPlatform,
            Set<ExportKind> newKinds,
            Charset newEncoding) {
        return new SimulationOptions(
                out,
                newSeed,
                newName,
                newOrders,
                newDays,
                newStart,
                newIncidents,
                newRandom,
                newPlatform,
                newKinds,
                newEncoding,
                linesPerFile);
    }
}
