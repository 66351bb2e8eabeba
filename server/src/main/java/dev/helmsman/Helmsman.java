package dev.helmsman;

import dev.helmsman.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application; the command line decides whether it serves pages or does one thing and ends. */
// People sign in with links (see identity): Boot's own user with a printed password would be a second door.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Helmsman {
    public static void main(String[] arguments) {
        System.exit(new CommandLineEntry(Helmsman.class).run(arguments));
    }
}
