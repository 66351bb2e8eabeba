package dev.helmsman.simulator.world;

import java.io.IOException;

/** Takes the orders in the order of their creation. */
public interface OrderSink {
    /** @param day of creation, from the first day; {@code order} is reused: copy what is kept */
    void order(int day, Order order) throws IOException;

    /** After the last order of a day. */
    default void endOfDay(int day) throws IOException {}
}
