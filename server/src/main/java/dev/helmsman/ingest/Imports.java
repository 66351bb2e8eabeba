package dev.helmsman.ingest;

import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.ledger.ImportLedger;
import dev.helmsman.ingest.ledger.ImportLedger.RunRow;
import dev.helmsman.ingest.ledger.PreviewLedger;
import dev.helmsman.ingest.mapping.OwnFormats;
import dev.helmsman.ingest.mapping.WaitingFiles;
import dev.helmsman.ingest.publish.Publisher;
import dev.helmsman.ingest.publish.Transaction;
import dev.helmsman.ingest.stage.CancelledException;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.RollUp;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files in, facts out. Runs wait for each other; each publishes all of its files or nothing. */
@Service
public class Imports implements AutoCloseable {
    private final ImportJob.Workshop workshop;
    private final ImportLedger ledger;
    private final RunViews views;
    private final Function<ShopId, Shop> shops;
    private final Map<Integer, LiveRun> live = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());

    @Autowired
    Imports(Lake lake, Home home, Shops shops, JdbcClient jdbc, JdbcTemplate batches, ObjectProvider<RollUp> rollUps) {
        this(
                lake,
                home,
                shops::require,
                new ImportLedger(jdbc, batches),
                rollUps.orderedStream().toList());
    }

    Imports(Lake lake, Home home, Function<ShopId, Shop> shops, ImportLedger ledger, Collection<RollUp> rollUps) {
        this.ledger = ledger;
        this.shops = shops;
        Formats formats = lake.read(Formats::load);
        workshop = new ImportJob.Workshop(
                lake,
                home,
                new OwnFormats(formats, home.folder("formats")),
                new WaitingFiles(home.folder("uploads").resolve("waiting")),
                rollUps,
                ledger);
        views = new RunViews(workshop);
        ImportJob.deleteAll(home.folder("staging"));
        new Reconciliation(lake, ledger).run();
    }

    /** Starts a run and returns at once; it waits until runs before it are over. */
    public RunId start(ImportRequest request, String by) {
        List<String> paths = request.paths().stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
        RunId run = ledger.open(request.shop().id(), by, request.format(), request.acceptRejects(), paths);
        submit(run, request);
        return run;
    }

    private void submit(RunId run, ImportRequest request) {
        LiveRun watched = new LiveRun();
        live.put(run.value(), watched);
        worker.execute(() -> work(run, request, watched));
    }

    private void work(RunId run, ImportRequest request, LiveRun watched) {
        String state = "failed";
        Text message = null;
        try {
            if (watched.cancelled()) throw new CancelledException();
            state = new ImportJob(workshop, run, request, watched).work();
        } catch (CancelledException e) {
            state = "cancelled";
        } catch (IOException | RuntimeException | Error e) {
            message = Failures.told(e);
            if (!Failures.expected(e)) {
                System.getLogger(Imports.class.getName()).log(System.Logger.Level.ERROR, "import run " + run, e);
            }
        }
        try {
            if (!state.equals("published") && !state.equals("awaiting")) ledger.fileStates(run, "running", state);
            ledger.state(run, state, message);
            if (request.deleteAfterwards() && !state.equals("awaiting")) views.forgetCopies(run);
        } catch (RuntimeException e) {
            // a full disk, for one; the next start puts the ledger right by what the lake holds
            System.getLogger(Imports.class.getName()).log(System.Logger.Level.ERROR, "end of import run " + run, e);
        } finally {
            live.remove(run.value());
            watched.ended.complete(true);
        }
    }

    /** Waits until the run is over, published or not. */
    public ImportRun await(RunId run, ProgressListener listener) throws InterruptedException {
        LiveRun watched = live.get(run.value());
        while (watched != null) {
            try {
                watched.ended.get(200, TimeUnit.MILLISECONDS);
                watched = null;
            } catch (TimeoutException stillWorking) {
                listener.progressed(watched.progress());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return find(run);
    }

    /** Stops a run; nothing of it is published. A run that awaits approval is given up. */
    public void cancel(RunId run) {
        RunRow row = row(run);
        LiveRun working = live.get(run.value());
        if (working != null) {
            working.cancel();
        } else if (row.state().equals("awaiting")) {
            ledger.fileStates(run, "awaiting", "cancelled");
            ledger.state(run, "cancelled", null);
            ledger.previews().forget(run);
            views.forgetCopies(run);
        } else {
            throw wrongState(row, "取消", "cancelled");
        }
    }

    /**
     * What a run that waits for a decision would do to the facts.
     *
     * @throws ImportException when it was not asked to show that first
     */
    public ImportPreview preview(RunId run) {
        RunRow row = row(run);
        PreviewLedger.Kept kept = ledger.previews()
                .of(run)
                .orElseThrow(() -> new ImportException(
                        "no-preview", "导入 " + run + " 没有预览", "import run " + run + " has no preview"));
        boolean outdated = kept.version() != workshop.lake().version(row.shop());
        return new ImportPreview(kept.preview().days(), kept.preview().changes(), outdated);
    }

    /** Publishes a run that awaits approval, without the rejected rows: its files are read again. */
    public void approve(RunId run) {
        RunRow row = row(run);
        if (!row.state().equals("awaiting")) throw wrongState(row, "批准", "approved");
        List<Path> paths = ledger.paths(run).stream().map(Path::of).toList();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ImportException("file-gone", "文件已不在：" + path, "the file is gone: " + path);
            }
        }
        boolean uploaded =
                paths.stream().anyMatch(path -> path.startsWith(workshop.home().folder("uploads")));
        ledger.reopen(run, true);
        submit(run, new ImportRequest(shops.apply(row.shop()), paths, true, row.format(), uploaded));
    }

    /** Takes a published run back: the facts are as if it had never been. */
    public ImportRun undo(RunId run) {
        RunRow row = row(run);
        if (!row.state().equals("published")) throw wrongState(row, "撤销", "undone");
        Set<Integer> imports = new HashSet<>();
        for (FileResult file : ledger.files(run)) if (file.state().equals("published")) imports.add(file.importId());
        workshop.lake().write(context -> {
            Transaction transaction = new Transaction(context, () -> false);
            new Publisher(
                            transaction,
                            workshop.lake(),
                            workshop.formats(),
                            workshop.rollUps(),
                            row.shop(),
                            Integer.MAX_VALUE)
                    .undo(imports);
            return imports.size();
        });
        ledger.fileStates(run, "published", "undone");
        ledger.state(run, "undone", null);
        return find(run);
    }

    public List<ImportRun> list(ShopId shop) {
        List<ImportRun> runs = new ArrayList<>();
        for (RunRow row : ledger.of(shop)) runs.add(views.run(row, progress(row)));
        return runs;
    }

    /** @throws ImportException when there is no such run */
    public ImportRun find(RunId run) {
        RunRow row = row(run);
        return views.run(row, progress(row));
    }

    /** @param limit at most 1,000 */
    public RejectedRows rejects(RunId run, long offset, int limit) {
        row(run);
        return views.rejects(run, Math.max(offset, 0), Math.clamp(limit, 1, 1000));
    }

    /** Files with the rejected rows of a run in their own layout: a name made of the source's to where it lies. */
    public Map<String, Path> rejectFiles(RunId run) {
        row(run);
        return RejectNames.of(ledger.files(run), views.rejectFolder(run));
    }

    Path rejectSheet(RunId run, int importId) {
        return views.rejectSheet(run, importId);
    }

    public List<FormatInfo> formats() {
        return views.formats();
    }

    ImportLedger ledger() {
        return ledger;
    }

    ImportJob.Workshop workshop() {
        return workshop;
    }

    /** Files of a run that nobody knew and that wait for a person to say what their columns are. */
    public List<Integer> mappable(ImportRun run) {
        return run.files().stream()
                .filter(file -> file.state().equals("unrecognised"))
                .map(FileResult::importId)
                .filter(id -> workshop.waiting().find(id).isPresent())
                .toList();
    }

    RunRow row(RunId run) {
        return ledger.find(run)
                .orElseThrow(() -> new ImportException(
                        "unknown-import", "没有编号为 " + run + " 的导入", "there is no import run " + run));
    }

    private @Nullable Progress progress(RunRow row) {
        LiveRun working = live.get(row.id().value());
        return working == null ? null : working.progress();
    }

    private static ImportException wrongState(RunRow row, String zh, String en) {
        return new ImportException(
                "wrong-state",
                "导入 " + row.id() + " 的状态是 " + row.state() + "，不能" + zh,
                "import run " + row.id() + " is " + row.state() + " and cannot be " + en);
    }

    /** Stops what runs; the lake forgets what was not published. */
    @Override
    public void close() {
        live.values().forEach(LiveRun::cancel);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(30, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
