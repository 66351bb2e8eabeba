package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The layouts that are declared. */
public final class Layouts {
    private Layouts() {}

    public static List<Layout> all() {
        return Arrays.stream(Platform.values())
                .flatMap(platform -> LayoutReader.of(platform).stream())
                .toList();
    }

    static List<Layout> of(Platform platform, Set<ExportKind> kinds) {
        return LayoutReader.of(platform).stream()
                .filter(layout -> kinds.contains(layout.kind()))
                .toList();
    }
}
