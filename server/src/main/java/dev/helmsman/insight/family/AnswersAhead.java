package dev.helmsman.insight.family;

import dev.helmsman.conclusions.AskedFirst;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import jakarta.annotation.PreDestroy;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Works out what the pages ask first as soon as facts were published, so that nobody waits for the first answer of the day.
 * Only while pages are served; the brief, then one family after the other on one thread, at the lowest priority. Facts that change meanwhile
 * make it begin anew; an answer that was begun before is kept under the facts it was begun with and thus never shown as new.
 */
@Component
class AnswersAhead {
    private static final int SECONDS = 2;
    /** Closing the facts waits so long for the answer that is being worked out. */
    private static final int LAST_SECONDS = 20;

    private final List<AskedFirst> first;
    private final Families families;
    private final KeptAnswers kept;
    private final Shops shops;
    private final Map<ShopId, KeptAnswers.Grounds> seen = new HashMap<>();
    private final Map<ShopId, KeptAnswers.Grounds> done = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("answers-ahead")
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .factory());

    AnswersAhead(List<AskedFirst> first, Families families, KeptAnswers kept, Shops shops) {
        this.first = List.copyOf(first);
        this.families = families;
        this.kept = kept;
        this.shops = shops;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebApplicationContext)) return;
        worker.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Looks once; a shop's turn comes when what it rests on has stood still since the last look. */
    void look() {
        try {
            for (Shop shop : shops.all()) {
                KeptAnswers.Grounds now = kept.grounds(shop);
                boolean still = now.equals(seen.put(shop.id(), now));
                if (still && !now.equals(done.get(shop.id())) && work(shop, now)) done.put(shop.id(), now);
            }
        } catch (RuntimeException e) {
            // pages work their answers out themselves then
            System.getLogger(AnswersAhead.class.getName())
                    .log(Level.WARNING, "answers could not be worked out ahead", e);
        }
    }

    /** @return whether all are worked out; {@code false} when something changed meanwhile */
    private boolean work(Shop shop, KeptAnswers.Grounds grounds) {
        for (AskedFirst one : first) attempt(shop, one.getClass().getSimpleName(), () -> one.workOut(shop));
        FamilyQuestion question = families.question(shop, null, new Against.Previous(), TrustPolicy.ALL, List.of());
        for (Family family : families.all()) {
            if (worker.isShutdown() || !grounds.equals(kept.grounds(shop))) return false;
            attempt(shop, family.key(), () -> families.answer(family, question));
        }
        return true;
    }

    /** One answer that fails leaves the others; its page will say why. */
    private static void attempt(Shop shop, String what, Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            System.getLogger(AnswersAhead.class.getName())
                    .log(Level.WARNING, what + " of " + shop.name() + " could not be answered ahead", e);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
