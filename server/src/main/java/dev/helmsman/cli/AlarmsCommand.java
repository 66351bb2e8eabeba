package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.insight.alarm.AlarmAnswer;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.insight.alarm.AlarmSettings;
import dev.helmsman.insight.alarm.Alarms;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Prints which metrics are odd, or sets how many false alarms are borne. */
@Command(
        name = "alarms",
        description = "which of the shop's metrics are odd, on the last day and before",
        footer = {
            "",
            "Examples:",
            "  helmsman alarms --shop 我的店                              the last day, and the quarter before it",
            "  helmsman alarms --shop 我的店 --from 2026-10-01 --to 2026-11-11 --json",
            "  helmsman alarms --shop 我的店 --false-alarms 0.5           from now on: one a metric and half a year"
        })
final class AlarmsCommand implements HomeCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--from", paramLabel = "DAY", description = "default: the last 91 whole days")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(
            names = "--false-alarms",
            paramLabel = "N",
            description = "keep as the shop's setting: false alarms a metric and quarter, 0.25, 0.5, 1, 2 or 4")
    private @Nullable Double falseAlarms;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "write every table to an Excel workbook")
    private @Nullable Path xlsx;

    @Override
    public int run(Services services, Console console) throws IOException {
        Shop of = services.get(Shops.class).require(shop);
        if (falseAlarms != null)
            services.get(AlarmSettings.class)
                    .change(
                            of.id(),
                            falseAlarms,
                            services.get(People.class).owner().name());
        AlarmAnswer answer = services.get(Alarms.class).of(of, QueryText.period(from, to));
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

    private static void print(AlarmAnswer answer, Console console) {
        console.out().println(said(console, answer.verdict()));
        if (answer.day() == null) return;
        String setting =
                BigDecimal.valueOf(answer.perQuarter()).stripTrailingZeros().toPlainString();
        console.out()
                .println(console.say(
                        "误报：每个指标每季度 " + setting + " 次，全部指标每周约 " + answer.expectedAWeek() + " 次（--false-alarms 可改）",
                        "false alarms: " + setting + " a metric and quarter, about " + answer.expectedAWeek()
                                + " a week over all metrics (--false-alarms changes it)"));
        for (State state : List.of(State.HIGH, State.LOW, State.USUAL, State.NOT_JUDGED)) {
            List<MetricDays> here = answer.metrics().stream()
                    .filter(each -> each.last().state() == state)
                    .toList();
            if (here.isEmpty()) continue;
            console.out().println();
            console.out().println(title(state, console));
            for (MetricDays metric : here) line(metric, console);
        }
    }

    private static void line(MetricDays metric, Console console) {
        console.out()
                .println("  " + said(console, metric.names()) + console.say("：", ": ") + said(console, metric.words()));
        List<String> before = metric.days().stream()
                .limit(metric.days().size() - 1L)
                .filter(AlarmDay::odd)
                .map(day -> day.day().toString().substring(5) + (day.state() == State.HIGH ? "↑" : "↓"))
                .toList();
        if (!before.isEmpty())
            console.out().println("    " + console.say("之前：", "before: ") + String.join(" ", before));
    }

    private static String title(State state, Console console) {
        return switch (state) {
            case HIGH -> console.say("偏高", "High");
            case LOW -> console.say("偏低", "Low");
            case USUAL -> console.say("平常", "As usual");
            case NOT_JUDGED -> console.say("没有判断", "Not judged");
        };
    }

    private static String said(Console console, Text text) {
        return console.say(text.zh(), text.en());
    }
}
