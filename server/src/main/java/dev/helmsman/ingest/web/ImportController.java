package dev.helmsman.ingest.web;

import dev.helmsman.identity.Person;
import dev.helmsman.ingest.Correction;
import dev.helmsman.ingest.Corrections;
import dev.helmsman.ingest.FileResult;
import dev.helmsman.ingest.FormatInfo;
import dev.helmsman.ingest.ImportException;
import dev.helmsman.ingest.ImportPreview;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.Progress;
import dev.helmsman.ingest.RejectedRows;
import dev.helmsman.ingest.RunId;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Takes files, shows how their import goes, and takes it back. */
@RestController
@RequestMapping("/api/v1")
class ImportController {
    private final Imports imports;
    private final Shops shops;
    private final Home home;
    private final Corrections corrections;

    ImportController(Imports imports, Corrections corrections, Shops shops, Home home) {
        this.imports = imports;
        this.corrections = corrections;
        this.shops = shops;
        this.home = home;
    }

    record RunView(
            int id,
            Instant at,
            String by,
            List<FileResult> files,
            String state,
            @Nullable Text message,
            @Nullable Progress progress,
            List<Integer> mappable,
            boolean previewed) {}

    record Started(int id) {}

    @GetMapping("/formats")
    List<FormatInfo> formats() {
        return imports.formats();
    }

    @GetMapping("/shops/{shop}/imports")
    List<RunView> all(@PathVariable int shop) {
        return imports.list(shop(shop).id()).stream().map(this::view).toList();
    }

    /** Keeps a copy of the files until the run is over and starts it. */
    @PostMapping(path = "/shops/{shop}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Started start(
            @PathVariable int shop,
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean yes,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(defaultValue = "false") boolean preview,
            @AuthenticationPrincipal Person person)
            throws IOException {
        Shop target = shop(shop);
        Path folder = Files.createDirectories(
                home.folder("uploads").resolve(UUID.randomUUID().toString()));
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            Path place = folder.resolve(name(file, i));
            // Two files of one name, from two folders, must not overwrite each other.
            if (Files.exists(place)) {
                place = Files.createDirectories(folder.resolve(Integer.toString(i)))
                        .resolve(name(file, i));
            }
            file.transferTo(place);
        }
        String key = format == null || format.isBlank() ? null : format;
        RunId run = imports.start(new ImportRequest(target, List.of(folder), yes, key, true, preview), person.name());
        return new Started(run.value());
    }

    /** The file's own name, without whatever path a browser may send. */
    private static String name(MultipartFile file, int place) {
        String sent = file.getOriginalFilename();
        if (sent == null) return "file-" + place;
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        return name.isBlank() || name.startsWith(".") ? "file-" + place : name;
    }

    @GetMapping("/shops/{shop}/imports/{run}")
    RunView one(@PathVariable int shop, @PathVariable int run) {
        return view(owned(shop, run));
    }

    /** The run as server-sent events, a few times a second until it is over. */
    @GetMapping(path = "/shops/{shop}/imports/{run}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable int shop, @PathVariable int run) {
        RunId id = new RunId(owned(shop, run).id());
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("import-stream-" + run).start(() -> send(id, emitter));
        return emitter;
    }

    private void send(RunId run, SseEmitter emitter) {
        try {
            ImportRun last = imports.await(run, progress -> {
                try {
                    emitter.send(view(imports.find(run)), MediaType.APPLICATION_JSON);
                } catch (IOException gone) {
                    throw new java.io.UncheckedIOException(gone);
                }
            });
            emitter.send(view(last), MediaType.APPLICATION_JSON);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    @PostMapping("/shops/{shop}/imports/{run}/cancel")
    RunView cancel(@PathVariable int shop, @PathVariable int run) {
        RunId id = new RunId(owned(shop, run).id());
        imports.cancel(id);
        return view(imports.find(id));
    }

    @PostMapping("/shops/{shop}/imports/{run}/undo")
    RunView undo(@PathVariable int shop, @PathVariable int run) {
        return view(imports.undo(new RunId(owned(shop, run).id())));
    }

    @PostMapping("/shops/{shop}/imports/{run}/approve")
    RunView approve(@PathVariable int shop, @PathVariable int run) {
        RunId id = new RunId(owned(shop, run).id());
        imports.approve(id);
        return view(imports.find(id));
    }

    /** What a run that waits would do: days before and after, examples of changed rows. Nothing of it is published. */
    @GetMapping("/shops/{shop}/imports/{run}/preview")
    ImportPreview preview(@PathVariable int shop, @PathVariable int run) {
        return imports.preview(new RunId(owned(shop, run).id()));
    }

    @GetMapping("/shops/{shop}/imports/{run}/rejects")
    RejectedRows rejects(
            @PathVariable int shop,
            @PathVariable int run,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = "100") int limit) {
        return imports.rejects(new RunId(owned(shop, run).id()), offset, limit);
    }

    /** Takes rejected cells in again as they should have been; answers the import that does so. */
    @PostMapping("/shops/{shop}/imports/{run}/rejects/corrections")
    Started correct(
            @PathVariable int shop,
            @PathVariable int run,
            @RequestBody List<Correction> corrections,
            @AuthenticationPrincipal Person person) {
        RunId from = new RunId(owned(shop, run).id());
        return new Started(this.corrections
                .take(shop(shop), from, corrections, person.name())
                .value());
    }

    /** The rejected rows in their own layout, to be corrected and imported: one file, or a zip of several. */
    @GetMapping("/shops/{shop}/imports/{run}/rejects.csv")
    void rejectFile(@PathVariable int shop, @PathVariable int run, HttpServletResponse response) throws IOException {
        RejectFiles.send(imports.rejectFiles(new RunId(owned(shop, run).id())), run, response);
    }

    private Shop shop(int id) {
        return shops.require(new ShopId(id));
    }

    private ImportRun owned(int shop, int run) {
        ImportRun found = imports.find(new RunId(run));
        if (found.shop().equals(shop(shop).id())) return found;
        throw new ImportException("unknown-import", "这个店铺没有编号为 " + run + " 的导入", "this shop has no import run " + run);
    }

    private RunView view(ImportRun run) {
        return new RunView(
                run.id(),
                run.at(),
                run.by(),
                run.files(),
                run.state(),
                run.message(),
                run.progress(),
                imports.mappable(run),
                run.previewed());
    }
}
