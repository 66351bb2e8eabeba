package dev.helmsman.cli;

import dev.helmsman.ingest.FileResult;
import dev.helmsman.ingest.ImportRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What imports did, a line a file. */
final class ImportReport {
    private ImportReport() {}

    private record Line(
            int id,
            String file,
            @Nullable String format,
            String state,
            long rows,
            Map<String, Long> facts,
            long rejected,
            long unchanged,
            long updated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String grade,
            @Nullable String message) {}

    static void print(List<ImportRun> runs, boolean withRun, Console console, @Nullable JsonMapper json) {
        List<Line> lines = new ArrayList<>();
        for (ImportRun run : runs) for (FileResult file : run.files()) lines.add(line(run, file, console));
        if (json != null) {
            console.out().println(json.writeValueAsString(Map.of("imports", lines)));
            return;
        }
        List<String> head = new ArrayList<>(List.of(
                console.say("文件", "file"),
                console.say("格式", "format"),
                console.say("状态", "state"),
                console.say("行", "rows"),
                console.say("事实", "facts"),
                console.say("更新", "updated"),
                console.say("未变", "unchanged"),
                console.say("拒绝", "rejected"),
                console.say("从", "from"),
                console.say("到", "to"),
                console.say("等级", "grade")));
        if (withRun) head.addFirst(console.say("编号", "id"));
        TextTable table = new TextTable(head, withRun ? 4 : 3);
        for (Line line : lines) {
            List<String> cells = new ArrayList<>(List.of(
                    line.file,
                    line.format == null ? "?" : line.format,
                    line.state,
                    Long.toString(line.rows),
                    line.facts.values().stream().map(String::valueOf).collect(Collectors.joining("+")),
                    Long.toString(line.updated),
                    Long.toString(line.unchanged),
                    Long.toString(line.rejected),
                    line.from == null ? "" : line.from.toString(),
                    line.to == null ? "" : line.to.toString(),
                    line.grade == null ? "" : line.grade));
            if (withRun) cells.addFirst(Integer.toString(line.id));
            table.add(cells);
        }
        console.out().print(table.aligned());
        for (Line line : lines) if (line.message != null) console.err().println(line.file + ": " + line.message);
    }

    private static Line line(ImportRun run, FileResult file, Console console) {
        return new Line(
                run.id(),
                file.file(),
                file.format(),
                file.state(),
                file.rows(),
                new TreeMap<>(file.facts()),
                file.rejected(),
                file.unchanged(),
                file.updated(),
                file.from(),
                file.to(),
                file.grade(),
                file.message() == null
                        ? null
                        : console.say(file.message().zh(), file.message().en()));
    }
}
