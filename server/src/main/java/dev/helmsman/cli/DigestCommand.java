package dev.helmsman.cli;

import dev.helmsman.brief.digest.Channel;
import dev.helmsman.brief.digest.Digests;
import dev.helmsman.brief.digest.Recipient;
import dev.helmsman.identity.People;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the brief is sent every day. */
@Command(
        name = "digest",
        description = "send the brief every day to a chat group, by mail or to a folder",
        subcommands = {
            DigestCommand.Add.class,
            DigestCommand.ListAll.class,
            DigestCommand.Remove.class,
            DigestCommand.Send.class
        },
        footer = {
            "",
            "A new brief is sent once to each, not before its hour, while helmsman serve runs.",
            "",
            "Examples:",
            "  helmsman digest add dingtalk 'https://oapi.dingtalk.com/robot/send?access_token=…' --secret SEC… --shop 我的店",
            "  helmsman digest add mail boss@example.com --at 08:00 --shop 我的店       with HELMSMAN_SMTP=smtp://user:password@host:587",
            "  helmsman digest send 1 --shop 我的店                                     now, to try it"
        })
final class DigestCommand {
    /** A command on one shop's recipients. */
    abstract static class OnShop implements HomeCommand {
        @Option(names = "--shop", required = true, paramLabel = "NAME")
        String shop = "";

        ShopId shop(Services services) {
            return services.get(Shops.class).require(shop).id();
        }

        static String line(Recipient each, Console console) {
            String sent = each.sentDay() == null
                    ? console.say("还没有发过", "nothing sent yet")
                    : console.say("发到 " + each.sentDay(), "sent up to " + each.sentDay());
            String fault = each.fault() == null
                    ? ""
                    : "\t" + console.say(each.fault().zh(), each.fault().en());
            return each.id() + "\t" + each.channel().key() + "\t" + each.shown() + "\t" + each.language() + "\t"
                    + each.at() + "\t" + sent + fault;
        }
    }

    @Command(name = "add", description = "send it there too")
    static final class Add extends OnShop {
        @Parameters(index = "0", paramLabel = "dingtalk|feishu|wecom|slack|mail|file")
        String channel = "";

        @Parameters(index = "1", paramLabel = "TARGET", description = "webhook address, mail address or folder")
        String target = "";

        @Option(names = "--secret", paramLabel = "SECRET", description = "what DingTalk or Feishu signs with")
        String secret = "";

        @Option(names = "--at", paramLabel = "HH:MM", description = "not before; default 08:30 by the shop's clock")
        @Nullable
        String at;

        @Option(names = "--in", paramLabel = "zh|en", description = "language of the message")
        @Nullable
        String language;

        @Override
        public int run(Services services, Console console) {
            LocalTime time;
            try {
                time = at == null ? LocalTime.of(8, 30) : LocalTime.parse(at);
            } catch (DateTimeException e) {
                throw new WrongUse(console.say(
                        "时间“" + at + "”看不懂；写成 08:30", "the time \"" + at + "\" is not understood; write it as 08:30"));
            }
            Recipient added = services.get(Digests.class)
                    .add(
                            shop(services),
                            Channel.of(channel),
                            target,
                            secret,
                            language == null ? console.say("zh", "en") : language,
                            time,
                            services.get(People.class).owner().name());
            console.out().println(line(added, console));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "list", description = "where it is sent")
    static final class ListAll extends OnShop {
        @Override
        public int run(Services services, Console console) {
            var all = services.get(Digests.class).of(shop(services));
            all.forEach(each -> console.out().println(line(each, console)));
            if (all.isEmpty())
                console.err()
                        .println(console.say(
                                "还没有推送：helmsman digest add，或在“设置”页添加",
                                "Nowhere yet: helmsman digest add, or add one on the Settings page"));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "remove", description = "send it there no longer")
    static final class Remove extends OnShop {
        @Parameters(paramLabel = "NUMBER")
        long id;

        @Override
        public int run(Services services, Console console) {
            services.get(Digests.class)
                    .remove(
                            shop(services),
                            id,
                            services.get(People.class).owner().name());
            return CommandRunner.DONE;
        }
    }

    @Command(name = "send", description = "send the newest brief there now")
    static final class Send extends OnShop {
        @Parameters(paramLabel = "NUMBER")
        long id;

        @Override
        public int run(Services services, Console console) {
            console.out().println(line(services.get(Digests.class).send(shop(services), id), console));
            return CommandRunner.DONE;
        }
    }
}
