package dev.helmsman.cli;

import dev.helmsman.identity.Credentials;
import dev.helmsman.identity.People;
import dev.helmsman.shop.Home;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the pages until it is stopped. */
@Command(name = "serve", description = "serve the pages; prints a link that signs in once")
final class ServeCommand implements ServingCommand {
    static final int USUAL_PORT = 7878;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7878",
            description = "port on this machine (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int port;

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean serves() {
        return true;
    }

    @Override
    public int run(Services services, Console console) throws Exception {
        return serve(services, console);
    }

    /** Announces the address and waits until the process is told to end. */
    static int serve(Services services, Console console) throws Exception {
        announce(services, console);
        CountDownLatch stopped = new CountDownLatch(1);
        var context = (ConfigurableApplicationContext) services.get(ApplicationContext.class);
        // a class, not a lambda: the listener's event type is read from its signature
        context.addApplicationListener(new ApplicationListener<ContextClosedEvent>() {
            @Override
            public void onApplicationEvent(ContextClosedEvent closed) {
                stopped.countDown();
            }
        });
        console.err().println(console.say("Ctrl-C 停止", "Ctrl-C stops it"));
        stopped.await();
        return CommandRunner.DONE;
    }

    /** Tells the command line where this server is, and the person how to get in. */
    private static void announce(Services services, Console console) throws Exception {
        var context = (WebServerApplicationContext) services.get(ApplicationContext.class);
        int port = java.util.Objects.requireNonNull(context.getWebServer(), "a server that serves has a web server")
                .getPort();
        RunningServer server = RunningServer.announce(services.get(Home.class), port);
        String link = services.get(Credentials.class)
                .signInLink(services.get(People.class).owner());
        console.out().println(server.address() + "/sign-in?token=" + link);
        console.out().flush();
    }
}
