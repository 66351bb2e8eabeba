package dev.helmsman.ingest.clean;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Stands for a buyer in a file of rejected rows: the keyed hash that the lake would hold, and a second keyed hash over it, so
 * that only this home can have written it. {@code helmsman-buyer-} and 16, a dash and 8 hexadecimal digits. Who reads the file
 * learns no name; who corrects and imports it keeps the buyer. One that another home or platform wrote is no buyer: missing.
 */
public final class BuyerToken {
    private static final byte[] MARK = "helmsman-buyer-".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = MARK.length + 25;
    private static final HexFormat HEX = HexFormat.of();

    private final SipHash seal;

    /** @param buyers keyed hash of this home and platform */
    public BuyerToken(SipHash buyers) {
        this.seal = buyers.under("rejected");
    }

    /** @param hash as the lake holds it, unsigned */
    public String of(long hash) {
        return new String(MARK, StandardCharsets.US_ASCII) + HEX.toHexDigits(hash) + "-"
                + HEX.toHexDigits(sealed(hash));
    }

    static boolean like(byte[] cell, int from, int to) {
        if (to - from != LENGTH || cell[from] != MARK[0]) return false;
        for (int i = 0; i < MARK.length; i++) if (cell[from + i] != MARK[i]) return false;
        return true;
    }

    /** The hash of a cell that is {@link #like} one, empty when this home did not write it. */
    OptionalLong hash(byte[] cell, int from) {
        String told = new String(cell, from + MARK.length, LENGTH - MARK.length, StandardCharsets.ISO_8859_1);
        try {
            long hash = HexFormat.fromHexDigitsToLong(told, 0, 16);
            boolean ours = told.charAt(16) == '-' && HexFormat.fromHexDigits(told, 17, 25) == sealed(hash);
            return ours ? OptionalLong.of(hash) : OptionalLong.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return OptionalLong.empty();
        }
    }

    private int sealed(long hash) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).array();
        return (int) seal.of(bytes, 0, bytes.length);
    }
}
