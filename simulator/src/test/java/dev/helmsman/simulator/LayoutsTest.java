package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.simulator.exports.Layout;
import dev.helmsman.simulator.exports.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Platform.class)
    void each_platform_writes_its_files_and_the_same_bytes_again(Platform platform) throws IOException {
        Map<String, Integer> once = written(platform, folder.resolve("once"));
        assertThat(once).hasSizeGreaterThan(1).isEqualTo(written(platform, folder.resolve("again")));
    }

    @Test
    void each_layout_is_declared_once() {
        List<String> keys = Layouts.all().stream().map(Layout::key).toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    private static Map<String, Integer> written(Platform platform, Path out) throws IOException {
        Simulator.run(
                SimulationOptions.into(out)
                        .withPlatform(platform)
                        .withKinds(EnumSet.allOf(ExportKind.class))
                        .withOrders(200)
                        .withDays(14)
                        .withIncidents(),
                ProgressListener.SILENT);
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out).filter(Files::isRegularFile)) {
            for (Path file : all.toList()) {
                // A workbook that POI wrote carries the time of its writing.
                if (!file.toString().endsWith(".xls")) {
                    files.put(out.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
