package dev.helmsman.insight.family;

import dev.helmsman.metrics.Metrics;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.Shop;
import dev.helmsman.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;

/**
 * Families' answers that stand until the facts, the definitions, the timeline or the pictures change. Who asks while another
 * works the same answer out waits for that one.
 */
@Component
class KeptAnswers {
    private static final int MOST_KEPT = 48;

    private final Metrics metrics;
    private final Timeline timeline;
    private final Pictures pictures;
    private final Map<Key, FutureTask<FamilyAnswer>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<FamilyAnswer>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KeptAnswers(Metrics metrics, Timeline timeline, Pictures pictures) {
        this.metrics = metrics;
        this.timeline = timeline;
        this.pictures = pictures;
    }

    /** Everything that an answer is made of; when it is the same, so is the answer. */
    private record Key(String family, FamilyQuestion question, Grounds grounds) {}

    /** @param facts with the metrics' definitions */
    record Grounds(Object facts, String events, String pictures) {}

    Grounds grounds(Shop shop) {
        return new Grounds(metrics.grounds(shop.id()), timeline.revision(shop.id()), pictures.revision(shop.id()));
    }

    FamilyAnswer of(Family family, FamilyQuestion question) {
        // read before the answer: it may be newer than its key, never older
        Key key = new Key(family.key(), question, grounds(question.shop()));
        FutureTask<FamilyAnswer> mine = new FutureTask<>(() -> family.answer(question));
        FutureTask<FamilyAnswer> task;
        synchronized (kept) {
            FutureTask<FamilyAnswer> before = kept.putIfAbsent(key, mine);
            task = before == null ? mine : before;
        }
        if (task == mine) mine.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(key, task);
            if (e.getCause() instanceof RuntimeException said) throw said;
            if (e.getCause() instanceof Error fault) throw fault;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + family.key(), e);
        }
    }

    /** A failure is nobody's answer: who asks next tries again. */
    private void forget(Key key, FutureTask<FamilyAnswer> task) {
        synchronized (kept) {
            kept.remove(key, task);
        }
    }
}
