package dev.helmsman;

import dev.helmsman.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; the command line decides whether it serves pages or does one thing and ends. */
@SpringBootApplication
public class Helmsman {
    public static void main(String[] arguments) {
        System.exit(new CommandLineEntry(Helmsman.class).run(arguments));
    }
}
