package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.ingest.FileResult;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.MappingCheck;
import dev.helmsman.ingest.MappingPage;
import dev.helmsman.ingest.Mappings;
import dev.helmsman.ingest.RejectedRow;
import dev.helmsman.ingest.RunId;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Takes export files in, lists what was taken in, and takes it back. */
@Command(
        name = "import",
        description = "take in export files, folders and zips; recognised by their content",
        footer = {
            "",
            "Examples:",
            "  helmsman import ExportOrderDetailList.csv --shop 我的店",
            "  helmsman import ~/Downloads/导出 --shop 我的店 --json",
            "  helmsman import orders_export.csv --shop \"My shop\" --currency USD --zone America/New_York",
            "  helmsman import --map 报表.csv --shop 我的店            what the columns of an unknown file may be",
            "  helmsman import 报表.csv --map mapping.yaml --shop 我的店",
            "  helmsman import 订单.csv --shop 我的店 --preview          what it would change; then --publish or --drop",
            "  helmsman import --list --shop 我的店",
            "  helmsman import --undo 3 --shop 我的店"
        })
final class ImportCommand implements HomeCommand {
    private static final int REJECTS_SHOWN = 5;

    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Parameters(paramLabel = "PATH", arity = "0..*")
    private List<Path> paths = List.of();

