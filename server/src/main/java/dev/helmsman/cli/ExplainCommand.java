package dev.helmsman.cli;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.insight.Explanations;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Prints why a metric moved. */
@Command(
        name = "explain",
        description = "why a metric moved: from the whole shop to the cause",
        footer = {
            "",
            "Examples:",
            "  helmsman explain paid_amount --shop 我的店 --from 2026-11-08 --to 2026-11-12",
            "  helmsman explain conversion --shop 我的店 --from 2026-11-12 --against year --json"
        })
final class ExplainCommand implements HomeCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Parameters(paramLabel = "METRIC", description = "key of a metric; helmsman query --list shows all")
    private String metric = "";

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--from", paramLabel = "DAY", description = "default: the last day with facts")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(names = "--against", paramLabel = "previous|week|month|year|DAY..DAY")
    private @Nullable String against;

    @Override
    public int run(Services services, Console console) {
        try {
            Explanation told = services.get(Explanations.class)
                    .explain(
                            services.get(Shops.class).require(shop),
                            metric,
                            QueryText.period(from, to),
                            QueryText.against(against));
            if (root != null && root.json)
                console.out().println(services.get(JsonMapper.class).writeValueAsString(told));
            else print(told, console);
            return CommandRunner.DONE;
        } catch (MetricException e) {
            throw new WrongUse(console.say(e.zh(), e.en()));
        }
    }

    private static void print(Explanation told, Console console) {
        console.out().println(said(console, told.title()));
        console.out().println(said(console, told.reason()));
        console.out().println(said(console, told.usual().text()));
        if (told.flip() != null) console.out().println(said(console, told.flip().text()));
        console.out().println();
        node(told.tree(), 0, console);
        for (Conclusion cause : told.conclusions()) {
            console.out().println();
            console.out().println(said(console, cause.title()));
            if (cause.flip() != null)
                console.out().println("  " + said(console, cause.flip().text()));
            for (Text sentence : cause.why()) console.out().println("  " + said(console, sentence));
        }
        for (Text note : told.notes()) console.out().println(said(console, note));
    }

    private static void node(Node node, int depth, Console console) {
        String pad = "  ".repeat(depth);
        console.out()
                .println(pad + said(console, node.title()) + "  " + plain(node.baseline()) + " → "
                        + plain(node.value()) + "  " + node.effect().toPlainString()
                        + (node.share() == null ? "" : String.format(Locale.ROOT, " (%.0f%%)", node.share() * 100))
                        + usual(node, console));
        node.causes().stream().limit(1).forEach(cause -> console.out()
                .println(pad + "  ! " + said(console, cause.text())));
        for (Node child : node.children()) node(child, depth + 1, console);
        // The clearest dimension is printed; JSON holds the others as well.
        List<View> clearest = node.views().stream().limit(1).toList();
        for (View view : clearest) {
            console.out().println(pad + "  [" + said(console, view.title()) + "]");
            for (Node child : view.children()) node(child, depth + 2, console);
        }
    }

    /** Whether a segment went further than it goes by itself; nothing where that is not told. */
    private static String usual(Node node, Console console) {
        if (node.usual() == null) return "";
        return node.usual().beyond() ? console.say("  超出平常", "  beyond usual") : console.say("  平常波动", "  as usual");
    }

    private static String said(Console console, Text text) {
        return console.say(text.zh(), text.en());
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "-" : value.toPlainString();
    }
}
