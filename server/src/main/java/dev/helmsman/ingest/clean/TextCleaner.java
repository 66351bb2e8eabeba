package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Transcoder;
import org.jspecify.annotations.Nullable;

/** Free text: names, titles, comments. */
final class TextCleaner implements Cleaner {
    private static final int LIMIT = 64 << 10;
    private final Transcoder transcoder;

    TextCleaner(Transcoder transcoder) {
        this.transcoder = transcoder;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        int length = to - from;
        if (length > LIMIT) return Fault.TOO_LONG;
        if (length <= 6 && means(cell, from, to)) return null;
        transcoder.append(cell, from, to, out);
        return null;
    }

    private boolean means(byte[] cell, int from, int to) {
        byte first = cell[from];
        if (first != '-' && first != 'n' && first != 'N' && first >= 0) return false;
        String folded = Words.fold(transcoder.encoding().text(cell, from, to));
        return Words.missing(folded) && !folded.equals("无") && !folded.equals("none");
    }
}
