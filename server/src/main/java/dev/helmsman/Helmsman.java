package dev.helmsman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; the command line decides whether it serves pages or does one thing and ends. */
@SpringBootApplication
public class Helmsman {
    public static void main(String[] arguments) {
        SpringApplication.run(Helmsman.class, arguments);
    }
}
