package dev.helmsman.ingest.read;

import java.util.Arrays;

/** Bytes that grow at their end; callers reserve room first and then write without a check. */
public final class ByteBuilder {
    private byte[] bytes;
    private int length;

    public ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /** Makes sure that {@code more} bytes fit; answers the array, valid until the next reserve. */
    public byte[] reserve(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        return bytes;
    }

    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Sets the end: after writing into the reserved room, or to take back what was written. */
    public void length(int newLength) {
        length = newLength;
    }

    public void add(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    public void add(byte[] from, int begin, int end) {
        reserve(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    public void add(byte[] from) {
        add(from, 0, from.length);
    }

    /** Adds a number in decimal digits. */
    public void add(long number) {
        reserve(20);
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                addAscii(Long.toString(number));
                return;
            }
            bytes[length++] = '-';
            number = -number;
        }
        int digits = 1;
        for (long n = number; n >= 10; n /= 10) digits++;
        int at = length + digits;
        length = at;
        do {
            bytes[--at] = (byte) ('0' + number % 10);
            number /= 10;
        } while (number > 0);
    }

    public void addAscii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) bytes[length++] = (byte) text.charAt(i);
    }
}
