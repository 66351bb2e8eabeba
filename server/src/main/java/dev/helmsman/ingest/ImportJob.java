package dev.helmsman.ingest;

import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.ingest.mapping.FactColumns;
import dev.helmsman.ingest.mapping.OwnFormats;
import dev.helmsman.ingest.mapping.WaitingFiles;
import dev.helmsman.ingest.publish.Examination;
import dev.helmsman.ingest.publish.PublishException;
import dev.helmsman.ingest.publish.Publisher;
import dev.helmsman.ingest.publish.Publisher.Foreseen;
import dev.helmsman.ingest.publish.Publisher.Published;
import dev.helmsman.ingest.publish.Transaction;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.SourceFiles;
import dev.helmsman.ingest.read.UnreadableFileException;
import dev.helmsman.ingest.stage.Recognised;
import dev.helmsman.ingest.stage.Recogniser;
import dev.helmsman.ingest.stage.Refused;
import dev.helmsman.ingest.stage.StagedFile;
import dev.helmsman.ingest.stage.Stager;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.RollUp;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One run: recognises its files, stages them on one thread while the lake takes the chunks on another, publishes. */
final class ImportJob {
    /** More rejects than this share of a file's rows are not published unasked. */
    static final double REJECTS_ACCEPTED = 0.05;

    /** Large, for the lake fills its groups of rows by statement: several small ones cost it a third more. */
    private static final long CHUNK_BYTES = 256L << 20;

    /** What all runs of a home share. */
    record Workshop(
            Lake lake,
            Home home,
            OwnFormats shelf,
            WaitingFiles waiting,
            Collection<RollUp> rollUps,
            ImportLedger ledger) {
        Formats formats() {
            return shelf.current();
        }

        SipHash buyers() {
            return new SipHash(java.util.Arrays.copyOf(home.secret(), 16));
        }
    }

    /** Too many rejects: nothing was published, the operator decides. */
    static final class TooManyRejects extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<StagedFile> files;

        TooManyRejects(List<StagedFile> files) {
            this.files = List.copyOf(files);
        }

