package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.OwnMetrics;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The operator's own metrics. */
@Command(
        name = "metric",
        description = "your own metrics, in the grammar of the built-in ones",
        subcommands = {MetricCommand.Add.class, MetricCommand.ListOwn.class, MetricCommand.Remove.class},
        footer = {
            "",
            "A file looks like this:",
            "  family: {key: shop}",
            "  metrics:",
            "  - key: net_per_visitor",
            "    names: {zh: 访客净值, en: Net amount per visitor}",
            "    definition: {zh: 每个访客带来的净额, en: Net amount for each visitor}",
            "    formula: net_amount / visitors",
            "    unit: money",
            "    direction: up",
            "    adds: ratio"
        })
final class MetricCommand {

    @Command(name = "add", description = "check a catalogue file and take it in")
    static final class Add implements HomeCommand {
        @Parameters(paramLabel = "FILE.yaml")
        Path file = Path.of("");

        @Override
        public int run(Services services, Console console) throws IOException {
            Path path = console.resolve(file);
            String yaml;
            try {
                yaml = Files.readString(path);
            } catch (NoSuchFileException e) {
                throw new WrongUse(console.say("没有文件 " + path, "There is no file " + path));
            } catch (MalformedInputException e) {
                throw new WrongUse(
                        console.say(path + " 不是 UTF-8 文本；请另存为 UTF-8", path + " is no UTF-8 text; save it as UTF-8"));
            }
            List<String> keys = services.get(OwnMetrics.class)
                    .add(
                            path.getFileName().toString(),
                            yaml,
                            services.get(People.class).owner().name());
            console.out().println(console.say("已加入：" + String.join(" ", keys), "Added: " + String.join(" ", keys)));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "list", description = "your own metrics, with their formulas")
    static final class ListOwn implements HomeCommand {
        @Override
        public int run(Services services, Console console) {
            List<MetricDefinition> own = services.get(MetricCatalogue.class).metrics().stream()
                    .filter(MetricDefinition::custom)
                    .toList();
            own.forEach(metric -> console.out()
                    .println(metric.key() + "\t"
                            + console.say(metric.names().zh(), metric.names().en()) + "\t" + metric.formula()));
            if (own.isEmpty())
                console.err()
                        .println(console.say(
                                "还没有自定义指标：helmsman metric add 文件.yaml，或在“指标”页新建",
                                "None yet: helmsman metric add FILE.yaml, or make one on the Metrics page"));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "remove", description = "remove one of your own metrics")
    static final class Remove implements HomeCommand {
        @Parameters(paramLabel = "KEY")
        String key = "";

        @Override
        public int run(Services services, Console console) {
            services.get(OwnMetrics.class)
                    .remove(key, services.get(People.class).owner().name());
            console.out().println(console.say("已删除：" + key, "Removed: " + key));
            return CommandRunner.DONE;
        }
    }
}
