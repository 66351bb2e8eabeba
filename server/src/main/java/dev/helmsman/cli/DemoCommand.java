package dev.helmsman.cli;

import dev.helmsman.brief.Briefs;
import dev.helmsman.demo.SampleShop;
import dev.helmsman.identity.People;
import dev.helmsman.ingest.ImportRun;
import dev.helmsman.ingest.Imports;
import dev.helmsman.shop.Shop;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** A sample shop from export files to the brief. */
@Command(
        name = "demo",
        description = "make a sample shop as export files, import them, print its brief and serve the pages",
        footer = {"", "Examples:", "  helmsman demo", "  helmsman demo --no-serve --home /tmp/sample"})
final class DemoCommand implements ServingCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7878",
            description = "port on this machine (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int port;

    @Option(names = "--no-serve", description = "end after the brief")
    private boolean silent;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "another seed makes another shop (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean serves() {
        return !silent;
    }

    @Override
    public int run(Services services, Console console) throws Exception {
        Shop shop = shop(services, console);
        Briefs briefs = services.get(Briefs.class);
        var brief = briefs.of(shop, null);
        if (root != null && root.json)
            console.out().println(services.get(JsonMapper.class).writeValueAsString(briefs.view(brief)));
        else console.out().print(briefs.print(brief, console.chinese() ? "zh" : "en"));
        return silent ? CommandRunner.DONE : ServeCommand.serve(services, console);
    }

    private Shop shop(Services services, Console console) throws Exception {
        SampleShop sample = services.get(SampleShop.class);
        Optional<Shop> known = sample.existing(seed);
        if (known.isPresent()) return known.get();
        ProgressLine line = new ProgressLine(console, console.say("模拟", "simulating"));
        SampleShop.Started started = sample.start(
                seed,
                services.get(People.class).owner().name(),
                (done, total) -> line.show(done, total, done + " / " + total + console.say(" 行", " lines")));
        line.end();
        ImportRun run = ImportCommand.await(services.get(Imports.class), started.run(), console);
        if (!run.state().equals("published")) {
            ImportReport.print(List.of(run), false, console, null);
            throw new IllegalStateException(
                    run.message() == null
                            ? console.say("示例店的文件没有导入", "The sample shop's files were not imported")
                            : console.say(run.message().zh(), run.message().en()));
        }
        long rows = run.files().stream().mapToLong(file -> file.rows()).sum();
        console.err()
                .println(console.say(
                        "示例店：" + run.files().size() + " 个文件，" + rows + " 行",
                        "The sample shop: " + run.files().size() + " files, " + rows + " rows"));
        return started.shop();
    }
}
