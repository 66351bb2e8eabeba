package dev.helmsman.bench;

import dev.helmsman.bench.ProofShops.Planted;
import dev.helmsman.bench.ProofShops.ProofShop;
import dev.helmsman.brief.Brief;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts. A conclusion is right when its scope is the planted one and its likeliest cause is of the planted kind: a fall of
 * the right product with another cause, or the right cause at the whole shop, is not. Everything that is concluded on a quiet
 * day is false, except where the likeliest cause is an event that stands on the timeline, which really happened; those are
 * counted apart. The same statement (scope and cause) on days less than a week apart is one conclusion.
 */
final class ProofScore {
    private static final int SAME_STORY_DAYS = 7;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private int quietDays;
    private int falseOnes;
    private int falseLines;
    private int events;
    private int quietShops;

    private static final class Kind {
        int shops;
        int days;
        int first;
        int three;
        int shopsFirst;
        int shopsThree;
        int others;
    }

    OfShop of(ProofShop shop) {
        return new OfShop(shop);
    }

    /** What the briefs of one shop said. */
    static final class OfShop {
        private final ProofShop shop;
        private final List<String> told = new ArrayList<>();
        private final Map<String, LocalDate> standing = new HashMap<>();
        private final List<Integer> places = new ArrayList<>();
        private int quietDays;
        private int falseOnes;
        private int falseLines;
        private int events;
        private int others;

        private OfShop(ProofShop shop) {
            this.shop = shop;
        }

        void add(LocalDate day, Brief brief, boolean details) {
            List<Conclusion> all = brief.conclusions().stream()
                    .filter(one -> one.folded() == null)
                    .map(Ranked::conclusion)
                    .toList();
            Planted planted = shop.planted();
            boolean incident = !planted.quiet() && !day.isBefore(planted.from());
            if (details) {
                System.out.println(shop.seed() + " " + planted.kind() + " " + planted.scope() + " " + planted.size()
                        + " " + day + (incident ? "" : " (quiet)"));
                for (Conclusion one : all) System.out.println("    " + line(one));
            }
            if (incident) {
                int place = 0;
                for (int i = 0; i < all.size() && place == 0; i++) if (right(all.get(i), planted)) place = i + 1;
                places.add(place);
                told.add(place == 0 ? "-" : Integer.toString(place));
                others += all.size() - (place == 0 ? 0 : 1);
                return;
            }
            quietDays++;
            for (Conclusion one : all) {
                String key = one.scope() + " " + cause(one);
                LocalDate last = standing.put(key, day);
                boolean fresh = last == null || last.plusDays(SAME_STORY_DAYS).isBefore(day);
                boolean event =
                        !one.causes().isEmpty() && one.causes().getFirst().event() != null;
                if (event) {
                    if (fresh) events++;
                    continue;
                }
                falseLines++;
                if (!fresh) continue;
                falseOnes++;
                told.add("false " + day + " " + line(one));
            }
        }

        /** One line of a file of results, as {@link ProofScore#add(String)} reads it. */
        String line() {
            Planted planted = shop.planted();
            return String.join(
                    "\t",
                    Long.toString(shop.seed()),
                    planted.quiet() ? "none" : planted.kind(),
                    places.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    Integer.toString(others),
                    Integer.toString(quietDays),
                    Integer.toString(falseOnes),
                    Integer.toString(falseLines),
                    Integer.toString(events),
                    told());
        }

        String told() {
            return String.join(" ", told);
        }

        private static boolean right(Conclusion one, Planted planted) {
            return one.scope().equals(planted.scope()) && cause(one).equals(planted.kind());
        }

        private static String cause(Conclusion one) {
            return one.causes().isEmpty() ? "unknown" : one.causes().getFirst().kind();
        }

        private static String line(Conclusion one) {
            return one.metric() + " " + one.scope() + " " + cause(one)
                    + (one.causes().isEmpty()
                            ? ""
                            : " " + one.causes().getFirst().probability()) + " stake "
                    + one.atStake() + " conf " + one.confidence() + " "
                    + one.period().days() + "d: "
                    + one.title().zh();
        }
    }

    /** @param line what the briefs of one shop said, as {@link OfShop#line} writes it */
    void add(String line) {
        String[] cells = line.split("\t", -1);
        quietDays += Integer.parseInt(cells[4]);
        falseOnes += Integer.parseInt(cells[5]);
        falseLines += Integer.parseInt(cells[6]);
        events += Integer.parseInt(cells[7]);
        if (cells[1].equals("none")) {
            quietShops++;
            return;
        }
        Kind kind = kinds.computeIfAbsent(cells[1], unseen -> new Kind());
        kind.shops++;
        kind.others += Integer.parseInt(cells[3]);
        List<Integer> places = cells[2].isEmpty()
                ? List.of()
                : Arrays.stream(cells[2].split(" ")).map(Integer::valueOf).toList();
        kind.days += places.size();
        for (int place : places) {
            if (place == 1) kind.first++;
            if (place >= 1 && place <= 3) kind.three++;
        }
        // The day in the middle: neither the first signs nor all the evidence.
        int middle = places.isEmpty() ? 0 : places.get((places.size() - 1) / 2);
        if (middle == 1) kind.shopsFirst++;
        if (middle >= 1 && middle <= 3) kind.shopsThree++;
    }

    String table() {
        StringBuilder out = new StringBuilder();
        out.append("| planted | shops | first, middle day | first three, middle day | briefs | first | first three |"
                + " other conclusions a brief |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        Kind all = new Kind();
        kinds.forEach((name, kind) -> {
            row(out, name, kind);
            all.shops += kind.shops;
            all.days += kind.days;
            all.first += kind.first;
            all.three += kind.three;
            all.shopsFirst += kind.shopsFirst;
            all.shopsThree += kind.shopsThree;
            all.others += kind.others;
        });
        row(out, "all", all);
        double months = quietDays / 30.0;
        out.append(String.format(
                Locale.ROOT,
                "quiet: %d shops without an incident, %d briefs (%.1f shop-months), false conclusions %d, %.2f a shop-month (%d lines in briefs); "
                        + "%d that name an event of the timeline%n",
                quietShops,
                quietDays,
                months,
                falseOnes,
                months == 0 ? 0 : falseOnes / months,
                falseLines,
                events));
        return out.toString();
    }

    private static void row(StringBuilder out, String name, Kind kind) {
        out.append(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %d | %s | %s | %.2f |%n",
                name,
                kind.shops,
                share(kind.shopsFirst, kind.shops),
                share(kind.shopsThree, kind.shops),
                kind.days,
                share(kind.first, kind.days),
                share(kind.three, kind.days),
                kind.days == 0 ? 0 : (double) kind.others / kind.days));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%d (%.0f %%)", part, 100.0 * part / whole);
    }
}
