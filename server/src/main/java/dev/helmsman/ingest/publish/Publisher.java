package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.stage.Chunk;
import dev.helmsman.ingest.stage.Layout;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.OrderSystems;
import dev.helmsman.lake.RollUp;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One publish: chunks in, then everything that follows from them, all inside one transaction of the lake. */
public final class Publisher {
    /**
     * What an import did to the facts.
     *
     * @param facts rows of each table that stand because of it
     * @param unchanged rows that the lake had already, equal or newer
     * @param updated rows that displaced an older one
     * @param days how many different days its facts have
     * @param contradicting rows of daily figures that another row of the same file contradicts
     * @param twice order lines of an order that an order system and its platform both tell
     */
    public record Published(
            Map<String, Long> facts,
            long unchanged,
            long updated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long days,
            long contradicting,
            long twice) {
        public Published {
            facts = Map.copyOf(facts);
        }
    }

    /** What a publish would do. */
    public record Foreseen(
            Map<Integer, Published> published, List<Foresight.DayChange> days, List<Foresight.RowChange> examples) {}

    private final Transaction transaction;
    private final Lake lake;
    private final Formats formats;
    private final List<RollUp> rollUps;
    private final ShopId shop;
    private final int firstImport;
    private final Span span = new Span();
    private final List<Layout> aside = new ArrayList<>();
    private final Set<FactTable> tables = EnumSet.noneOf(FactTable.class);
    private final Map<FactTable, Long> added = new java.util.EnumMap<>(FactTable.class);

    /** @param firstImport the lowest import number of this publish; all older ones are below it */
    public Publisher(
            Transaction transaction,
            Lake lake,
            Formats formats,
            Collection<RollUp> rollUps,
            ShopId shop,
            int firstImport) {
        this.transaction = transaction;
        this.lake = lake;
        this.formats = formats;
        this.rollUps = List.copyOf(rollUps);
        this.shop = shop;
        this.firstImport = firstImport;
    }

    /** Takes one chunk into its table and deletes its files. */
    public void load(Chunk chunk) {
        tables.add(chunk.layout().format().table());
        String source = LoadSql.source(chunk.layout(), chunk.file(), formats);
        // Shares need the whole order, and an order may lie across chunks.
        long inserted = chunk.layout().format().shares().isEmpty()
                ? transaction.run(LoadSql.insert(chunk.layout(), source, shop, formats))
                : setAside(chunk.layout(), source);
        if (inserted != chunk.rows()) {
            throw new IllegalStateException("the lake took " + inserted + " of " + chunk.rows() + " staged rows of "
                    + chunk.layout().format().key());
        }
        added.merge(chunk.layout().format().table(), inserted, Long::sum);
        Path names = chunk.names();
        if (names != null) {
            transaction.run("INSERT INTO product_name (shop_id, import_id, source_row, product, name) SELECT " + shop
                    + ", import_id, source_row, product, name FROM read_csv('"
                    + names.toString().replace("'", "''")
                    + "', columns={'import_id': 'INTEGER', 'source_row': 'BIGINT', 'product': 'VARCHAR', 'name':"
                    + " 'VARCHAR'}, auto_detect=false, header=false, delim='\t', quote='', escape='', nullstr='')");
        }
        delete(chunk.file());
        if (names != null) delete(names);
    }

    private long setAside(Layout layout, String source) {
        int place = aside.indexOf(layout);
        if (place < 0) {
            place = aside.size();
            aside.add(layout);
            transaction.run("CREATE OR REPLACE TEMP TABLE helm_aside_" + place + " AS FROM " + source + " LIMIT 0");
        }
        return transaction.run("INSERT INTO helm_aside_" + place + " FROM " + source);
    }

