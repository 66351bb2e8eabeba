package dev.helmsman.cli;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.MappingPage;
import dev.helmsman.ingest.MappingPage.MappingSheet;
import dev.helmsman.ingest.MappingPage.MappingTable;
import dev.helmsman.ingest.MappingPage.MappingTarget;
import dev.helmsman.shop.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import --map FILE} on a terminal: asks column by column, then imports. It asks here, in the process that has the
 * terminal, and runs the same two commands that a script would, wherever the home's owner is.
 */
final class MapDialogue {
    /** One of the two commands. */
    record Asked(String[] arguments, Console console) {}

    interface Runner {
        int run(Asked asked);
    }

    private final Console console;
    private final Runner runner;
    private final JsonMapper json = JsonMapper.builder().build();

    MapDialogue(Console console, Runner runner) {
        this.console = console;
        this.runner = runner;
    }

    /** A declaration of a format, or the draft of one as JSON. */
    static boolean isMapping(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }

    /** An import with {@code --map} that names no mapping. */
    static boolean wanted(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf("--map");
        return at >= 0
                && all.contains("import")
                && !all.contains("--json")
                && !all.contains("--help")
                && (at + 1 >= all.size() || !isMapping(all.get(at + 1)));
    }

    int run(String[] arguments) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int code = runner.run(new Asked(
                with(arguments, "--json"),
                new Console(
                        new PrintStream(answer, true, StandardCharsets.UTF_8),
                        console.err(),
                        console.folder(),
                        false,
                        console.chinese())));
        if (code != CommandRunner.DONE) return code;
        JsonNode page = json.readTree(answer.toString(StandardCharsets.UTF_8)).get("page");
        Mapping mapping = asked(json.treeToValue(page, MappingPage.class));
        String go = ask(say("保存并导入？[Y/n] ", "Keep it and import? [Y/n] ")).strip();
        return go.toLowerCase(Locale.ROOT).startsWith("n") ? CommandRunner.DONE : imported(arguments, mapping);
    }

    private static String[] with(String[] arguments, String more) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addFirst(more);
        return all.toArray(String[]::new);
    }

    private Mapping asked(MappingPage page) {
        Mapping proposal = page.proposal();
        console.err().println(say(page.note().zh(), page.note().en()));
        String kind = proposal.base() == null ? proposal.table() : proposal.base();
        MappingTable table = page.tables().stream()
                .filter(each -> each.table().equals(kind))
                .findFirst()
                .orElseThrow();
        MappingSheet sheet = page.sheets().stream()
                .filter(each -> each.table() == proposal.sheet())
                .findFirst()
                .orElseThrow();
        console.err()
                .println(say("看作：", "Taken for: ")
                        + say(table.names().zh(), table.names().en()));
        for (int i = 0; i < table.columns().size(); i++) {
            MappingTarget target = table.columns().get(i);
            console.err()
                    .println("  " + (i + 1) + " "
                            + say(target.names().zh(), target.names().en())
                            + (target.need().equals("must") ? say("（必需）", " (needed)") : ""));
        }
        console.err()
                .println(say(
                        "每一列：回车照建议，数字另选，- 不要",
                        "For each column: Enter as proposed, a number for another, - to leave it out"));
        List<MappedColumn> columns = new ArrayList<>();
        for (String header : sheet.header()) if (!header.isEmpty()) column(header, proposal, table, columns);
        String name = ask(say("给这种文件起个名字（回车用文件名）：", "A name for this kind of file (Enter for the file's): "))
                .strip();
        return new Mapping(
                proposal.key(),
                name.isEmpty() ? proposal.names() : new Text(name, name),
                proposal.platform(),
                proposal.table(),
                proposal.base(),
                proposal.sheet(),
                proposal.dayFirst(),
                proposal.dayFromFile(),
                columns);
    }

    private void column(String header, Mapping proposal, MappingTable table, List<MappedColumn> columns) {
        Optional<MappedColumn> proposed = proposal.columns().stream()
                .filter(each -> each.header().equals(header))
                .findFirst();
        while (true) {
            String suggestion = proposed.map(each -> name(table, each.column())).orElse("-");
            String answer = ask("  " + header + " → [" + suggestion + "] ").strip();
            if (answer.isEmpty()) {
                proposed.ifPresent(columns::add);
                return;
            }
            if (answer.equals("-")) return;
            if (answer.matches("\\d{1,3}")) {
                int place = Integer.parseInt(answer);
                if (place >= 1 && place <= table.columns().size()) {
                    String column = table.columns().get(place - 1).column();
                    columns.removeIf(each -> each.column().equals(column));
                    columns.add(new MappedColumn(
                            column, header, proposed.map(MappedColumn::factor).orElse(null)));
                    return;
                }
            }
            console.err().println(say("请回车、写数字或 -", "Press Enter, or give a number or -"));
        }
    }

    private String name(MappingTable table, String column) {
        return table.columns().stream()
                .filter(each -> each.column().equals(column))
                .map(each -> say(each.names().zh(), each.names().en()))
                .findFirst()
                .orElse(column);
    }

    private int imported(String[] arguments, Mapping mapping) {
        Path file = null;
        try {
            file = Files.createTempFile("mapping", ".json");
            Files.writeString(file, json.writeValueAsString(mapping));
            List<String> again = new ArrayList<>(Arrays.asList(arguments));
            // what follows --map may be the file itself: it becomes a plain argument
            again.set(again.indexOf("--map"), "--map=" + file);
            return runner.run(new Asked(again.toArray(String[]::new), console));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null && !file.toFile().delete()) file.toFile().deleteOnExit();
        }
    }

    private String say(String zh, String en) {
        return console.say(zh, en);
    }

    private String ask(String question) {
        console.err().print(question);
        console.err().flush();
        java.io.Console keyboard = System.console();
        String answer = keyboard == null ? null : keyboard.readLine();
        return answer == null ? "" : answer;
    }
}
