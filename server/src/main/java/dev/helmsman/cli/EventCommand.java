package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventFile;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** The timeline on the command line. */
@Command(
        name = "event",
        description = "what happened or is planned, on the timeline",
        subcommands = {
            EventCommand.Add.class,
            EventCommand.ListAll.class,
            EventCommand.Remove.class,
            EventCommand.Import.class
        },
        footer = {
            "",
            "Examples:",
            "  helmsman event add --shop 我的店 --kind main_image --from 2026-11-10 --scope product=880123 --title \"主图换成 v7\"",
            "  helmsman event list --shop 我的店 --from 2026-11-01 --to 2026-11-30"
        })
final class EventCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    boolean json() {
        return root != null && root.json;
    }

    @Command(name = "add", description = "add an event")
    static final class Add implements HomeCommand {
        @ParentCommand
        private @Nullable EventCommand parent;

        @Option(names = "--shop", required = true, paramLabel = "NAME")
        private String shop = "";

        @Option(
                names = "--kind",
                required = true,
                paramLabel = "KIND",
                description = "main_image detail_page price launch campaign stock_out platform_rule note")
        private String kind = "";

        @Option(names = "--from", required = true, paramLabel = "DAY")
        private LocalDate from = LocalDate.EPOCH;

        @Option(names = "--to", paramLabel = "DAY")
        private @Nullable LocalDate to;

        @Option(names = "--scope", paramLabel = "DIM=VALUE", description = "may be repeated; without it the whole shop")
        private Map<String, String> scope = Map.of();

        @Option(names = "--title", required = true, paramLabel = "TEXT")
        private String title = "";

        @Override
        public int run(Services services, Console console) {
            EventKind known = EventKind.find(kind)
                    .orElseThrow(() -> new WrongUse(console.say("没有这种事件：", "There is no such kind: ")
                            + kind
                            + console.say("；有 ", "; there are ")
                            + Arrays.stream(EventKind.values())
                                    .map(EventKind::key)
                                    .collect(Collectors.joining(" "))));
            Shop owner = services.get(Shops.class).require(shop);
            Event added = services.get(Timeline.class)
                    .add(
                            owner.id(),
                            new NewEvent(known, from, to == null ? from : to, scope, title),
                            services.get(People.class).owner().name());
            print(List.of(added), parent, services, console);
            return CommandRunner.DONE;
        }
    }

    @Command(name = "list", description = "events of a period, festivals among them")
    static final class ListAll implements HomeCommand {
        @ParentCommand
        private @Nullable EventCommand parent;

        @Option(names = "--shop", required = true, paramLabel = "NAME")
        private String shop = "";

        @Option(names = "--from", paramLabel = "DAY")
        private LocalDate from = LocalDate.of(2015, 1, 1);

        @Option(names = "--to", paramLabel = "DAY")
        private LocalDate to = LocalDate.of(2030, 12, 31);

        @Option(names = "--own", description = "without the festivals that are built in")
        private boolean own;

        @Override
        public int run(Services services, Console console) {
            Shop owner = services.get(Shops.class).require(shop);
            List<Event> found = services.get(Timeline.class).find(owner, new Period(from, to)).stream()
                    .filter(event -> !own || !event.builtIn())
                    .toList();
            print(found, parent, services, console);
            return CommandRunner.DONE;
        }
    }

    @Command(name = "remove", description = "take an event off the timeline")
    static final class Remove implements HomeCommand {
        @Option(names = "--shop", required = true, paramLabel = "NAME")
        private String shop = "";

        @Parameters(paramLabel = "ID")
        private long id;

        @Override
        public int run(Services services, Console console) {
            Shop owner = services.get(Shops.class).require(shop);
            services.get(Timeline.class)
                    .remove(owner.id(), id, services.get(People.class).owner().name());
            return CommandRunner.DONE;
        }
    }

    @Command(name = "import", description = "add the rows of a CSV or xlsx file: kind, from, to, scope, title")
    static final class Import implements HomeCommand {
        @Option(names = "--shop", required = true, paramLabel = "NAME")
        private String shop = "";

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Override
        public int run(Services services, Console console) throws Exception {
            Shop owner = services.get(Shops.class).require(shop);
            Path source = console.resolve(file);
            EventFile.Outcome outcome;
            try (InputStream content = Files.newInputStream(source)) {
                outcome = services.get(Timeline.class)
                        .importFile(
                                owner.id(),
                                source.getFileName().toString(),
                                content,
                                services.get(People.class).owner().name());
            }
            for (EventFile.Rejected each : outcome.rejected()) {
                console.err()
                        .println(source.getFileName() + console.say("，第 ", ", row ") + each.row()
                                + console.say(" 行，", ", ") + each.column() + ": \"" + each.value() + "\" "
                                + console.say(each.reason().zh(), each.reason().en()));
            }
            console.out().println(outcome.events().size());
            return outcome.rejected().isEmpty() ? CommandRunner.DONE : CommandRunner.FAILED;
        }
    }

    private record Line(
            long id,
            String kind,
            LocalDate from,
            LocalDate to,
            Map<String, String> scope,
            String title,
            boolean builtIn) {}

    private static void print(List<Event> events, @Nullable EventCommand parent, Services services, Console console) {
        List<Line> lines = events.stream()
                .map(event -> new Line(
                        event.id(),
                        event.kind().key(),
                        event.from(),
                        event.to(),
                        event.scope(),
                        console.say(event.title().zh(), event.title().en()),
                        event.builtIn()))
                .toList();
        if (parent != null && parent.json()) {
            console.out().println(services.get(JsonMapper.class).writeValueAsString(Map.of("events", lines)));
            return;
        }
        TextTable table = new TextTable(List.of("id", "kind", "from", "to", "title", "scope"), 6);
        for (Line line : lines) {
            table.add(List.of(
                    Long.toString(line.id),
                    line.kind,
                    line.from.toString(),
                    line.to.toString(),
                    line.title,
                    line.scope.isEmpty() ? "" : line.scope.toString()));
        }
        console.out().print(table.aligned());
    }
}