        List<StagedFile> files() {
            return files;
        }
    }

    /** The operator wants to see first: what would be published is known, and the lake's transaction ends without it. */
    private static final class ShownFirst extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<StagedFile> files;
        private final transient Foreseen foreseen;

        ShownFirst(List<StagedFile> files, Foreseen foreseen) {
            this.files = List.copyOf(files);
            this.foreseen = foreseen;
        }
    }

    private final Workshop workshop;
    private final RunId run;
    private final ImportRequest request;
    private final LiveRun live;

    ImportJob(Workshop workshop, RunId run, ImportRequest request, LiveRun live) {
        this.workshop = workshop;
        this.run = run;
        this.request = request;
        this.live = live;
    }

    /** Answers the state that the run ended in. */
    String work() throws IOException {
        live.phase("recognising");
        Map<Integer, Recognised> tables = recognise(SourceFiles.in(request.paths()));
        if (tables.isEmpty()) {
            throw new ImportException(
                    "nothing-recognised", "没有能识别的文件", "none of the files has a known format; see each file's message");
        }
        long total = tables.values().stream()
                .map(Recognised::file)
                .distinct()
                .mapToLong(SourceFile::bytes)
                .sum();
        live.starts(total);
        RunNotes notes = new RunNotes(workshop.ledger(), run);
        Path folder = workshop.home().folder("staging").resolve("run-" + run);
        Files.createDirectories(folder);
        try {
            List<StagedFile> staged = new ArrayList<>();
            Map<Integer, Published> published = publish(tables, folder, staged);
            notes.published(staged, published);
            return "published";
        } catch (TooManyRejects tooMany) {
            notes.awaiting(tooMany.files());
            return "awaiting";
        } catch (ShownFirst shown) {
            FactColumns words = FactColumns.load(workshop.formats());
            notes.foreseen(
                    shown.files,
                    shown.foreseen,
                    words,
                    workshop.lake().version(request.shop().id()));
            return "awaiting";
        } finally {
            live.working(null);
            deleteAll(folder);
        }
    }

    private Map<Integer, Recognised> recognise(SourceFiles given) throws IOException {
        for (SourceFiles.Refused refused : given.refused()) {
            workshop.ledger()
                    .addFile(
                            run,
                            refused.name(),
                            null,
                            "unrecognised",
                            refused.why().text());
        }
        Recogniser recogniser = new Recogniser(candidates());
        List<Recognised> found = new ArrayList<>();
        for (SourceFile file : given.files()) {
            if (live.cancelled()) throw new dev.helmsman.ingest.stage.CancelledException();
            try {
                found.addAll(recogniser.recognise(file));
            } catch (UnreadableFileException unreadable) {
                int id = workshop.ledger().addFile(run, file.name(), null, "unrecognised", unreadable.text());
                if (unreadable.mappable()) workshop.waiting().keep(id, file);
            }
        }
        // Tables of one layout follow each other and share chunks.
        found.sort(Comparator.comparing((Recognised table) -> table.format().key())
                .thenComparing(table -> String.join(",", table.folded()))
                .thenComparing(Recognised::name));
        Map<Integer, Recognised> tables = new LinkedHashMap<>();
        for (Recognised table : found) {
            int id = workshop.ledger().addFile(run, table.name(), table.format().key(), "running", null);
            tables.put(id, table);
        }
        return tables;
    }

    private List<Format> candidates() {
        String forced = request.format();
        if (forced == null) return workshop.formats().all();
        Optional<Format> format = workshop.formats().named(forced);
        if (format.isPresent()) return List.of(format.get());
        List<String> keys = workshop.formats().all().stream().map(Format::key).toList();
        throw new ImportException(
                "unknown-format",
                "没有名为 " + forced + " 的格式；可用：" + keys,
                "there is no format " + forced + "; there are " + keys);
    }

    private Map<Integer, Published> publish(Map<Integer, Recognised> tables, Path folder, List<StagedFile> staged) {
        Stager.Setting setting = setting(folder);
        try {
            return publish(tables, setting, staged);
        } catch (PublishException refused) {
            if (!refused.ofRows()) throw refused;
            // rows of which no fact can be made, though their cells are sound, are rejected by name
            Map<Integer, Map<Long, Refused>> rows = examine(tables, setting);
            if (rows.isEmpty()) throw refused;
            staged.clear();
            live.again();
            return publish(tables, setting.without(rows), staged);
        }
    }

    /** The rows that the lake would refuse. */
    private Map<Integer, Map<Long, Refused>> examine(Map<Integer, Recognised> tables, Stager.Setting setting) {
        live.again();
        return workshop.lake().read(context -> {
            Transaction transaction = new Transaction(context, live::cancelled);
            live.working(transaction);
            try (Examination examination = new Examination(
                    transaction, workshop.formats(), request.shop().id())) {
                new Pipeline(setting, tables).run(examination::look);
                return examination.refused();
            }
        });
    }

    private Stager.Setting setting(Path folder) {
        Shop shop = request.shop();
        return new Stager.Setting(
                folder,
                workshop.home().folder("rejects").resolve(run.toString()),
                CHUNK_BYTES,
                shop.zone(),
                shop.currency(),
                workshop.buyers(),
                live.bytes::addAndGet,
                live.rows::addAndGet,
                live::cancelled,
                Map.of());
    }

    private Map<Integer, Published> publish(
            Map<Integer, Recognised> tables, Stager.Setting setting, List<StagedFile> staged) {
        int first = tables.keySet().iterator().next();
        Shop shop = request.shop();
        return workshop.lake().write(context -> {
            Transaction transaction = new Transaction(context, live::cancelled);
            live.working(transaction);
            Publisher publisher = new Publisher(
                    transaction, workshop.lake(), workshop.formats(), workshop.rollUps(), shop.id(), first);
            staged.addAll(new Pipeline(setting, tables).run(publisher::load));
            if (request.preview()) {
                live.phase("comparing");
                throw new ShownFirst(staged, publisher.foresee(tables.keySet()));
            }
            if (!request.acceptRejects() && staged.stream().anyMatch(ImportJob::tooManyRejects)) {
                throw new TooManyRejects(staged);
            }
            live.phase("publishing");
            return publisher.finish(run.value(), tables.keySet());
        });
    }

    static boolean tooManyRejects(StagedFile file) {
        return file.rejected() > REJECTS_ACCEPTED * file.rows();
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
