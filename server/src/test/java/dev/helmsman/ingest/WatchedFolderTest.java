package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "a batch is ready when nothing grows any more; half-copied files are waited for, taken ones are not taken again")
    void batches() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path memory = folder.resolve("home/taken");
        WatchedFolder watched = new WatchedFolder(inbox, memory);
        assertThat(watched.look()).isEmpty();
        Path first = Files.writeString(inbox.resolve("a.csv"), "half");
        Files.writeString(inbox.resolve("b.csv.crdownload"), "download");
        Files.createFile(inbox.resolve("c.csv"));
        assertThat(watched.look()).as("seen for the first time").isEmpty();
        Files.writeString(first, "half and half");
        assertThat(watched.look()).as("it grew").isEmpty();
        assertThat(watched.look()).containsExactly(first);
        watched.took(java.util.List.of(first));
        assertThat(watched.look()).isEmpty();
        assertThat(watched.still()).isTrue();

        Path second =
                Files.writeString(Files.createDirectory(inbox.resolve("2026")).resolve("d.csv"), "x");
        WatchedFolder later = new WatchedFolder(inbox, memory);
        assertThat(later.look()).isEmpty();
        assertThat(later.look()).as("after a restart only what is new").containsExactly(second);
        Files.writeString(first, "corrected");
        assertThat(later.look()).isEmpty();
        assertThat(later.look()).as("what changed is taken again").containsExactlyInAnyOrder(first, second);
    }
}
