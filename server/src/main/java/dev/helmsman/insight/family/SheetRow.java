package dev.helmsman.insight.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of a row of a {@link Sheet}, where missing ones are {@code null}. */
public final class SheetRow {
    private SheetRow() {}

    public static List<@Nullable Object> of(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) row.add(cell);
        return Collections.unmodifiableList(row);
    }
}
