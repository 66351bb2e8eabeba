package dev.helmsman.simulator.broken;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One way to break a file.
 *
 * @param bytes the broken file
 * @param how what was done to it
 * @param touched at most so many rows were harmed; all others are as they were; -1 when any may be
 */
public record Breakage(byte[] bytes, String how, int touched) {
    /** Any row may be harmed. */
    public static final int ANY = -1;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF};

    /** Breaks a sound file in a random way. */
    public static Breakage of(byte[] sound, Charset charset, RandomGenerator random) {
        boolean text = !starts(sound, ZIP) && !starts(sound, OLE);
        // a character of UTF-16 is no byte: its files are only harmed as bytes
        return text
                        && charset.newEncoder().maxBytesPerChar() < 5
                        && !charset.name().startsWith("UTF-16")
                ? BrokenText.of(sound, charset, random)
                : bytes(sound, random);
    }

    private static boolean starts(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static Breakage bytes(byte[] sound, RandomGenerator random) {
        byte[] broken = sound.clone();
        int at = random.nextInt(broken.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield new Breakage(broken, "bits flipped", ANY);
            }
            case 1 -> new Breakage(Arrays.copyOf(broken, at), "cut off at " + at, ANY);
            case 2 -> {
                Arrays.fill(broken, at, Math.min(broken.length, at + 512), (byte) 0);
                yield new Breakage(broken, "zeros at " + at, ANY);
            }
            case 3 -> {
                byte[] noise = new byte[Math.min(64, broken.length - at)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, broken, at, noise.length);
                yield new Breakage(broken, "noise at " + at, ANY);
            }
            default -> {
                int gone = Math.min(broken.length - at, 1 + random.nextInt(300));
                byte[] shorter = new byte[broken.length - gone];
                System.arraycopy(broken, 0, shorter, 0, at);
                System.arraycopy(broken, at + gone, shorter, at, broken.length - at - gone);
                yield new Breakage(shorter, gone + " bytes lost at " + at, ANY);
            }
        };
    }
}
