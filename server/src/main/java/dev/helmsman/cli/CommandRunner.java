package dev.helmsman.cli;

import dev.helmsman.shop.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Parses arguments and runs what they name; the same in every process. */
final class CommandRunner {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private CommandRunner() {}

    /** How a command that works on a home gets at it. */
    interface HomeAccess {
        int run(HelmsmanCommand root, HomeCommand command, Console console) throws Exception;
    }

    static int run(String[] arguments, Console console, HomeAccess access) {
        CommandLine line = new CommandLine(new HelmsmanCommand());
        help(line);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setExecutionStrategy(parsed -> execute(parsed, console, access));
        return line.execute(arguments);
    }

    /** {@code --help} everywhere, with each command's own words. */
    private static void help(CommandLine line) {
        line.getSubcommands().values().forEach(each -> {
            each.getCommandSpec().mixinStandardHelpOptions(true);
            help(each);
        });
    }

    private static int execute(ParseResult parsed, Console console, HomeAccess access) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) return help;
        ParseResult last = parsed;
        while (last.hasSubcommand()) last = last.subcommand();
        CommandLine chosen = last.commandSpec().commandLine();
        HelmsmanCommand root = (HelmsmanCommand) parsed.commandSpec().userObject();
        Console speaking = console.speaking(root.chinese(console));
        try {
            return start(chosen, root, speaking, access);
        } catch (WrongUse e) {
            console.err().println(e.getMessage());
            return WRONG_USE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.err().println(speaking.say("已取消，什么都没有改变", "Cancelled, nothing was changed"));
            return FAILED;
        } catch (Exception e) {
            console.err().println(sentence(e, speaking));
            if (System.getenv("HELMSMAN_TRACE") != null) e.printStackTrace(console.err());
            return e instanceof Refusal told && told.kind() == Refusal.Kind.WRONG ? WRONG_USE : FAILED;
        }
    }

    private static int start(CommandLine chosen, HelmsmanCommand root, Console console, HomeAccess access)
            throws Exception {
        Object command = chosen.getCommand();
        if (command instanceof LocalCommand local) return local.run(root, console);
        if (command instanceof HomeCommand needsHome) return access.run(root, needsHome, console);
        if (command instanceof Callable<?> callable) return callable.call() instanceof Integer code ? code : DONE;
        if (command instanceof Runnable runnable) {
            runnable.run();
            return DONE;
        }
        chosen.usage(console.err());
        return WRONG_USE;
    }

    /** What happened, in the words of whoever threw it; a class name only when there are no words. */
    private static String sentence(Throwable failure, Console console) {
        @Nullable
        String words = failure instanceof Refusal told ? console.say(told.zh(), told.en()) : failure.getMessage();
        return words == null || words.isBlank() ? failure.getClass().getSimpleName() : words;
    }
}
