package dev.helmsman.cli;

import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.shop.Shops;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Prints the brief of a day. */
@Command(
        name = "brief",
        description = "what changed, why, what to do, who must know, how far it can be believed",
        footer = {
            "",
            "Examples:",
            "  helmsman brief --shop 我的店",
            "  helmsman brief --shop 我的店 --date 2026-11-12 --xlsx 早报.xlsx"
        })
final class BriefCommand implements HomeCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--date", paramLabel = "DAY", description = "default: the last whole day with facts")
    private @Nullable LocalDate date;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "also write it as an Excel workbook")
    private @Nullable Path workbook;

    @Override
    public int run(Services services, Console console) throws Exception {
        Briefs briefs = services.get(Briefs.class);
        Brief brief = briefs.of(services.get(Shops.class).require(shop), date);
        String language = console.chinese() ? "zh" : "en";
        if (root != null && root.json)
            console.out().println(services.get(JsonMapper.class).writeValueAsString(briefs.view(brief)));
        else console.out().print(briefs.print(brief, language));
        if (workbook != null) {
            Path file = console.resolve(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                briefs.workbook(brief, language, out);
            }
            console.err().println(file);
        }
        return CommandRunner.DONE;
    }
}
