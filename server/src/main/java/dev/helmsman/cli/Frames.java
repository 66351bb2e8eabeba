package dev.helmsman.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command prints, on its way through another process: frames of a kind (o: standard output, e: standard error, x: exit
 * code, and the end), a length, and bytes.
 */
final class Frames {
    private Frames() {}

    /** A print stream whose every flush becomes a frame; writers of several kinds share the lock on {@code to}. */
    static PrintStream writer(char kind, DataOutputStream to) {
        return new PrintStream(new FrameStream(kind, to), true, StandardCharsets.UTF_8);
    }

    static void exit(int code, DataOutputStream to) throws IOException {
        synchronized (to) {
            to.writeByte('x');
            to.writeInt(code);
            to.flush();
        }
    }

    /** Copies frames to the two streams until the exit code comes. */
    static int copy(DataInputStream from, OutputStream out, OutputStream err) throws IOException {
        while (true) {
            int kind = from.readUnsignedByte();
            int number = from.readInt();
            if (kind == 'x') return number;
            byte[] bytes = from.readNBytes(number);
            OutputStream to = kind == 'o' ? out : err;
            to.write(bytes);
            to.flush();
        }
    }

    private static final class FrameStream extends OutputStream {
        private final char kind;
        private final DataOutputStream to;

        FrameStream(char kind, DataOutputStream to) {
            this.kind = kind;
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) return;
            synchronized (to) {
                to.writeByte(kind);
                to.writeInt(length);
                to.write(bytes, offset, length);
                to.flush();
            }
        }
    }
}
