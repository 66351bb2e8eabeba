package dev.helmsman.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param folder what relative paths start from: the caller's folder, also when another process does the work
 * @param terminal whether {@code err} is a terminal, where a line may be drawn over
 * @param chinese the language that the caller's environment asks for
 */
record Console(PrintStream out, PrintStream err, Path folder, boolean terminal, boolean chinese) {
    Path resolve(Path given) {
        return folder.resolve(given).normalize();
    }

    /** The sentence in the caller's language. */
    String say(String zh, String en) {
        return chinese ? zh : en;
    }

    Console speaking(boolean zh) {
        return new Console(out, err, folder, terminal, zh);
    }
}
