package dev.helmsman.simulator;

import dev.helmsman.simulator.exports.ExportFolder;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Plays a shop and writes what its platforms would have exported, and {@code truth.json}. The files carry only the
 * consequences of the incidents. Orders are streamed: memory depends on days and products, not on order lines.
 */
public final class Simulator {
    private Simulator() {}

    /**
     * Writes the files into {@code options.out()}.
     *
     * @throws IOException when the folder cannot be written; files written so far stay
     */
    public static Truth run(SimulationOptions options, ProgressListener progress) throws IOException {
        Files.createDirectories(options.out());
        World world = new World(options);
        Truth truth = world.truth(ExportFolder.write(world, progress));
        Files.writeString(options.out().resolve("truth.json"), truth.toJson(), StandardCharsets.UTF_8);
        return truth;
    }
}
