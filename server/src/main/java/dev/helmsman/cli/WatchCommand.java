package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.ingest.ImportRequest;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.RunId;
import dev.helmsman.ingest.WatchedFolder;
import dev.helmsman.ingest.Watches;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Imports whatever arrives in a folder until it is stopped. */
@Command(
        name = "watch",
        description = "import new files of a folder as they arrive, one import a batch; Ctrl-C ends it",
        footer = {
            "",
            "A file that is still being written is waited for; a file that was taken is taken again only when it changes.",
            "",
            "Examples:",
            "  helmsman watch ~/Downloads/导出 --shop 我的店",
            "  helmsman watch /srv/exports --shop 我的店 --once      what lies there now, then end"
        })
final class WatchCommand implements HomeCommand {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Parameters(paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--shop", required = true, paramLabel = "NAME", description = "made if it is new")
    private String shop = "";

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "CNY", description = "of a new shop")
    private String currency = "CNY";

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai", description = "of a new shop")
    private String zone = "Asia/Shanghai";

    @Option(names = "--once", description = "end when nothing new is left")
    private boolean once;

    @Override
    public int run(Services services, Console console) throws Exception {
        Path watched = console.resolve(folder).toAbsolutePath();
        if (!Files.isDirectory(watched)) {
            throw new WrongUse(console.say("没有文件夹 " + watched, "There is no folder " + watched));
        }
        Imports imports = services.get(Imports.class);
        JsonMapper json = root != null && root.json ? services.get(JsonMapper.class) : null;
        Shop owner = services.get(Shops.class).findOrCreate(shop, Currency.getInstance(currency), ZoneId.of(zone));
        WatchedFolder look = services.get(Watches.class).watch(owner.id(), watched);
        String by = services.get(People.class).owner().name();
        console.err().println(console.say("正在看守 " + watched, "Watching " + watched));
        boolean settled = false;
        while (true) {
            List<Path> batch = look.look();
            if (!batch.isEmpty()) {
                RunId run = imports.start(new ImportRequest(owner, batch), by);
                ImportRun done = ImportCommand.await(imports, run, console);
                look.took(batch);
                ImportReport.print(List.of(done), false, console, json);
                settled = false;
            } else if (once && settled) {
                return CommandRunner.DONE;
            } else {
                // the first look only remembers: files may still be growing
                settled = look.still();
            }
            if (console.err().checkError()) return CommandRunner.DONE;
            Thread.sleep(PAUSE);
        }
    }
}
