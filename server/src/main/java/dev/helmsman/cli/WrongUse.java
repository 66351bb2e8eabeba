package dev.helmsman.cli;

/** The command was called in a way that cannot work: exit 2. */
final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
