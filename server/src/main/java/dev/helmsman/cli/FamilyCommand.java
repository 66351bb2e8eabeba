package dev.helmsman.cli;

import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Answers one family's question, as its page does. */
@Command(
        name = "family",
        description = "one family of data and the question it answers: main image, product, customer …",
        footer = {
            "",
            "Examples:",
            "  helmsman family --shop 我的店                         every family and what it says",
            "  helmsman family customer --shop 我的店 --from 2026-01-01 --to 2026-11-11",
            "  helmsman family product --shop 我的店 --against month --xlsx products.xlsx"
        })
final class FamilyCommand implements HomeCommand {
    private static final int MOST_ROWS = 20;

    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Parameters(paramLabel = "FAMILY", arity = "0..1", description = "without one, all of them in a sentence each")
    private @Nullable String family;

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--from", paramLabel = "DAY", description = "default: the last 28 days with facts")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(names = "--against", paramLabel = "previous|week|month|year|DAY..DAY")
    private String against = "previous";

    @Option(names = "--trust", paramLabel = "all|clean|decided")
    private @Nullable String trust;

    @Option(names = "--where", paramLabel = "DIM=VALUE", description = "may be repeated")
    private List<String> where = List.of();

    @Option(names = "--xlsx", paramLabel = "FILE", description = "write every table to an Excel workbook")
    private @Nullable Path xlsx;

    @Override
    public int run(Services services, Console console) throws IOException {
        Families families = services.get(Families.class);
        var question = families.question(
                services.get(Shops.class).require(shop),
                QueryText.period(from, to),
                QueryText.against(against),
                QueryText.trust(trust),
                QueryText.filters(where));
        if (family == null) {
            for (Family one : families.all())
                console.out()
                        .println(one.key() + "  "
                                + said(console, families.answer(one, question).verdict()));
            return CommandRunner.DONE;
        }
        FamilyAnswer answer = families.answer(families.require(family), question);
        if (xlsx != null) {
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                new FamilyWorkbook(answer, console.say("zh", "en").equals("zh")).write(out);
            }
            console.err().println(xlsx.toAbsolutePath());
        }
        if (root != null && root.json)
            console.out().println(services.get(JsonMapper.class).writeValueAsString(answer));
        else if (xlsx == null) print(answer, console);
        return CommandRunner.DONE;
    }

    private static void print(FamilyAnswer answer, Console console) {
        console.out().println(said(console, answer.verdict()));
        for (Sheet sheet : answer.sheets()) {
            console.out().println();
            console.out().println(said(console, sheet.title()));
            if (sheet.rows().isEmpty()) {
                console.out().println("  " + console.say("没有数据", "no data"));
                continue;
            }
            int texts = 0;
            while (texts < sheet.columns().size() && sheet.columns().get(texts).unit() == null) texts++;
            TextTable table = new TextTable(
                    sheet.columns().stream()
                            .map(column -> said(console, column.name()))
                            .toList(),
                    texts);
            for (List<@Nullable Object> row :
                    sheet.rows().subList(0, Math.min(MOST_ROWS, sheet.rows().size()))) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++)
                    cells.add(cell(console, row.get(i), sheet.columns().get(i).unit()));
                table.add(cells);
            }
            console.out().print(table.aligned());
            int left = sheet.rows().size() - MOST_ROWS;
            if (left > 0)
                console.out()
                        .println(console.say(
                                "… 还有 " + left + " 行：--xlsx 或 --json", "… " + left + " more rows: --xlsx or --json"));
        }
    }

    static String cell(Console console, @Nullable Object value, @Nullable Unit unit) {
        return switch (value) {
            case null -> "-";
            case Text text -> said(console, text);
            case Boolean yes -> yes ? console.say("是", "yes") : console.say("否", "no");
            case BigDecimal number -> number(number, unit);
            case Double number -> Double.isFinite(number) ? number(BigDecimal.valueOf(number), unit) : "-";
            default -> value.toString();
        };
    }

    private static String number(BigDecimal number, @Nullable Unit unit) {
        if (unit == Unit.RATIO)
            return number.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
        return (unit == null ? number : unit.round(number)).toPlainString();
    }

    private static String said(Console console, Text text) {
        return console.say(text.zh(), text.en());
    }
}
