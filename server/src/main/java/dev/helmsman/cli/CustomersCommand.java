package dev.helmsman.cli;

import dev.helmsman.insight.customer.CustomerListFile;
import dev.helmsman.insight.customer.CustomerLists;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Lists buyers for a campaign, by the number of their latest order. */
@Command(
        name = "customers",
        description = "buyers of a segment, by the number of their latest order: lists for a campaign",
        footer = {
            "",
            "Segments: leaving due fresh once active gone; important_value important_develop important_keep",
            "important_win_back general_value general_develop general_keep general_win_back; all.",
            "",
            "Examples:",
            "  helmsman customers --shop 我的店 --segment leaving",
            "  helmsman customers --shop 我的店 --segment due --csv > due.csv",
            "  helmsman customers --shop 我的店 --segment important_keep --trust decided --xlsx keep.xlsx"
        })
final class CustomersCommand implements HomeCommand {
    private static final int SHOWN = 20;

    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--segment", paramLabel = "SEGMENT", description = "default: leaving")
    private String segment = "leaving";

    @Option(names = "--to", paramLabel = "DAY", description = "histories up to this day (default: the last with facts)")
    private @Nullable String to;

    @Option(names = "--trust", paramLabel = "all|clean|decided")
    private @Nullable String trust;

    @Option(names = "--where", paramLabel = "DIM=VALUE", description = "only these orders; may be repeated")
    private List<String> where = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "at most so many (default: 20; with --csv, --xlsx all)")
    private @Nullable Integer limit;

    @Option(names = "--csv", description = "print CSV")
    private boolean csv;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "write an Excel workbook")
    private @Nullable Path xlsx;

    @Override
    public int run(Services services, Console console) throws IOException {
        if (limit != null && limit < 1) throw new WrongUse(console.say("--limit 至少是 1", "--limit is at least 1"));
        boolean json = root != null && root.json;
        int most = limit != null ? limit : csv || xlsx != null || json ? Integer.MAX_VALUE : SHOWN;
        var question = services.get(Families.class)
                .question(
                        services.get(Shops.class).require(shop),
                        QueryText.period(null, to),
                        QueryText.against(null),
                        QueryText.trust(trust),
                        QueryText.filters(where));
        CustomerLists.Part part = services.get(CustomerLists.class).part(question, segment, 0, most);
        CustomerListFile file =
                new CustomerListFile(part, console.say("zh", "en").equals("zh"));
        if (xlsx != null) {
            Path path = console.resolve(xlsx);
            try (OutputStream out = Files.newOutputStream(path)) {
                file.excel(out);
            }
            console.err().println(path);
        }
        if (csv) console.out().print(file.csv());
        else if (json) console.out().println(services.get(JsonMapper.class).writeValueAsString(part));
        else if (xlsx == null) print(part, file.sheet(), console);
        return CommandRunner.DONE;
    }

    private static void print(CustomerLists.Part part, Sheet sheet, Console console) {
        console.out()
                .println(said(console, part.names()) + "  "
                        + console.say(part.page().total() + " 位", part.page().total() + " buyers") + "  "
                        + said(console, part.action()));
        if (sheet.rows().isEmpty()) return;
        int texts = 7;
        TextTable table = new TextTable(
                sheet.columns().stream()
                        .map(column -> said(console, column.name()))
                        .toList(),
                texts);
        for (List<@Nullable Object> row : sheet.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++)
                cells.add(FamilyCommand.cell(
                        console, row.get(i), sheet.columns().get(i).unit()));
            table.add(cells);
        }
        console.out().print(table.aligned());
        long left = part.page().total() - sheet.rows().size();
        if (left > 0)
            console.out()
                    .println(console.say("… 还有 " + left + " 位：--csv 或 --xlsx", "… " + left + " more: --csv or --xlsx"));
    }

    private static String said(Console console, Text text) {
        return console.say(text.zh(), text.en());
    }
}
