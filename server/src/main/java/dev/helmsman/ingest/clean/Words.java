package dev.helmsman.ingest.clean;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How names and words are compared: width, case, blanks and dashes never matter. */
public final class Words {
    /** What platforms write into a cell that has no value. */
    private static final Set<String> MISSING = Set.of(
            "", "-", "--", "---", "null", "nan", "n/a", "无", "\\n", "none", "(null)", "暂无数据", "#n/a", "#div/0!",
            "#value!", "#ref!");

    private Words() {}

    /** The form in which two headers or two words of a vocabulary are equal. */
    public static String fold(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (c == 0xFEFF || c == '"' || c <= ' ' || Character.isSpaceChar(c)) return;
            kept.appendCodePoint(c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c);
        });
        return kept.toString();
    }

    /** Whether a folded cell means that there is no value. */
    public static boolean missing(String folded) {
        return MISSING.contains(folded);
    }
}
