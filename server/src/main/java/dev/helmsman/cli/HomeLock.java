package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One process owns a home at a time: an operating-system lock, gone when its process is. */
final class HomeLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, or empty when another process still holds it after {@code patience}. */
    static Optional<HomeLock> take(Home home, Duration patience) throws IOException, InterruptedException {
        Path file = home.create().path().resolve("helmsman.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Instant end = Instant.now().plus(patience);
        while (true) {
            FileLock lock = channel.tryLock();
            if (lock != null) return Optional.of(new HomeLock(channel, lock));
            if (Instant.now().isAfter(end)) {
                channel.close();
                return Optional.empty();
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
