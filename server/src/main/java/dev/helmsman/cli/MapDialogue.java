package dev.helmsman.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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

    MapDialogue(Console console, Runner runner) {
        this.console = console;
        this.runner = runner;
    }

    static boolean isMapping(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
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
        ByteArrayOutputStream proposed = new ByteArrayOutputStream();
        Console quiet = new Console(
                new PrintStream(proposed, true, StandardCharsets.UTF_8),
                console.err(),
                console.folder(),
                false,
                console.chinese());
        int code = runner.run(new Asked(arguments, quiet));
        String yaml = proposed.toString(StandardCharsets.UTF_8);
        yaml.lines().filter(line -> line.startsWith("#")).forEach(console.err()::println);
        Map<String, Object> mapping =
                yaml.isBlank() ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (code != CommandRunner.DONE || mapping == null || !(mapping.get("columns") instanceof Map<?, ?> columns)) {
            return code == CommandRunner.DONE ? CommandRunner.FAILED : code;
        }
        mapping.put("columns", asked(columns));
        mapping.put("signature", Map.of("all", headers(mapping.get("columns"))));
        String name = ask(console.say("给这种文件起个名字（回车用文件名）：", "A name for this kind of file (Enter for the file's): "));
        if (!name.isBlank()) mapping.put("names", Map.of("zh", name, "en", name));
        if (!ask(console.say("保存并导入？[Y/n] ", "Keep it and import? [Y/n] "))
                .toLowerCase(Locale.ROOT)
                .startsWith("n")) {
            return imported(arguments, mapping);
        }
        return CommandRunner.DONE;
    }

    private Map<String, Object> asked(Map<?, ?> columns) {
        console.err()
                .println(console.say(
                        "每一列：回车确认，- 不要，或写出另一个对应",
                        "For each column: Enter to confirm, - to leave it out, or what it is instead"));
        Map<String, Object> chosen = new LinkedHashMap<>();
        columns.forEach((column, declared) -> {
            String answer = ask("  " + String.join("/", from(declared)) + " → " + column + " ")
                    .strip();
            if (answer.equals("-")) return;
            chosen.put(answer.isEmpty() ? String.valueOf(column) : answer, declared);
        });
        return chosen;
    }

    private static List<String> from(@Nullable Object declared) {
        Object from = declared instanceof Map<?, ?> map ? map.get("from") : declared;
        if (from instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        return from == null ? List.of() : List.of(from.toString());
    }

    private static List<String> headers(@Nullable Object columns) {
        List<String> headers = new ArrayList<>();
        if (columns instanceof Map<?, ?> map)
            map.values().forEach(declared -> headers.add(from(declared).getFirst()));
        return headers.stream().distinct().toList();
    }

    private int imported(String[] arguments, Map<String, Object> mapping) {
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        Path file = null;
        try {
            file = Files.createTempFile("mapping", ".yaml");
            Files.writeString(file, new Yaml(options).dump(mapping));
            List<String> again = new ArrayList<>(Arrays.asList(arguments));
            int at = again.indexOf("--map");
            // what follows --map may be the file itself: it becomes a plain argument
            again.set(at, "--map=" + file);
            return runner.run(new Asked(again.toArray(String[]::new), console));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null && !file.toFile().delete()) file.toFile().deleteOnExit();
        }
    }

    private String ask(String question) {
        console.err().print(question);
        console.err().flush();
        java.io.Console keyboard = System.console();
        String answer = keyboard == null ? null : keyboard.readLine();
        return answer == null ? "" : answer;
    }
}
