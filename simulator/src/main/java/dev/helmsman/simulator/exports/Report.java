package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.TrafficDay;
import java.io.Closeable;
import java.io.IOException;

/** A report by day, written after all orders are known. */
interface Report extends Closeable {
    /** Days come in order. */
    void day(TrafficDay traffic) throws IOException;
}
