package dev.helmsman.cli;

/** A command that needs no home's services: it runs at once, in this process. */
interface LocalCommand {
    /** @return 0 done, 1 the work failed, 2 wrong use */
    int run(HelmsmanCommand root, Console console) throws Exception;
}
