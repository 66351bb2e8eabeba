package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHeapTest {
    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_lines_and_all_reports_fit_in_a_small_heap() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.helmsman.simulator.SampleShop",
                        folder.toString(),
                        "100000"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(new Exported(folder).csv("ExportOrderDetailList")).hasSizeGreaterThan(95_000);
    }
}
