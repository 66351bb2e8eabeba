package dev.helmsman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What a brief would tell of readings that {@link ProofReadings} wrote down: of each part the likeliest, from a probability on, by
 * money × confidence. Leaves out what a brief tells besides causes (changes that no cause explains).
 */
final class ProofTold {
    private static final TDistribution TAIL = new TDistribution(6);
    private static final double SMALLEST_SHARE = 0.001;
    private static final int SAME_STORY_DAYS = 7;

    private ProofTold() {}

    private record Row(
            String kind, String scope, boolean truth, boolean noted, double odds, double[] signals, double share) {
        boolean contradicted() {
            return switch (kind) {
                case "price_error", "price" -> false;
                case "brushing" -> share <= 0;
                default -> share >= 0;
            };
        }
    }

    private record Told(Row row, double probability) {
        double weight() {
            double days = Math.exp(row.signals()[6]);
            double confidence = 1 - 2 * TAIL.cumulativeProbability(-Math.abs(row.signals()[2]));
            return Math.abs(row.share())
                    * days
                    * confidence
                    * (probability < 0.5 ? 1 / 3.0 : 1)
                    * Math.min(1, 7 / days);
        }
    }

    /** One shop's days, in order. */
    private static final class Shop {
        String kind = "none";
        final Map<LocalDate, List<Row>> days = new TreeMap<>();
        final Map<LocalDate, Boolean> incident = new HashMap<>();
    }

    /** @param least probability from which a cause is told */
    static void run(Path readings, double least) throws IOException {
        Map<String, Shop> shops = new LinkedHashMap<>();
        for (String line : Files.readAllLines(readings)) {
            String[] cells = line.split("\t", -1);
            Shop shop = shops.computeIfAbsent(cells[0], unseen -> new Shop());
            LocalDate day = LocalDate.parse(cells[1]);
            if (cells[3].equals("day")) {
                shop.days.computeIfAbsent(day, unseen -> new ArrayList<>());
                shop.incident.put(day, !cells[2].equals("none"));
                if (!cells[2].equals("none")) shop.kind = cells[2];
                continue;
            }
            double p = Math.clamp(Double.parseDouble(cells[7]), 1e-9, 1 - 1e-9);
            double[] signals = Arrays.stream(cells[8].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            shop.days
                    .computeIfAbsent(day, unseen -> new ArrayList<>())
                    .add(new Row(
                            cells[3],
                            cells[4],
                            cells[5].equals("1"),
                            cells[6].equals("noted"),
                            Math.log(p / (1 - p)),
                            signals,
                            Double.parseDouble(cells[10])));
        }
        ProofScore score = new ProofScore();
        shops.forEach((seed, shop) -> score.add(line(seed, shop, least)));
        System.out.print(score.table());
    }

    private static String line(String seed, Shop shop, double least) {
        Map<String, LocalDate> standing = new HashMap<>();
        List<String> places = new ArrayList<>();
        int others = 0;
        int quiet = 0;
        int falseOnes = 0;
        int falseLines = 0;
        int events = 0;
        for (Map.Entry<LocalDate, List<Row>> day : shop.days.entrySet()) {
            List<Row> told = told(day.getValue(), least);
            if (shop.incident.getOrDefault(day.getKey(), false)) {
                int place = 0;
                for (int i = 0; i < told.size() && place == 0; i++)
                    if (told.get(i).truth()) place = i + 1;
                places.add(Integer.toString(place));
                others += told.size() - (place == 0 ? 0 : 1);
                continue;
            }
            quiet++;
            for (Row one : told) {
                LocalDate last = standing.put(one.kind() + one.scope(), day.getKey());
                boolean fresh = last == null || last.plusDays(SAME_STORY_DAYS).isBefore(day.getKey());
                if (one.noted()) {
                    if (fresh) events++;
                } else {
                    falseLines++;
                    if (fresh) falseOnes++;
                }
            }
        }
        return String.join(
                "\t",
                seed,
                shop.kind,
                String.join(" ", places),
                Integer.toString(others),
                Integer.toString(quiet),
                Integer.toString(falseOnes),
                Integer.toString(falseLines),
                Integer.toString(events),
                "");
    }

    private static List<Row> told(List<Row> rows, double least) {
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        for (Row row : rows)
            parts.computeIfAbsent(row.scope(), unseen -> new ArrayList<>()).add(row);
        List<Told> told = new ArrayList<>();
        for (List<Row> part : parts.values()) {
            Row best = part.stream().max(Comparator.comparingDouble(Row::odds)).orElseThrow();
            double all =
                    1 + part.stream().mapToDouble(row -> Math.exp(row.odds())).sum();
            double probability = Math.exp(best.odds()) / all;
            if (probability < least || best.contradicted() || Math.abs(best.share()) < SMALLEST_SHARE) continue;
            told.add(new Told(best, probability));
        }
        return told.stream()
                .sorted(Comparator.comparingDouble(Told::weight).reversed())
                .map(Told::row)
                .toList();
    }
}
