package dev.helmsman.simulator.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Appends cells to a file as bytes. Words are encoded once and copied; numbers and times are written digit by digit:
 * no String is made for a cell, so that a file of a hundred million lines costs no garbage.
 */
final class Bytes implements Closeable {
    private static final int SIZE = 1 << 18;
    private static final int ROOM = 1 << 13;
    private static final byte[] TIMES = timesOfDay();

    private final OutputStream out;
    private final Charset charset;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private long datedDay = Long.MIN_VALUE;
    private final byte[] date = new byte[11];

    Bytes(Path file, Charset charset) throws IOException {
        out = Files.newOutputStream(file);
        this.charset = charset;
    }

    byte[] encode(String text) {
        return text.getBytes(charset);
    }

    private static byte[] timesOfDay() {
        byte[] times = new byte[86_400 * 8];
        for (int s = 0, i = 0; s < 86_400; s++) {
            for (int part : new int[] {s / 3600, s / 60 % 60, s % 60}) {
                times[i++] = (byte) ('0' + part / 10);
                times[i++] = (byte) ('0' + part % 10);
                if (i % 8 != 0) times[i++] = ':';
            }
        }
        return times;
    }

    /** Makes room for the next cells; call it once a row. */
    void row() throws IOException {
        if (at > SIZE - ROOM) flush();
    }

    private void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }

    Bytes put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
        return this;
    }

    Bytes put(char ascii) {
        buffer[at++] = (byte) ascii;
        return this;
    }

    Bytes text(String text) {
        return put(encode(text));
    }

    Bytes number(long value) {
        long rest = value;
        if (rest < 0) {
            buffer[at++] = '-';
            rest = -rest;
        }
        int digits = digits(rest);
        for (int i = at + digits - 1; i >= at; i--) {
            long tenth = rest / 10;
            buffer[i] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        at += digits;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long limit = 10; value >= limit && digits < 19; limit *= 10) {
            digits++;
            if (digits == 19) break;
        }
        return digits;
    }

    /** Yuan with two places. */
    Bytes cents(long cents) {
        long whole = cents / 100;
        number(whole);
        int part = (int) (cents - whole * 100);
        buffer[at++] = '.';
        buffer[at++] = (byte) ('0' + part / 10);
        buffer[at++] = (byte) ('0' + part % 10);
        return this;
    }

    /** {@code yyyy-MM-dd HH:mm:ss} of seconds since 1970 on the shop's clock; nothing for 0. */
    Bytes time(long seconds) {
        if (seconds == 0) return this;
        long day = Math.floorDiv(seconds, 86_400);
        if (day != datedDay) {
            datedDay = day;
            byte[] text = (LocalDate.ofEpochDay(day) + " ").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, date, 0, date.length);
        }
        put(date);
        System.arraycopy(TIMES, (int) (seconds - day * 86_400) * 8, buffer, at, 8);
        at += 8;
        return this;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
