package dev.helmsman.ingest.web;

import dev.helmsman.ingest.Watches;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The folder that a shop watches; while pages are served it is looked into every few seconds. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/watch")
class WatchController {
    private static final int SECONDS = 3;
    private final Watches watches;
    private final Shops shops;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("folder-watch").daemon().factory());

    WatchController(Watches watches, Shops shops) {
        this.watches = watches;
        this.shops = shops;
    }

    /** @param folder whole path on the server's machine; empty when none is watched */
    record Watching(String folder) {}

    @GetMapping
    Watching get(@PathVariable int shop) {
        return new Watching(watches.of(shops.require(new ShopId(shop)).id())
                .map(Path::toString)
                .orElse(""));
    }

    @PutMapping
    Watching set(@PathVariable int shop, @RequestBody Watching wanted) {
        watches.set(shops.require(new ShopId(shop)).id(), wanted.folder());
        return get(shop);
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof org.springframework.web.context.WebApplicationContext)) return;
        clock.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            watches.tick();
        } catch (RuntimeException e) {
            // one bad look must not end the watch
            System.getLogger(WatchController.class.getName()).log(System.Logger.Level.WARNING, "folder watch", e);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