    private void takeAside() {
        for (int i = 0; i < aside.size(); i++) {
            transaction.run(LoadSql.insert(aside.get(i), "helm_aside_" + i, shop, formats));
            transaction.run("DROP TABLE helm_aside_" + i);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys, newest wins, orders joined, what hangs on the facts kept up. Answers import to what it did. */
    public Map<Integer, Published> finish(int run, Collection<Integer> imports) {
        Map<Integer, Published> published = stand(imports);
        settle();
        for (int each : imports) {
            transaction.run("INSERT INTO published_import VALUES (" + each + ", " + shop + ", " + run + ")");
        }
        return published;
    }

    /** What a publish would do, told by a transaction that must be rolled back after it. */
    public Foreseen foresee(Collection<Integer> imports) {
        Map<Integer, Published> published = stand(imports);
        // lines whose orders were joined anew have their refunds again
        new OrderRefunds(transaction, shop, span).run();
        Foresight foresight = new Foresight(transaction, lake, formats, shop, firstImport);
        // reports of whole orders change the lines that they are joined to
        Set<FactTable> changed = EnumSet.copyOf(tables);
        if (changed.remove(FactTable.ORDER_HEAD)) changed.add(FactTable.ORDER_LINE);
        List<Foresight.DayChange> days = new ArrayList<>();
        for (FactTable table : changed) days.addAll(foresight.days(table, span.from(), span.to()));
        List<Foresight.RowChange> examples = new ArrayList<>();
        for (FactTable table : tables) examples.addAll(foresight.examples(table));
        return new Foreseen(published, days, examples);
    }

    private Map<Integer, Published> stand(Collection<Integer> imports) {
        takeAside();
        added.forEach((table, rows) -> lake.added(table.table(), rows));
        Map<Integer, Deduplication.Tally> tallies = new HashMap<>();
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_touched_order (platform VARCHAR, order_no VARCHAR)");
        for (FactTable table : tables) {
            Deduplication deduplication = new Deduplication(transaction, formats, shop, firstImport, span);
            tallies.putAll(deduplication.run(table));
            for (Object[] row : transaction.rows("SELECT min(" + table.day() + "), max(" + table.day() + ") FROM "
                    + table.table() + " WHERE shop_id = " + shop + " AND import_id >= " + firstImport)) {
                span.add(row[0], row[1]);
            }
        }
        if (tables.contains(FactTable.ORDER_LINE) || tables.contains(FactTable.ORDER_HEAD)) {
            new OrderMerge(transaction, shop, span)
                    .run(OrderMerge.ordersOf(shop, "import_id >= " + firstImport)
                            + " UNION ALL SELECT platform, order_no FROM helm_touched_order");
        }
        transaction.run("DROP TABLE helm_touched_order");
        return published(imports, tallies);
    }

    private Map<Integer, Published> published(Collection<Integer> imports, Map<Integer, Deduplication.Tally> tallies) {
        Map<Integer, Map<String, Long>> facts = new HashMap<>();
        Map<Integer, Span> spans = new HashMap<>();
        Map<Integer, Long> days = new HashMap<>();
        for (FactTable table : tables) {
            String own = table == FactTable.ORDER_LINE ? " AND line_no <> ''" : "";
            transaction
                    .rows("SELECT import_id, count(*), min(" + table.day() + "), max(" + table.day()
                            + "), count(DISTINCT "
                            + table.day() + ") FROM " + table.table() + " WHERE shop_id = " + shop
                            + " AND import_id >= " + firstImport + own
                            + " GROUP BY import_id")
                    .forEach(row -> {
                        int each = ((Number) row[0]).intValue();
                        facts.computeIfAbsent(each, none -> new HashMap<>())
                                .put(table.table(), ((Number) row[1]).longValue());
                        spans.computeIfAbsent(each, none -> new Span()).add(row[2], row[3]);
                        days.merge(each, ((Number) row[4]).longValue(), Math::max);
                    });
        }
        Map<Integer, Long> twice = tables.contains(FactTable.ORDER_LINE) ? toldTwice() : Map.of();
        Map<Integer, Published> published = new HashMap<>();
        for (int each : imports) {
            Deduplication.Tally tally = tallies.getOrDefault(each, new Deduplication.Tally(0, 0, 0));
            Span range = spans.getOrDefault(each, new Span());
            published.put(
                    each,
                    new Published(
                            facts.getOrDefault(each, Map.of()),
                            tally.unchanged(),
                            tally.updated(),
                            range.from(),
                            range.to(),
                            days.getOrDefault(each, 0L),
                            tally.contradicting(),
                            twice.getOrDefault(each, 0L)));
        }
        return published;
    }

    private Map<Integer, Long> toldTwice() {
        Map<Integer, Long> twice = new HashMap<>();
        String system = "platform IN " + OrderSystems.PLATFORMS;
        boolean both = transaction.any("SELECT 1 FROM order_line WHERE shop_id = " + shop + " HAVING bool_or(" + system
                + ") AND NOT bool_and(" + system + ")");
        if (!both) return twice;
        transaction
                .rows("SELECT import_id, count(*) FROM order_line o WHERE shop_id = " + shop + " AND import_id >= "
                        + firstImport + " AND line_no <> '' AND EXISTS (SELECT 1 FROM order_line p WHERE p.shop_id ="
                        + " o.shop_id AND p.order_no = o.order_no AND (p." + system + ") <> (o." + system
                        + ")) GROUP BY import_id")
                .forEach(row -> twice.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return twice;
    }

    /** Takes imports back: what they displaced stands again, as if they had never been. */
    public void undo(Collection<Integer> imports) {
        String theirs = "import_id IN ("
                + String.join(", ", imports.stream().map(String::valueOf).toList()) + ")";
        String ours = "shop_id = " + shop + " AND ";
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_undone_order AS SELECT DISTINCT platform, order_no FROM ("
                + OrderMerge.ordersOf(shop, theirs) + ")");
        OrderMerge.blank(
                transaction, shop, "(platform, order_no) IN (SELECT (platform, order_no) FROM helm_undone_order)");
        for (FactTable table : FactTable.values()) undo(table, theirs, ours);
        transaction.run("DELETE FROM product_name WHERE " + ours + theirs);
        new OrderMerge(transaction, shop, span).run("SELECT platform, order_no FROM helm_undone_order");
        transaction.run("DROP TABLE helm_undone_order");
        settle();
        transaction.run("DELETE FROM published_import WHERE " + theirs);
    }

    private void undo(FactTable table, String theirs, String ours) {
        String name = table.table();
        String aside = name + "_superseded";
        String mine = " WHERE " + ours + theirs;
        if (!transaction.any("SELECT 1 FROM " + name + mine + " LIMIT 1")
                && !transaction.any("SELECT 1 FROM " + aside + mine + " LIMIT 1")) return;
        days("SELECT min(" + table.day() + "), max(" + table.day() + ") FROM " + name + mine);
        String key = Newest.key(table);
        // Also where a row never stood: that it said the same again may have let an earlier one stand.
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_freed AS SELECT DISTINCT k FROM (SELECT " + key
                + " AS k FROM " + name + mine + " UNION ALL SELECT " + key + " AS k FROM " + aside + mine + ")");
        transaction.run("DELETE FROM " + name + mine);
        transaction.run("DELETE FROM " + aside + mine);
        String columns = String.join(", ", formats.columns(table).keySet());
        String freed = " WHERE " + ours + key + " IN (SELECT k FROM helm_freed)";
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_reranked AS SELECT * FROM ("
                + Newest.ranked(
                        table,
                        formats,
                        "(SELECT " + columns + ", true AS helm_stood FROM " + name + freed + " UNION ALL SELECT "
                                + columns + ", false AS helm_stood FROM " + aside + freed + ")")
                + ") WHERE helm_stood <> (helm_turn = 1)");
        days("SELECT min(" + table.day() + "), max(" + table.day() + ") FROM helm_reranked");
        move(table, columns, aside, name, "NOT helm_stood");
        move(table, columns, name, aside, "helm_stood");
        transaction.run("DROP TABLE helm_reranked");
        transaction.run("DROP TABLE helm_freed");
    }

    private void days(String range) {
        for (Object[] row : transaction.rows(range)) span.add(row[0], row[1]);
    }

    private void move(FactTable table, String columns, String from, String to, String which) {
        String identity = Newest.identity(table);
        transaction.run(
                "INSERT INTO " + to + " (" + columns + ") SELECT " + columns + " FROM helm_reranked WHERE " + which);
        transaction.run("DELETE FROM " + from + " WHERE shop_id = " + shop + " AND " + identity + " IN (SELECT "
                + identity + " FROM helm_reranked WHERE " + which + ")");
    }

    private void settle() {
        new Upkeep(transaction, shop).run(span);
        LocalDate from = span.from();
        LocalDate to = span.to();
        if (from != null && to != null) {
            // A pair of sale and cancellation may lie two days outside.
            for (RollUp each : rollUps) each.refresh(transaction.context(), shop, from.minusDays(2), to.plusDays(2));
        }
        lake.touched(transaction.context(), shop);
    }
}
