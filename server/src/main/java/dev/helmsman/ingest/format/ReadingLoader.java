package dev.helmsman.ingest.format;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Reading.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The part of a declaration that says how text is read: {@code header}, {@code dates}, {@code numbers}, {@code ends}, {@code around}. */
final class ReadingLoader {
    private static final Map<String, Numbers> NUMBERS =
            Map.of("point", Numbers.POINT, "comma", Numbers.COMMA, "guess", Numbers.GUESS);

    private final Declaration file;
    private final FormatFaults faults;

    ReadingLoader(Declaration file, FormatFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @param names columns of the format */
    Reading reading(Set<String> names, @Nullable ColumnsToRows columnsToRows) {
        Numbers numbers = NUMBERS.get(file.text("numbers", "point"));
        if (numbers == null) faults.add(file.node(), "`numbers` is one of " + NUMBERS.keySet());
        String ends = file.text("ends", "");
        if (!ends.isEmpty() && !ends.equals("blank")) faults.add(file.node(), "`ends` can only be blank");
        return new Reading(
                file.texts("header").stream().map(ReadingLoader::names).toList(),
                file.text("dates", "").startsWith("guess"),
                numbers == null ? Numbers.POINT : numbers,
                ends.equals("blank"),
                around(names),
                columnsToRows);
    }

    private Map<String, String> around(Set<String> names) {
        Map<String, String> patterns = new LinkedHashMap<>();
        Declaration around = file.part("around");
        if (around == null) return patterns;
        around.entries().forEach((name, node) -> {
            String pattern = around.scalar(node);
            try {
                if (Pattern.compile(pattern).matcher("").groupCount() != 1) {
                    faults.add(node, "the pattern of `" + name + "` needs one group, which is the value");
                }
            } catch (PatternSyntaxException e) {
                faults.add(node, "`" + pattern + "` is no pattern: " + e.getDescription());
            }
            if (!names.contains(name)) faults.add(node, "`" + name + "` is no column");
            patterns.put(name, pattern);
        });
        return patterns;
    }

    /** Names between commas; one that holds a comma stands in quotes. */
    private static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (char c : header.toCharArray()) {
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted) {
                names.add(Words.fold(name.toString()));
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(Words.fold(name.toString()));
        return names;
    }
}
