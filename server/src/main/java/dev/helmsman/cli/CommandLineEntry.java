package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the process begins: runs the command here, or through the server that owns the home. */
public final class CommandLineEntry {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Class<?> application;

    public CommandLineEntry(Class<?> application) {
        this.application = application;
    }

    /** @return the process's exit code */
    public int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        Console console = new Console(out, err, Path.of("").toAbsolutePath(), terminal, chineseEnvironment());
        return terminal && MapDialogue.wanted(arguments)
                ? new MapDialogue(
                                console.speaking(chinese(arguments, console)),
                                asked -> run(asked.arguments(), asked.console()))
                        .run(arguments)
                : run(arguments, console);
    }

    private int run(String[] arguments, Console console) {
        return CommandRunner.run(arguments, console, (root, command, speaking) -> {
            Home home = root.home(speaking);
            return command instanceof ServingCommand serve && serve.serves()
                    ? serve(home, serve, speaking)
                    : work(home, arguments, command, speaking);
        });
    }

    private int work(Home home, String[] arguments, HomeCommand command, Console console) throws Exception {
        Optional<RunningServer> server = RunningServer.of(home);
        if (server.isPresent()) {
            try {
                return RemoteCommand.run(server.get(), List.of(arguments), console);
            } catch (ConnectException gone) {
                // its process died without leaving word; the lock below tells for certain
                RunningServer.leave(home);
            }
        }
        Optional<HomeLock> lock = HomeLock.take(home, PATIENCE);
        if (lock.isEmpty()) {
            // a server may have taken the lock while this process waited for it
            Optional<RunningServer> now = RunningServer.of(home);
            if (now.isPresent()) return RemoteCommand.run(now.get(), List.of(arguments), console);
            throw new IllegalStateException(console.say(
                    "另一个 helmsman 进程正占用 " + home.path() + "，等它结束再试",
                    "Another helmsman process is working on " + home.path() + ": try again when it has ended"));
        }
        try (HomeLock held = lock.get();
                ConfigurableApplicationContext context = start(home, WebApplicationType.NONE)) {
            return command.run(services(context), console);
        }
    }

    private int serve(Home home, ServingCommand command, Console console) throws Exception {
        Optional<RunningServer> first = RunningServer.of(home);
        Optional<HomeLock> lock = first.isPresent() ? Optional.empty() : HomeLock.take(home, Duration.ofSeconds(2));
        if (lock.isEmpty()) {
            String owner = RunningServer.of(home)
                    .map(server -> server.address() + " (" + console.say("进程 ", "process ") + server.process() + ")")
                    .orElse(console.say("另一个命令", "another command"));
            throw new IllegalStateException(console.say(
                    home.path() + " 已由 " + owner + " 占用；用它，或换一个 --home",
                    home.path() + " is already owned by " + owner + ": use that one, or another --home"));
        }
        try (HomeLock held = lock.get();
                ConfigurableApplicationContext context =
                        start(home, WebApplicationType.SERVLET, "--server.port=" + command.port())) {
            return command.run(services(context), console);
        } finally {
            RunningServer.leave(home);
        }
    }

    /** Beans by type; the context itself is no bean. */
    static Services services(ApplicationContext context) {
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.isInstance(context) ? type.cast(context) : context.getBean(type);
            }
        };
    }

    private ConfigurableApplicationContext start(Home home, WebApplicationType type, String... more) {
        home.create();
        String[] properties = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--helmsman.home=" + home.path()), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .web(type)
                .headless(true)
                // a command needs few of the beans; the server makes all of them before it answers
                .lazyInitialization(type == WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton(
                                "eagerTransactions",
                                LazyInitializationExcludeFilter.forBeanTypes(PlatformTransactionManager.class)))
                .run(properties);
    }

    /** The language, before the arguments are parsed for good. */
    private static boolean chinese(String[] arguments, Console console) {
        List<String> all = List.of(arguments);
        int at = all.indexOf("--lang");
        if (all.contains("--lang=zh")
                || at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("zh")) return true;
        if (all.contains("--lang=en") || at >= 0) return false;
        return console.chinese();
    }

    private static boolean chineseEnvironment() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank())
                return value.toLowerCase(Locale.ROOT).startsWith("zh");
        }
        return Locale.getDefault().getLanguage().equals("zh");
    }
}
