package dev.helmsman.cli;

/** Progress on standard error: a line that is drawn over on a terminal, a new line now and then elsewhere. */
final class ProgressLine {
    private static final int WIDTH = 24;
    private static final long BETWEEN_DRAWS_NANOS = 100_000_000L;
    private static final long BETWEEN_LINES_NANOS = 2_000_000_000L;
    private final Console console;
    private final String what;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean drawn;

    ProgressLine(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    /** @param detail what stands behind the bar, for example rows and rows a second */
    void show(long done, long total, String detail) {
        long now = System.nanoTime();
        if (now - shown < (console.terminal() ? BETWEEN_DRAWS_NANOS : BETWEEN_LINES_NANOS)) return;
        shown = now;
        double share = total > 0 ? Math.clamp((double) done / total, 0, 1) : 0;
        double seconds = (now - started) / 1e9;
        String left = share > 0.01 ? console.say("，剩 ", ", left ") + clock(seconds / share - seconds) : "";
        if (console.terminal()) {
            int full = (int) Math.round(share * WIDTH);
            console.err()
                    .print("\r\033[K" + what + " [" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] " + detail
                            + left);
            console.err().flush();
            drawn = true;
        } else {
            console.err().println(what + " " + Math.round(share * 100) + " %  " + detail + left);
        }
    }

    /** Work whose end nobody can guess: says what is done and for how long. */
    void waitFor(String doing) {
        long now = System.nanoTime();
        if (now - shown < (console.terminal() ? BETWEEN_DRAWS_NANOS : BETWEEN_LINES_NANOS)) return;
        shown = now;
        String text = doing + " " + clock((now - started) / 1e9);
        if (console.terminal()) {
            console.err().print("\r\033[K" + text);
            console.err().flush();
            drawn = true;
        } else {
            console.err().println(text);
        }
    }

    void end() {
        if (drawn) console.err().print("\r\033[K");
        console.err().flush();
    }

    private static String clock(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole >= 60 ? whole / 60 + ":" + String.format(java.util.Locale.ROOT, "%02d", whole % 60) : whole + " s";
    }
}
