package dev.helmsman.cli;

/** A command that may go on to serve the pages. */
interface ServingCommand extends HomeCommand {
    /** 0 is any free one. */
    int port();

    /** Whether it serves this time. */
    boolean serves();
}
