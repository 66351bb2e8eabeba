package dev.helmsman.cli;

import dev.helmsman.identity.People;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import dev.helmsman.trust.SuspectOrders;
import dev.helmsman.trust.SuspectOrders.Found;
import dev.helmsman.trust.SuspectOrders.Outcome;
import dev.helmsman.trust.SuspectOrders.SuspectOrder;
import dev.helmsman.trust.SuspectOrders.Which;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Suspect orders: who they are, and what the operator says of them. */
@Command(
        name = "suspects",
        description = "orders that may be no real sales; with --fake, --real or --withdraw, what you say of them",
        footer = {
            "",
            "Examples:",
            "  helmsman suspects --shop 我的店",
            "  helmsman suspects --shop 我的店 --real 2876123456789,2876123456790 --reason \"直播间老客\"",
            "  helmsman suspects --shop 我的店 --fake --file orders.txt --reason \"自己刷的\""
        })
final class SuspectsCommand implements HomeCommand {
    @ParentCommand
    private @Nullable HelmsmanCommand root;

    @Option(names = "--shop", required = true, paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--which", paramLabel = "open|decided|all", description = "which to list (default: open)")
    private Which which = Which.OPEN;

    @Option(names = "--limit", paramLabel = "N", description = "list at most so many (default: 50)")
    private int limit = 50;

    @Option(names = "--fake", description = "these orders are no real sales")
    private boolean fake;

    @Option(names = "--real", description = "these orders are real")
    private boolean real;

    @Option(names = "--withdraw", description = "take back what was said of these orders")
    private boolean withdraw;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for those who come later")
    private String reason = "";

    @Option(names = "--file", paramLabel = "FILE", description = "a text file with one order number a line")
    private @Nullable Path file;

    @Parameters(paramLabel = "ORDER", arity = "0..*", split = ",", description = "order numbers")
    private List<String> orders = List.of();

    @Override
    public int run(Services services, Console console) throws IOException {
        int asked = (fake ? 1 : 0) + (real ? 1 : 0) + (withdraw ? 1 : 0);
        if (asked > 1)
            throw new WrongUse(
                    console.say("--fake、--real、--withdraw 只能选一个", "Choose one of --fake, --real, --withdraw"));
        Shop owner = services.get(Shops.class).require(shop);
        if (asked == 0) list(services, console, owner);
        else decide(services, console, owner);
        return CommandRunner.DONE;
    }

    private void list(Services services, Console console, Shop owner) {
        Period period = from == null && to == null
                ? null
                : new Period(
                        from == null ? LocalDate.of(1900, 1, 1) : from, to == null ? LocalDate.of(2200, 1, 1) : to);
        Found found = services.get(SuspectOrders.class).find(owner.id(), period, which, 0, limit);
        if (root != null && root.json) {
            console.out().println(services.get(JsonMapper.class).writeValueAsString(found));
            return;
        }
        if (found.total() == 0) {
            console.out().println(console.say("没有可疑订单", "No suspect orders"));
            return;
        }
        TextTable table = new TextTable(
                console.chinese()
                        ? List.of("订单", "日期", "商品", "依据", "把握", "金额")
                        : List.of("order", "day", "product", "signals", "sure", "amount"),
                4);
        for (SuspectOrder each : found.orders())
            table.add(List.of(
                    each.ref().order(),
                    each.day().toString(),
                    each.product() == null ? "" : each.product(),
                    String.join(" ", each.signals()),
                    Math.min(99, Math.round(each.probability() * 100)) + "%",
                    each.amount().toPlainString()));
        console.out().print(table.aligned());
        console.out()
                .println(console.say(
                        "共 " + found.total() + " 个，" + found.amount().toPlainString() + " " + owner.currency(),
                        found.total() + " in all, " + found.amount().toPlainString() + " " + owner.currency()));
    }

    private void decide(Services services, Console console, Shop owner) throws IOException {
        List<String> numbers = new ArrayList<>(orders);
        if (file != null) {
            Path path = console.resolve(file);
            try {
                numbers.addAll(Files.readAllLines(path));
            } catch (NoSuchFileException e) {
                throw new WrongUse(console.say("没有文件 " + path, "There is no file " + path));
            }
        }
        String who = services.get(People.class).owner().name();
        SuspectOrders suspects = services.get(SuspectOrders.class);
        Outcome outcome = withdraw
                ? suspects.withdraw(owner.id(), numbers, who)
                : suspects.decide(owner.id(), numbers, fake, reason, who);
        console.out()
                .println(String.format(Locale.ROOT, console.say("已改 %d 个订单", "%d orders changed"), outcome.changed()));
        if (!outcome.unknown().isEmpty())
            console.err()
                    .println(console.say("店里没有：", "The shop does not have: ") + String.join(" ", outcome.unknown()));
    }
}
