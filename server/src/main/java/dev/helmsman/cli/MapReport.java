package dev.helmsman.cli;

import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.MappingCheck;
import dev.helmsman.ingest.MappingPage;
import dev.helmsman.ingest.MappingPage.MappingTable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A proposed mapping as a file that can be edited and given back, its notes as comments. */
final class MapReport {
    private MapReport() {}

    static void print(MappingPage page, MappingCheck check, Console console) {
        console.err().println(console.say(page.note().zh(), page.note().en()));
        StringBuilder text = new StringBuilder();
        Set<String> mapped = page.proposal().columns().stream()
                .map(MappedColumn::header)
                .collect(Collectors.toCollection(HashSet::new));
        String left = page.sheets().stream()
                .filter(sheet -> sheet.table() == page.proposal().sheet())
                .flatMap(sheet -> sheet.header().stream())
                .filter(header -> !header.isEmpty() && !mapped.contains(header))
                .collect(Collectors.joining(" | "));
        if (!left.isEmpty()) comment(text, console.say("没有对应的列：", "columns left out: ") + left);
        MappingTable table = page.tables().getFirst();
        for (MappingTable each : page.tables()) {
            if (each.table().equals(page.proposal().table())) table = each;
        }
        comment(
                text,
                console.say("可以对应到：", "columns may be: ")
                        + table.columns().stream()
                                .map(target -> target.column() + "="
                                        + console.say(
                                                target.names().zh(),
                                                target.names().en()))
                                .collect(Collectors.joining(" | ")));
        if (!page.unsure().isEmpty()) {
            comment(text, console.say("请核对：", "please check: ") + String.join(" | ", page.unsure()));
        }
        if (check.usable()) {
            console.out().print(text);
            console.out().print(check.yaml());
            console.err()
                    .println(console.say(
                            check.rows() + " 行中 " + check.passed() + " 行可以导入",
                            check.passed() + " of " + check.rows() + " rows would pass"));
        } else {
            check.faults()
                    .forEach(fault -> comment(
                            text, console.say("还不能用：", "not usable yet: ") + console.say(fault.zh(), fault.en())));
            console.out().print(text);
        }
        check.rejected().stream().limit(5).forEach(row -> console.err()
                .println(console.say("第 ", "row ") + row.row() + console.say(" 行，", ", ") + row.column() + ": \""
                        + row.value() + "\" "
                        + console.say(row.reason().zh(), row.reason().en())));
    }

    private static void comment(StringBuilder text, String line) {
        text.append("# ").append(line.replace('\n', ' ')).append('\n');
    }
}
