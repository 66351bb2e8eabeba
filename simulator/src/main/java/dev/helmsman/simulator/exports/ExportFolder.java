package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.OrderStream;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the wanted kinds of files of one world. */
public final class ExportFolder {
    private ExportFolder() {}

    /** @return numbers of the brushed orders */
    public static List<String> write(World world, ProgressListener progress) throws IOException {
        Path out = world.options.out();
        Set<ExportKind> kinds = world.options.kinds();
        List<OrderSink> sinks = new ArrayList<>();
        try (OrderDetailFiles details = new OrderDetailFiles(world, out)) {
            if (kinds.contains(ExportKind.ORDER_DETAILS)) sinks.add(details);
            return new OrderStream(world).play(sinks, progress);
        }
    }
}
