package dev.helmsman.ingest.clean;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The signs and codes of money before or behind an amount, and whose money they can be. */
final class MoneySigns {
    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("us$", List.of("USD")),
            Map.entry("au$", List.of("AUD")),
            Map.entry("a$", List.of("AUD")),
            Map.entry("ca$", List.of("CAD")),
            Map.entry("c$", List.of("CAD")),
            Map.entry("mx$", List.of("MXN")),
            Map.entry("nz$", List.of("NZD")),
            Map.entry("hk$", List.of("HKD")),
            Map.entry("nt$", List.of("TWD")),
            Map.entry("s$", List.of("SGD")),
            Map.entry("r$", List.of("BRL")),
            Map.entry("rmb", List.of("CNY")),
            Map.entry("cn¥", List.of("CNY")),
            Map.entry("¥", List.of("CNY", "JPY")),
            Map.entry("£", List.of("GBP")),
            Map.entry("€", List.of("EUR")),
            Map.entry("₹", List.of("INR")),
            Map.entry("₩", List.of("KRW")),
            Map.entry("₺", List.of("TRY")),
            Map.entry("₫", List.of("VND")),
            Map.entry("฿", List.of("THB")),
            Map.entry("$", List.of("USD", "AUD", "CAD", "MXN", "NZD", "HKD", "TWD", "SGD", "ARS", "CLP", "COP")));
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(each -> each.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final String SIGN =
            "us\\$|au\\$|a\\$|ca\\$|c\\$|mx\\$|nz\\$|hk\\$|nt\\$|s\\$|r\\$|cn¥|[a-z]{3}|[¥£€₹₩₺₫฿$]";
    private static final Pattern BEFORE = Pattern.compile("(-?)(" + SIGN + ")(-?[\\d.,].*)");
    private static final Pattern BEHIND = Pattern.compile("(-?[\\d.,]+)(" + SIGN + ")");

    /**
     * An amount without its sign.
     *
     * @param currencies whose money it can be; empty when it does not say
     */
    record Amount(String number, List<String> currencies) {
        boolean foreign(@Nullable Currency shop) {
            return shop != null && !currencies.isEmpty() && !currencies.contains(shop.getCurrencyCode());
        }
    }

    private MoneySigns() {}

    /** @param folded without blanks, in lower case */
    static Amount of(String folded) {
        Matcher m = BEFORE.matcher(folded);
        if (m.matches()) {
            List<String> whose = whose(m.group(2));
            if (!whose.isEmpty()) return new Amount(m.group(1) + m.group(3), whose);
        }
        m = BEHIND.matcher(folded);
        if (m.matches()) {
            List<String> whose = whose(m.group(2));
            if (!whose.isEmpty()) return new Amount(m.group(1), whose);
        }
        return new Amount(folded, List.of());
    }

    private static List<String> whose(String sign) {
        List<String> known = SIGNS.get(sign);
        if (known != null) return known;
        return CODES.contains(sign) ? List.of(sign.toUpperCase(Locale.ROOT)) : List.of();
    }
}
