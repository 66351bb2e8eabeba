package dev.helmsman.ingest;

import dev.helmsman.ingest.stage.CancelledException;
import dev.helmsman.ingest.stage.Chunk;
import dev.helmsman.ingest.stage.Recognised;
import dev.helmsman.ingest.stage.StagedFile;
import dev.helmsman.ingest.stage.Stager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Stages tables on a thread of its own while the caller's thread takes the chunks; the first to fail stops both. */
final class Pipeline {
    private static final int CHUNKS_AHEAD = 2;

    private sealed interface Item {
        record Full(Chunk chunk) implements Item {}

        record End() implements Item {}

        record Failed(Throwable cause) implements Item {}
    }

    private final Stager.Setting setting;
    private final Map<Integer, Recognised> tables;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final List<StagedFile> staged = new ArrayList<>();
    private volatile boolean stopped;

    Pipeline(Stager.Setting setting, Map<Integer, Recognised> tables) {
        this.setting = setting;
        this.tables = tables;
    }

    List<StagedFile> run(Consumer<Chunk> load) {
        Thread stager = Thread.ofPlatform().name("import-staging").daemon().start(this::stage);
        try {
            while (true) {
                switch (queue.take()) {
                    case Item.Full full -> load.accept(full.chunk());
                    case Item.Failed failed -> throw rethrown(failed.cause());
                    case Item.End end -> {
                        return staged;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            stopped = true;
            queue.clear();
            join(stager);
        }
    }

    private static void join(Thread stager) {
        boolean interrupted = false;
        while (true) {
            try {
                stager.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) throw error;
        return switch (cause) {
            case RuntimeException failure -> failure;
            case IOException failure -> new UncheckedIOException(failure);
            default -> new IllegalStateException(cause);
        };
    }

    private void stage() {
        Item last;
        try (Stager stager = new Stager(setting, chunk -> hand(new Item.Full(chunk)))) {
            for (Map.Entry<Integer, Recognised> table : tables.entrySet()) {
                staged.add(stager.stage(table.getValue(), table.getKey()));
            }
            stager.finish();
            last = new Item.End();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            last = new Item.Failed(e);
        }
        try {
            hand(last);
        } catch (InterruptedException | CancelledException nobodyListens) {
            // the taker failed first and has told why
        }
    }

    private void hand(Item item) throws InterruptedException {
        while (!queue.offer(item, 100, TimeUnit.MILLISECONDS)) {
            if (stopped) throw new CancelledException();
        }
    }
}
