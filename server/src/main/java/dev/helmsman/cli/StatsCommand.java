package dev.helmsman.cli;

import picocli.CommandLine.Command;

/** The statistics library on plain files: no shop, no home, no server. */
@Command(
        name = "stats",
        description = "the statistics on plain CSV files: needs no shop and no server",
        subcommands = {
            StatsLocalizeCommand.class,
            StatsDecomposeCommand.class,
            StatsDetectCommand.class,
            StatsLifetimeCommand.class,
            StatsSuspectCommand.class
        },
        footer = {
            "",
            "Files are UTF-8 CSV with a header, .gz or not; - is standard input. A cell that cannot be read ends with exit code 2.",
            "",
            "Examples:",
            "  helmsman stats localize cases/ --dimensions a,b,c --actual real --expected predict",
            "  helmsman stats decompose sales.csv --factors visitors,conversion,aov --by channel",
            "  helmsman stats detect daily.csv.gz --calendar cn --false-alarms 1/365",
            "  helmsman stats lifetime purchases.csv --horizon 52 --customers",
            "  helmsman stats suspect lines.csv"
        })
final class StatsCommand {}
