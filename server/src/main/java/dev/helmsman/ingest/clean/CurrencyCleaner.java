package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The code of a row's money: a row in other money than the shop's is refused, for amounts of two kinds never add up. */
final class CurrencyCleaner implements Cleaner {
    private final @Nullable Currency shop;
    private final Encoding encoding;

    CurrencyCleaner(@Nullable Currency shop, Encoding encoding) {
        this.shop = shop;
        this.encoding = encoding;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        String code = encoding.text(cell, from, to).strip().toUpperCase(Locale.ROOT);
        if (Words.missing(Words.fold(code))) return null;
        if (code.equals("RMB") || code.equals("人民币")) code = "CNY";
        if (!code.matches("[A-Z]{3}")) return Fault.NOT_A_CURRENCY;
        if (shop != null && !shop.getCurrencyCode().equals(code)) return Fault.OTHER_CURRENCY;
        out.addAscii(code);
        return null;
    }
}
