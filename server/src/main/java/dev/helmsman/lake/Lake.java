package dev.helmsman.lake;

import dev.helmsman.shop.ShopId;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where facts live. Readers see the state of one commit; writers are serialised. Tables are those of {@code facts.sql}
 * beside this file's resources.
 */
public interface Lake {

    /** Answers from one consistent snapshot; may run beside a writer, which it never sees half-done. */
    <T extends @Nullable Object> T read(Function<DSLContext, T> query);

    /** Runs {@code work} in one transaction: all of it is published, or, when it throws, nothing. */
    <T extends @Nullable Object> T write(Function<DSLContext, T> work);

    /** Grows with every commit that touched this shop's facts: the key under which answers may be kept. */
    long version(ShopId shop);

    /** Must be called inside {@link #write} by whoever changed the shop's facts. */
    void touched(DSLContext inTransaction, ShopId shop);

    /**
     * Tells inside {@link #write} that the open transaction has added {@code rows} rows to {@code table}, so that what is
     * asked of them before the commit can be answered on all cores.
     */
    void added(String table, long rows);

    /** Writes a whole, consistent copy of all facts to {@code file}; writers wait meanwhile. */
    void copyTo(java.nio.file.Path file);
}
