package dev.helmsman.lake;

import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * How rows of the lake are put in the order of a text when only the first of them are asked for.
 *
 * <p>DuckDB 1.5 remembers the last of the first rows found so far by the leading bytes of its sort key and filters the scan by
 * them. Where a text column leads the order, those bytes may end in the middle of a character of sound text (Chinese, emoji), and
 * the query fails: "Invalid unicode (byte sequence mismatch) detected in value construction". An order by the bytes is the same
 * order, for UTF-8 keeps that of the code points, and needs no filter of text.
 */
public final class TextOrder {
    private TextOrder() {}

    /** A key that orders as {@code text} does. */
    public static Field<byte[]> by(Field<String> text) {
        return DSL.field("encode({0})", byte[].class, text);
    }
}
