package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.HEADER;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.lake.RollUp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapAndUndoTest {
    private static final String PAID = "\"买家已付款，等待卖家发货\"";

    @TempDir
    Path folder;

    private static String day(int first, int last, String status, String refund) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = first; i <= last; i++) {
            text.append(line(
                    "70" + i,
                    "70" + i / 2,
                    "毛巾",
                    status,
                    "10.00",
                    refund,
                    "2025-10-09 10:00:00",
                    "2025-10-09 10:01:00"));
        }
        return text.toString();
    }

    @Test
    @DisplayName("rows that the lake has already are counted as unchanged, new ones are added, changed ones updated")
    void overlap() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("a.csv", day(1, 10, PAID, "0"), GBK));
            FileResult second = home.run(home.file("b.csv", day(6, 15, PAID, "0"), GBK))
                    .files()
                    .getFirst();
            assertThat(second.unchanged()).isEqualTo(5);
            assertThat(second.facts()).containsEntry("order_line", 5L);
            FileResult third = home.run(home.file("c.csv", day(1, 4, "交易成功", "0"), GBK))
                    .files()
                    .getFirst();
            assertThat(third.updated()).isEqualTo(4);
            assertThat(home.value(
                            "SELECT count(*) || ' ' || count(*) FILTER (WHERE status = 'finished') FROM order_line"))
                    .isEqualTo("15 4");
        }
    }

    @Test
    @DisplayName("the newer state of an order stands whatever the order of the files")
    void newest() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("late.csv", day(1, 4, "交易成功", "3.00"), GBK));
            FileResult early = home.run(home.file("early.csv", day(1, 4, PAID, "0"), GBK))
                    .files()
                    .getFirst();
            assertThat(early.unchanged()).isEqualTo(4);
            assertThat(home.value("SELECT string_agg(DISTINCT status || refund_amount, ',') FROM order_line"))
                    .isEqualTo("finished3.00");
        }
    }

    @Test
    @DisplayName("a refund that is known stays, though an older export comes after it")
    void refundStays() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("today.csv", day(1, 4, "交易成功", "3.00"), GBK));
            FileResult early = home.run(home.file("last-month.csv", day(1, 4, "交易成功", "0"), GBK))
                    .files()
                    .getFirst();
            assertThat(early.unchanged()).isEqualTo(4);
            assertThat(home.value("SELECT sum(refund_amount) FROM order_line")).isEqualTo("12.00");
        }
    }

    @Test
    @DisplayName("one order twice in one file is one fact")
    void twiceInAFile() {
        try (ImportHome home = new ImportHome(folder)) {
            String text = day(1, 3, PAID, "0") + day(2, 4, "交易成功", "0").substring(HEADER.length());
            FileResult file = home.run(home.file("a.csv", text, GBK)).files().getFirst();
            assertThat(file.facts()).containsEntry("order_line", 4L);
            assertThat(file.unchanged()).isEqualTo(2);
            assertThat(home.value("SELECT count(*) FILTER (WHERE status = 'finished') FROM order_line"))
                    .isEqualTo("3");
        }
    }

    @Test
    @DisplayName("what said an older thing again is taken back as well as what stood")
    void saidAgain() {
        try (ImportHome home = new ImportHome(folder)) {
            home.run(home.file("a.csv", day(1, 4, PAID, "0"), GBK));
            home.run(home.file("b.csv", day(1, 4, PAID, "2.00"), GBK));
            String before = home.facts();
            int again = home.run(home.file("c.csv", day(1, 4, PAID, "0") + "\n", GBK))
                    .id();
            assertThat(home.facts()).as("the last word counts").isNotEqualTo(before);
            home.imports().undo(new RunId(again));
            assertThat(home.facts()).isEqualTo(before);
        }
    }

    @DisplayName("taking back any import leaves the facts as if it had never been, in any order of imports and undos")
    @Test
    void undo() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (ImportHome home = new ImportHome(folder)) {
            List<String> before = new ArrayList<>();
            List<Integer> runs = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                before.add(home.facts());
                int first = 1 + random.nextInt(20);
                String text = day(
                        first,
                        first + random.nextInt(20),
                        random.nextBoolean() ? PAID : "交易成功",
                        random.nextBoolean() ? "0" : "2.00");
                runs.add(home.run(home.file(i + ".csv", text, GBK)).id());
            }
            String all = home.facts();
            // Newest first: each undo brings back what stood before that import.
            for (int i = 4; i >= 2; i--) {
                home.imports().undo(new RunId(runs.get(i)));
                assertThat(home.facts()).as("seed %d, undo of %d", seed, i).isEqualTo(before.get(i));
            }
            // From the middle: the same contents as if only the others had been imported.
            home.imports().undo(new RunId(runs.get(0)));
            String left = home.value(
                    "SELECT count(*) || ':' || coalesce(sum(hash(COLUMNS(* EXCLUDE (import_id)))), 0) FROM order_line");
            assertThat(all).isNotEmpty();
            try (ImportHome other = new ImportHome(folder.resolve("other"))) {
                other.run(folder.resolve("1.csv"));
                assertThat(
                                other.value(
                                        "SELECT count(*) || ':' || coalesce(sum(hash(COLUMNS(* EXCLUDE (import_id)))), 0) FROM order_line"))
                        .as("seed %d", seed)
                        .isEqualTo(left);
            }
        }
    }

    @Test
    @DisplayName("an import that fails half-way changes nothing")
    void failure() {
        boolean[] broken = {false};
        RollUp rollUp = (transaction, shop, from, to) -> {
            if (broken[0]) throw new IllegalStateException("the power fails here");
        };
        try (ImportHome home = new ImportHome(folder, ImportHome.h2(), List.of(rollUp))) {
            home.run(home.file("a.csv", day(1, 10, PAID, "0"), GBK));
            String before = home.facts();
            broken[0] = true;
            ImportRun failed = home.run(home.file("b.csv", day(6, 15, "交易成功", "0"), GBK));
            assertThat(failed.state()).isEqualTo("failed");
            assertThat(String.valueOf(failed.message())).contains("the power fails here");
            assertThat(home.facts()).isEqualTo(before);
            broken[0] = false;
            assertThat(home.run(folder.resolve("b.csv")).state()).isEqualTo("published");
        }
    }

    @Test
    @DisplayName("roll-ups hear of every day that changed, also when an order moves from one day to another")
    void rollUps() {
        List<LocalDate> heard = new ArrayList<>();
        RollUp rollUp = (transaction, shop, from, to) -> {
            heard.add(from);
            heard.add(to);
        };
        try (ImportHome home = new ImportHome(folder, ImportHome.h2(), List.of(rollUp))) {
            home.run(home.file(
                    "a.csv", HEADER + line("1", "1", "毛巾", "等待买家付款", "0", "0", "2025-10-01 10:00:00", ""), GBK));
            home.run(home.file(
                    "b.csv",
                    HEADER + line("1", "1", "毛巾", PAID, "9", "0", "2025-10-01 10:00:00", "2025-10-20 10:00:00"),
                    GBK));
            assertThat(heard.get(2)).isBeforeOrEqualTo(LocalDate.of(2025, 10, 1));
            assertThat(heard.get(3)).isAfterOrEqualTo(LocalDate.of(2025, 10, 20));
        }
    }

    @Test
    @DisplayName("after a crash between lake and ledger the ledger is put right by what the lake published")
    void crash() {
        try (ImportHome home = new ImportHome(folder)) {
            ImportRun run = home.run(home.file("a.csv", day(1, 10, PAID, "0"), GBK));
            home.ledger.fileStates(new RunId(run.id()), "published", "running");
            home.ledger.state(new RunId(run.id()), "running", null);
            RunId lost = home.ledger.open(ImportHome.SHOP.id(), "tester", null, false, List.of("/gone.csv"));
            home.restart();
            assertThat(home.imports().find(new RunId(run.id())).state()).isEqualTo("published");
            assertThat(home.imports()
                            .find(new RunId(run.id()))
                            .files()
                            .getFirst()
                            .facts())
                    .containsEntry("order_line", 10L);
            assertThat(home.imports().find(lost).state()).isEqualTo("failed");
        }
    }

    @Test
    @DisplayName("a cancelled run publishes nothing")
    void cancelled() throws InterruptedException {
        try (ImportHome home = new ImportHome(folder)) {
            Path file = home.file("a.csv", day(1, 60_000, PAID, "0"), GBK);
            RunId run = home.imports().start(new ImportRequest(ImportHome.SHOP, List.of(file)), "tester");
            home.imports().cancel(run);
            assertThat(home.imports().await(run, progress -> {}).state()).isEqualTo("cancelled");
            assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("0");
        }
    }
}
