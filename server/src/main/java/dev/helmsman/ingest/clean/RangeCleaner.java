package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One end of a range such as {@code 75万 ~ 100万}. A range stays a range: nobody invents a point in it. */
final class RangeCleaner implements Cleaner {
    private final boolean upper;
    private final Encoding encoding;
    private final NumberCleaner number = new NumberCleaner(NumberCleaner.Kind.RATE, Encoding.UTF_8);

    RangeCleaner(boolean upper, Encoding encoding) {
        this.upper = upper;
        this.encoding = encoding;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        String text =
                Words.fold(encoding.text(cell, from, to)).replace('～', '~').replace("至", "~");
        if (Words.missing(text)) return null;
        int cut = text.indexOf('~');
        String end = cut < 0 ? text : upper ? text.substring(cut + 1) : text.substring(0, cut);
        byte[] bytes = end.getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? Fault.NOT_A_NUMBER : number.clean(bytes, 0, bytes.length, out);
    }
}
