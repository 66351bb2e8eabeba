package dev.helmsman.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DelimitedReaderTest {
    private static final int ROUNDS = 300;

    /** Gives the bytes in pieces of random length, as networks and zips do. */
    private static InputStream pieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    private static List<List<String>> rows(InputStream in, Encoding encoding, int buffer, int limit) {
        List<List<String>> rows = new ArrayList<>();
        try (DelimitedReader reader = new DelimitedReader(in, encoding, ',', buffer, limit)) {
            while (reader.next()) {
                Cells cells = reader.cells();
                List<String> row = new ArrayList<>();
                for (int i = 0; i < cells.count(); i++) {
                    cells.select(i);
                    row.add(encoding.text(cells.array(), cells.begin(), cells.end()));
                }
                rows.add(cells.oversize() ? List.of("oversize") : row);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return rows(new ByteArrayInputStream(bytes), Encoding.UTF_8, 1 << 10, 1 << 20);
    }

    private static String cell(Random random) {
        String alphabet = "ab7,\"\n\r\t '=中文，【】€é-.";
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return cell.toString();
    }

    @Test
    @DisplayName("any split of the bytes gives the same rows, whatever the bytes are")
    void anySplit() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--)
                text.append(cell(random)).append(random.nextBoolean() ? "," : "\n");
            for (Encoding encoding : Encoding.values()) {
                byte[] bytes = encoding.bytes(text.toString());
                List<List<String>> whole = rows(new ByteArrayInputStream(bytes), encoding, 1 << 16, 1 << 20);
                assertThat(rows(pieces(bytes, random), encoding, 1 + random.nextInt(16), 1 << 20))
                        .as("seed %d, round %d, %s", seed, round, encoding)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    @DisplayName("cells that were quoted by the rules come back as they were, in GBK as in UTF-8")
    void roundTrip() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> wanted = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int width = 1 + random.nextInt(5);
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                List<String> row = new ArrayList<>();
                for (int j = 0; j < width; j++) {
                    String cell = "x" + cell(random).replace("é", "e") + "x";
                    row.add(cell);
                    text.append(j > 0 ? "," : "")
                            .append('"')
                            .append(cell.replace("\"", "\"\""))
                            .append('"');
                }
                wanted.add(row);
                text.append(end);
            }
            for (Encoding encoding : List.of(Encoding.UTF_8, Encoding.GB18030)) {
                byte[] bytes = encoding.bytes(text.toString());
                assertThat(rows(pieces(bytes, random), encoding, 8, 1 << 20))
                        .as("seed %d, round %d, %s", seed, round, encoding)
                        .isEqualTo(wanted);
            }
        }
    }

    @Test
    @DisplayName("Excel's guards, TABs and trailing blanks do not belong to the cell")
    void guards() {
        assertThat(rows("=\"0012\",'34,\t56\t, 7 ,\"=\"\"89\"\"\",\"10\"\t\n"))
                .containsExactly(List.of("0012", "34", "56", "7", "89", "10"));
    }

    @Test
    @DisplayName("a file without a final line end, with blank lines and mixed line ends gives all its rows")
    void lineEnds() {
        assertThat(rows("a,b\r\nc,d\re,f\n\ng,h"))
                .containsExactly(
                        List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of(""), List.of("g", "h"));
    }

    @Test
    @DisplayName("a quote that never closes costs its own line only")
    void strayQuote() {
        assertThat(rows("a,b\n\"c,d\ne,f\n"))
                .containsExactly(List.of("a", "b"), List.of("\"c", "d"), List.of("e", "f"));
        assertThat(rows("a,5\"x,b\n")).containsExactly(List.of("a", "5\"x", "b"));
        assertThat(rows("\"a\"b,c\n")).containsExactly(List.of("\"a\"b", "c"));
    }

    @Test
    @DisplayName("a row beyond the limit is counted and skipped to its line end")
    void limit() {
        String text = "a,b\n" + "x".repeat(500) + "\nc,d\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(rows(new ByteArrayInputStream(bytes), Encoding.UTF_8, 16, 100))
                .containsExactly(List.of("a", "b"), List.of("oversize"), List.of("c", "d"));
    }
}
