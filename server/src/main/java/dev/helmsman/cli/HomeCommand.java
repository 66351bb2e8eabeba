package dev.helmsman.cli;

/** A command that works on a home: in this process when it is free, else in the one that owns it. */
interface HomeCommand {
    /** @return 0 done, 1 the work failed, 2 wrong use */
    int run(Services services, Console console) throws Exception;
}
