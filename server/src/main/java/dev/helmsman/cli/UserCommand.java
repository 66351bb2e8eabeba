package dev.helmsman.cli;

import dev.helmsman.identity.Credentials;
import dev.helmsman.identity.People;
import dev.helmsman.identity.Person;
import dev.helmsman.identity.Role;
import dev.helmsman.shop.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in. */
@Command(
        name = "user",
        description = "people who may sign in",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.ListAll.class,
            UserCommand.Remove.class,
            UserCommand.Link.class
        })
final class UserCommand {

    @Command(name = "add", description = "add a person and print their sign-in link")
    static final class Add implements HomeCommand {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Option(
                names = "--role",
                defaultValue = "operator",
                description = "operator designer promoter service buyer (default: ${DEFAULT-VALUE})")
        Role role = Role.OPERATOR;

        @Override
        public int run(Services services, Console console) {
            Person person = services.get(People.class).add(name, role);
            return link(person, services, console);
        }
    }

    @Command(name = "link", description = "print a new sign-in link for a person; it works once, within a day")
    static final class Link implements HomeCommand {
        @Parameters(paramLabel = "NAME", defaultValue = "owner")
        String name = "owner";

        @Override
        public int run(Services services, Console console) {
            People people = services.get(People.class);
            Person person = name.equals("owner")
                    ? people.owner()
                    : people.named(name).orElseThrow(() -> unknown(name, console));
            return link(person, services, console);
        }
    }

    @Command(name = "list", description = "who may sign in")
    static final class ListAll implements HomeCommand {
        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public int run(Services services, Console console) {
            services.get(People.class).all().forEach(person -> console.out()
                    .println(person.name() + "\t" + person.role().key()));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "remove", description = "end a person's sessions and keep them out")
    static final class Remove implements HomeCommand {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Override
        public int run(Services services, Console console) {
            if (!services.get(People.class).remove(name)) throw unknown(name, console);
            return CommandRunner.DONE;
        }
    }

    private static int link(Person person, Services services, Console console) {
        String secret = services.get(Credentials.class).signInLink(person);
        String address = RunningServer.of(services.get(Home.class))
                .map(RunningServer::address)
                .orElse("http://127.0.0.1:" + ServeCommand.USUAL_PORT);
        console.out().println(address + "/sign-in?token=" + secret);
        return CommandRunner.DONE;
    }

    private static WrongUse unknown(String name, Console console) {
        return new WrongUse(console.say(
                "没有用户“" + name + "”，看 helmsman user list",
                "There is no user \"" + name + "\": see helmsman user list"));
    }
}