    @Option(names = "--shop", required = true, paramLabel = "NAME", description = "made if it is new")
    private String shop = "";

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "CNY",
            description = "of a new shop (default: ${DEFAULT-VALUE})")
    private String currency = "CNY";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            description = "of a new shop (default: ${DEFAULT-VALUE})")
    private String zone = "Asia/Shanghai";

    @Option(
            names = "--format",
            paramLabel = "KEY",
            description = "take every file as this format instead of recognising it")
    private @Nullable String format;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "an unknown file: asks what its columns are (on a terminal) or prints a proposed mapping; a .yaml"
                            + " is a mapping to keep and use")
    private @Nullable String map;

    @Option(names = "--yes", description = "publish even when more than 5 %% of a file's rows are rejected")
    private boolean yes;

    @Option(
            names = "--preview",
            description = "show what the files would change and publish nothing; with --yes publish after showing it")
    private boolean preview;

    @Option(names = "--publish", paramLabel = "ID", description = "publish an import that waits for a decision")
    private @Nullable Integer publish;

    @Option(names = "--drop", paramLabel = "ID", description = "give up an import that waits for a decision")
    private @Nullable Integer drop;

    @Option(names = "--list", description = "list what was imported")
    private boolean list;

    @Option(names = "--undo", paramLabel = "ID", description = "take an import back")
    private @Nullable Integer undo;

    @Override
    public int run(Services services, Console console) throws Exception {
        Imports imports = services.get(Imports.class);
        JsonMapper json = root != null && root.json ? services.get(JsonMapper.class) : null;
        if (list || undo != null || publish != null || drop != null) {
            Shop owner = services.get(Shops.class).require(shop);
            if (undo != null) return undo(imports, owner, new RunId(undo), console, json);
            if (publish != null) return publish(imports, owned(imports, owner, publish, console), console, json);
            if (drop != null) return drop(imports, owned(imports, owner, drop, console), console, json);
            ImportReport.print(imports.list(owner.id()), true, console, json);
            return CommandRunner.DONE;
        }
        if (map != null) return mapped(services, map, console, json);
        return importPaths(services, imports, console, json);
    }

    private int mapped(Services services, String given, Console console, @Nullable JsonMapper json) throws Exception {
        Mappings mappings = services.get(Mappings.class);
        if (MapDialogue.isMapping(given)) {
            Path file = console.resolve(Path.of(given));
            if (!Files.exists(file)) throw new WrongUse(console.say("没有文件 " + file, "There is no file " + file));
            String text = Files.readString(file);
            format = (given.endsWith(".json")
                            ? mappings.save(services.get(JsonMapper.class).readValue(text, Mapping.class))
                            : mappings.save(text))
                    .key();
            console.err()
                    .println(console.say(
                            "映射已存为格式 " + format + "，以后会自动识别",
                            "The mapping is kept as the format " + format + " and will be recognised from now on"));
            return importPaths(services, services.get(Imports.class), console, json);
        }
        List<Path> files = new ArrayList<>(paths);
        if (!given.isEmpty()) files.addFirst(Path.of(given));
        if (files.size() != 1) {
            throw new WrongUse(console.say("--map 一次看一个文件", "--map looks at one file at a time"));
        }
        Path file = console.resolve(files.getFirst());
        if (!Files.exists(file)) throw new WrongUse(console.say("没有文件 " + file, "There is no file " + file));
        MappingPage page = mappings.open(knownZone(console), file);
        MappingCheck check = mappings.check(knownZone(console), file, page.proposal());
        if (json != null) {
            console.out().println(json.writeValueAsString(Map.of("page", page, "check", check)));
            return CommandRunner.DONE;
        }
        MapReport.print(page, check, console);
        return CommandRunner.DONE;
    }

    private int undo(Imports imports, Shop owner, RunId run, Console console, @Nullable JsonMapper json) {
        owned(imports, owner, run.value(), console);
        ImportReport.print(List.of(imports.undo(run)), true, console, json);
        return CommandRunner.DONE;
    }

    private RunId owned(Imports imports, Shop owner, int number, Console console) {
        RunId run = new RunId(number);
        if (!imports.find(run).shop().equals(owner.id())) {
            throw new WrongUse(console.say(
                    "店铺“" + shop + "”没有编号 " + run + " 的导入", "The shop \"" + shop + "\" has no import " + run));
        }
        return run;
    }

    private int publish(Imports imports, RunId run, Console console, @Nullable JsonMapper json)
            throws InterruptedException {
        imports.approve(run);
        return report(imports, await(imports, run, console), true, console, json);
    }

    private static int drop(Imports imports, RunId run, Console console, @Nullable JsonMapper json) {
        imports.cancel(run);
        ImportReport.print(List.of(imports.find(run)), true, console, json);
        return CommandRunner.DONE;
    }

    private int importPaths(Services services, Imports imports, Console console, @Nullable JsonMapper json)
            throws Exception {
        if (paths.isEmpty())
            throw new WrongUse(console.say("写出要导入的文件、文件夹或 zip", "Name files, folders or zips to import"));
        List<Path> files = paths.stream().map(console::resolve).toList();
        for (Path file : files) {
            if (!Files.exists(file)) throw new WrongUse(console.say("没有文件 " + file, "There is no file " + file));
        }
        Shop owner = services.get(Shops.class).findOrCreate(shop, knownCurrency(console), knownZone(console));
        RunId run = imports.start(
                new ImportRequest(owner, files, yes, format, false, preview),
                services.get(People.class).owner().name());
        ImportRun done = await(imports, run, console);
        if (!done.previewed()) return report(imports, done, false, console, json);
        if (json == null) {
            ImportReport.print(List.of(done), false, console, null);
            PreviewReport.print(imports.preview(run), console);
        }
        if (yes) return publish(imports, run, console, json);
        if (json != null) {
            console.out().println(json.writeValueAsString(Map.of("run", done, "preview", imports.preview(run))));
        } else {
            PreviewReport.next(run.value(), shop, console);
        }
        return CommandRunner.DONE;
    }

    private int report(Imports imports, ImportRun done, boolean withRun, Console console, @Nullable JsonMapper json) {
        RunId run = new RunId(done.id());
        ImportReport.print(List.of(done), withRun, console, json);
        if (done.message() != null)
            console.err()
                    .println(console.say(done.message().zh(), done.message().en()));
        showRejects(imports, run, done, console);
        return done.state().equals("published")
                        && done.files().stream().allMatch(file -> file.state().equals("published"))
                ? CommandRunner.DONE
                : CommandRunner.FAILED;
    }

    /** Waits with a bar; when the caller goes away or presses Ctrl-C, nothing of the run is published. */
    static ImportRun await(Imports imports, RunId run, Console console) throws InterruptedException {
        ProgressLine line = new ProgressLine(console, console.say("导入", "importing"));
        Thread hook = Thread.ofPlatform().unstarted(() -> imports.cancel(run));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return imports.await(run, progress -> {
                if (progress.phase().equals("publishing"))
                    line.waitFor(console.say("发布（查重、汇总）", "publishing (keys, sums)"));
                else if (progress.totalBytes() == 0) line.waitFor(console.say("识别文件", "recognising files"));
                else
                    line.show(
                            progress.bytes(),
                            progress.totalBytes(),
                            (progress.bytes() >> 20) + "/" + (progress.totalBytes() >> 20) + " MB, " + progress.rows()
                                    + console.say(" 行，", " rows, ") + progress.rowsPerSecond()
                                    + console.say(" 行/秒", " rows/s"));
                if (console.err().checkError()) imports.cancel(run);
            });
        } catch (InterruptedException e) {
            imports.cancel(run);
            throw e;
        } finally {
            line.end();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // the hook is cancelling the run
            }
        }
    }

    private static void showRejects(Imports imports, RunId run, ImportRun done, Console console) {
        long rejected = done.files().stream().mapToLong(FileResult::rejected).sum();
        if (rejected == 0) return;
        for (RejectedRow row : imports.rejects(run, 0, REJECTS_SHOWN).rows()) {
            console.err()
                    .println(row.file() + console.say("，第 ", ", row ") + row.row() + console.say(" 行，", ", ")
                            + row.column() + ": \"" + row.value() + "\" "
                            + console.say(row.reason().zh(), row.reason().en()));
        }
        if (rejected > REJECTS_SHOWN) console.err().println("… " + (rejected - REJECTS_SHOWN));
        imports.rejectFiles(run).values().forEach(file -> console.err()
                .println(console.say("改好这些行再导入：", "Correct these rows and import the file: ") + file));
        if (done.state().equals("awaiting")) {
            console.err()
                    .println(console.say(
                            "被拒的行超过 5%，还没有发布；确认无误就用 --publish " + done.id() + " 收下其余的",
                            "More than 5 % of the rows were rejected and nothing is published yet; --publish "
                                    + done.id() + " takes the rest"));
        }
    }

    private Currency knownCurrency(Console console) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(console.say(
                    "没有货币 " + currency + "，例如 CNY、USD、GBP",
                    "There is no currency " + currency + "; for example CNY, USD, GBP"));
        }
    }

    private ZoneId knownZone(Console console) {
        try {
            return ZoneId.of(zone);
        } catch (java.time.DateTimeException e) {
            throw new WrongUse(console.say(
                    "没有时区 " + zone + "，例如 Asia/Shanghai",
                    "There is no time zone " + zone + "; for example Europe/London"));
        }
    }
}
