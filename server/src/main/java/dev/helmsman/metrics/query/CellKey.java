package dev.helmsman.metrics.query;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The dimension values of a cell. Equal to any list of the same values; its hash is worked out once, since a cell is looked up
 * for every metric of every select.
 */
final class CellKey extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object[] values;
    private final int hash;

    /** @param values are kept, not copied */
    CellKey(@Nullable Object[] values) {
        this.values = values;
        this.hash = super.hashCode();
    }

    @Override
    public @Nullable Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof CellKey key) return hash == key.hash && Arrays.equals(values, key.values);
        return super.equals(other);
    }
}
