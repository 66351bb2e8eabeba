package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The one command; what every sub-command shares. */
@Command(
        name = "helmsman",
        mixinStandardHelpOptions = true,
        version = "helmsman 0.1.0",
        header = "The cockpit of the person who runs an online shop. 掌舵：电商运营的驾驶舱。",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            WatchCommand.class,
            BriefCommand.class,
            QueryCommand.class,
            ExplainCommand.class,
            AlarmsCommand.class,
            FamilyCommand.class,
            CustomersCommand.class,
            SuspectsCommand.class,
            MetricCommand.class,
            EventCommand.class,
            SimulateCommand.class,
            StatsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class,
            TokenCommand.class,
            DigestCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  helmsman demo                                      a sample shop, its brief, and the pages",
            "  helmsman import ~/Downloads --shop 我的店           every export in a folder",
            "  helmsman brief --shop 我的店                        what changed, why, what to do",
            "  helmsman query paid_amount,buyers --shop 我的店 --by day --from 2026-11-01 --to 2026-11-11 --against year",
            "  helmsman serve                                     the pages"
        })
final class HelmsmanCommand {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the folder that holds everything (default: ~/.helmsman)")
    @Nullable
    Path home;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "language of what is printed")
    @Nullable
    String language;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print JSON")
    boolean json;

    Home home(Console console) {
        return new Home(home == null ? Home.usual() : console.resolve(home));
    }

    boolean chinese(Console console) {
        if (language == null) return console.chinese();
        return switch (language) {
            case "zh" -> true;
            case "en" -> false;
            default -> throw new WrongUse("--lang is zh or en, got \"" + language + "\"");
        };
    }
}
