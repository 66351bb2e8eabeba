package dev.helmsman.cli;

import dev.helmsman.identity.Credentials;
import dev.helmsman.identity.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tokens with which scripts use the API. */
@Command(
        name = "token",
        description = "tokens for scripts that use the API",
        subcommands = {TokenCommand.Add.class, TokenCommand.ListAll.class, TokenCommand.Revoke.class})
final class TokenCommand {

    @Command(name = "add", description = "make a token; it is shown once")
    static final class Add implements HomeCommand {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Override
        public int run(Services services, Console console) {
            console.out()
                    .println(services.get(Credentials.class)
                            .token(services.get(People.class).owner(), name));
            return CommandRunner.DONE;
        }
    }

    @Command(name = "list", description = "names of the tokens that work")
    static final class ListAll implements HomeCommand {
        @Override
        public int run(Services services, Console console) {
            services.get(Credentials.class)
                    .tokenNames(services.get(People.class).owner())
                    .forEach(console.out()::println);
            return CommandRunner.DONE;
        }
    }

    @Command(name = "revoke", description = "make a token useless")
    static final class Revoke implements HomeCommand {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Override
        public int run(Services services, Console console) {
            if (services.get(Credentials.class)
                    .revokeToken(services.get(People.class).owner(), name)) {
                return CommandRunner.DONE;
            }
            throw new WrongUse(
                    console.say("没有令牌“" + name + "”", "There is no token \"" + name + "\": see helmsman token list"));
        }
    }
}
