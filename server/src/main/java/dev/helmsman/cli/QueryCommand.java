package dev.helmsman.cli;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Asks the one query form. */
@Command(
        name = "query",
        description = "metrics by dimensions over a period, against a baseline",
        footer = {
            "",
            "Examples:",
            "  helmsman query paid_amount,buyers --shop 我的店 --by day --from 2026-11-01 --to 2026-11-11 --against year",
            "  helmsman query net_amount --shop 我的店 --by product --where source=手淘搜索 --limit 20 --csv",
            "  helmsman query --list                              every metric and dimension"
        })
final class QueryCommand implements HomeCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Parameters(paramLabel = "METRIC[,METRIC…]", arity = "0..1", description = "keys of metrics")
    private @Nullable String metrics;

    @Option(names = "--shop", paramLabel = "NAME")
    private @Nullable String shop;

    @Option(names = "--by", paramLabel = "DIM[,DIM…]")
    private @Nullable String by;

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable String to;

    @Option(names = "--against", paramLabel = "previous|week|month|year|DAY..DAY")
    private @Nullable String against;

    @Option(
            names = "--where",
            paramLabel = "DIM=VALUE",
            description = "may be repeated; DIM!=VALUE leaves out; several values: a|b")
    private List<String> where = List.of();

    @Option(names = "--trust", paramLabel = "all|clean|decided")
    private @Nullable String trust;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--csv", description = "print CSV")
    private boolean csv;

    @Option(names = "--list", description = "list the metrics and dimensions there are")
    private boolean list;

    @Override
    public int run(Services services, Console console) {
        MetricCatalogue catalogue = services.get(MetricCatalogue.class);
        if (list) return list(catalogue, console);
        if (metrics == null)
            throw new WrongUse(console.say(
                    "写出指标，例如 paid_amount；helmsman query --list 列出全部",
                    "Name a metric, for example paid_amount; helmsman query --list shows all"));
        if (shop == null) throw new WrongUse(console.say("写出店铺：--shop 店名", "Name the shop: --shop NAME"));
        try {
            MetricQuery query = new QueryText(metrics, by, from, to, against, where, trust, limit)
                    .of(services.get(Shops.class).require(shop).id());
            MetricTable table = services.get(Metrics.class).query(query);
            if (root != null && root.json)
                console.out().println(services.get(JsonMapper.class).writeValueAsString(json(query, table, catalogue)));
            else print(query, table, catalogue, console);
            for (Text note : table.notes()) console.err().println(console.say(note.zh(), note.en()));
            return CommandRunner.DONE;
        } catch (MetricException e) {
            throw new WrongUse(console.say(e.zh(), e.en()));
        }
    }

    private static Map<String, @Nullable Object> json(MetricQuery query, MetricTable table, MetricCatalogue catalogue) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("period", table.period());
        Period baseline = table.baseline() == null ? null : table.baseline().period();
        answer.put("baseline", baseline);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            for (String dimension : query.dimensions())
                cells.put(dimension, row.keys().get(dimension));
            for (String metric : query.metrics()) {
                cells.put(metric, rounded(catalogue, metric, row.values().get(metric)));
                if (baseline != null)
                    cells.put(
                            metric + ".baseline",
                            rounded(catalogue, metric, row.baselines().get(metric)));
            }
            rows.add(cells);
        }
        answer.put("rows", rows);
        return answer;
    }

    private static @Nullable BigDecimal rounded(MetricCatalogue catalogue, String metric, @Nullable BigDecimal value) {
        return value == null ? null : catalogue.metric(metric).unit().round(value);
    }

    private void print(MetricQuery query, MetricTable table, MetricCatalogue catalogue, Console console) {
        boolean compared = table.baseline() != null;
        List<String> head = new ArrayList<>();
        for (String dimension : query.dimensions())
            head.add(name(catalogue.dimension(dimension).names(), dimension, console));
        for (String metric : query.metrics()) {
            head.add(name(catalogue.metric(metric).names(), metric, console));
            if (compared) head.add(csv ? metric + ".baseline" : console.say("对比", "baseline"));
        }
        TextTable lines = new TextTable(head, query.dimensions().size());
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (String dimension : query.dimensions()) {
                String key = row.keys().get(dimension);
                cells.add(
                        csv ? (key == null ? "" : key) : row.labels().getOrDefault(dimension, key == null ? "-" : key));
            }
            for (String metric : query.metrics()) {
                cells.add(text(rounded(catalogue, metric, row.values().get(metric))));
                if (compared)
                    cells.add(text(rounded(catalogue, metric, row.baselines().get(metric))));
            }
            lines.add(cells);
        }
        console.out().print(csv ? lines.csv() : lines.aligned());
        if (table.baseline() != null && !csv) {
            console.err()
                    .println(console.say(
                            table.baseline().reason().zh(),
                            table.baseline().reason().en()));
        }
    }

    private String name(Text names, String key, Console console) {
        return csv ? key : console.say(names.zh(), names.en());
    }

    private String text(@Nullable BigDecimal value) {
        return value == null ? (csv ? "" : "-") : value.toPlainString();
    }

    private static int list(MetricCatalogue catalogue, Console console) {
        catalogue.families().forEach(family -> {
            console.out()
                    .println(console.say(family.names().zh(), family.names().en()));
            catalogue.metrics().stream()
                    .filter(metric -> metric.family().equals(family.key()))
                    .forEach(metric -> console.out()
                            .println("  " + metric.key() + "  "
                                    + console.say(
                                            metric.names().zh(), metric.names().en())));
        });
        console.out().println(console.say("维度", "dimensions"));
        catalogue.dimensions().forEach(dimension -> console.out()
                .println("  " + dimension.key() + "  "
                        + console.say(dimension.names().zh(), dimension.names().en())));
        return CommandRunner.DONE;
    }
}
