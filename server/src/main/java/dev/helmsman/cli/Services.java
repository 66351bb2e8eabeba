package dev.helmsman.cli;

/** The application's services, there only once it has started. */
interface Services {
    <T> T get(Class<T> type);
}
