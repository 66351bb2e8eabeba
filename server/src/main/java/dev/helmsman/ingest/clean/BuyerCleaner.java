package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's name or number to a keyed hash; the name itself goes no further. Masked and encrypted names differ from
 * order to order and would make one buyer many: they are missing.
 */
final class BuyerCleaner implements Cleaner {
    private final SipHash hash;
    private final Encoding encoding;
    private final BuyerToken tokens;

    BuyerCleaner(SipHash hash, Encoding encoding) {
        this.hash = hash;
        this.encoding = encoding;
        this.tokens = new BuyerToken(hash);
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        if (BuyerToken.like(cell, from, to)) {
            tokens.hash(cell, from).ifPresent(known -> out.addAscii(Long.toUnsignedString(known)));
            return null;
        }
        boolean lowerAscii = true;
        for (int i = from; i < to; i++) {
            byte b = cell[i];
            if (b == '*') return null;
            lowerAscii &= b > ' ' && (b < 'A' || b > 'Z') && b != '.';
        }
        byte first = cell[from];
        if ((first == '~' || first == '$') && cell[to - 1] == first && to - from > 1) return null;
        if (lowerAscii && to - from > 4) {
            out.addAscii(Long.toUnsignedString(hash.of(cell, from, to)));
            return null;
        }
        String folded = Words.fold(encoding.text(cell, from, to));
        if (Words.missing(folded)) return null;
        if (folded.matches("\\d+\\.0")) folded = folded.substring(0, folded.length() - 2); // 13085.0
        byte[] utf8 = folded.getBytes(StandardCharsets.UTF_8);
        out.addAscii(Long.toUnsignedString(hash.of(utf8, 0, utf8.length)));
        return null;
    }
}
