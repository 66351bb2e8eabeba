package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Text that was read in one encoding and saved in another (乱码): what it may have been, or that it is lost. */
final class Mojibake {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Wrongly read as the first, really spelled in the second. */
    private record Mistake(Charset readAs, Charset was) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(GBK, StandardCharsets.UTF_8),
            new Mistake(LATIN, StandardCharsets.UTF_8),
            new Mistake(LATIN, GBK),
            new Mistake(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8),
            new Mistake(StandardCharsets.ISO_8859_1, GBK));

    private Mojibake() {}

    /** Most names of the header are nothing but question marks or replacement characters. */
    static boolean lost(List<String> header) {
        long spoilt = header.stream()
                .filter(name -> name.length() > 1)
                .filter(name ->
                        name.chars().filter(c -> c == '?' || c == '\uFFFD').count() * 2 >= name.length())
                .count();
        return spoilt >= 3 && spoilt * 2 >= header.size();
    }

    /** Whether undoing a known mistake turns the header into names that reports have; ends of names may be lost. */
    static boolean garbled(List<String> header, Set<String> known) {
        for (Mistake mistake : MISTAKES) {
            int names = 0;
            for (String name : header) {
                String before = undone(name, mistake);
                int spoilt = before.indexOf('\uFFFD');
                String start = Words.fold(spoilt < 0 ? before : before.substring(0, spoilt));
                if (start.length() >= 2
                        && !before.equals(name)
                        && known.stream().anyMatch(each -> each.startsWith(start))) names++;
            }
            if (names >= 3 && names * 5 >= header.size()) return true;
        }
        return false;
    }

    private static String undone(String name, Mistake mistake) {
        try {
            ByteBuffer bytes = mistake.readAs
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(name));
            // a byte that the wrong reading swallowed costs the last character, not the name
            return mistake.was
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notThisMistake) {
            return name;
        }
    }
}
