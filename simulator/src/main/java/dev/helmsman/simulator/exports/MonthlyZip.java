package dev.helmsman.simulator.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Gathers the small daily files of a month: {@code NAME_2026-11.zip}. */
final class MonthlyZip implements Closeable {
    private final Path folder;
    private final String name;
    private @Nullable Zip zip;
    private @Nullable YearMonth month;

    MonthlyZip(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void add(LocalDate day, String file, byte[] content) throws IOException {
        YearMonth wanted = YearMonth.from(day);
        Zip current = zip;
        if (current == null || !wanted.equals(month)) {
            close();
            current = new Zip(folder.resolve(name + "_" + wanted + ".zip"));
            zip = current;
            month = wanted;
        }
        current.add(file, content);
    }

    @Override
    public void close() throws IOException {
        Zip current = zip;
        if (current != null) current.close();
        zip = null;
    }
}
