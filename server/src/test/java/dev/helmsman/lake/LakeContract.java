package dev.helmsman.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.shop.ShopId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every engine of the lake promises; an engine's test extends it and adds only a factory. */
abstract class LakeContract {

    private static final ShopId SHOP = new ShopId(1);

    abstract Lake lake();

    private static int followers(DSLContext context) {
        return context.fetchCount(context.selectFrom("follower_daily"));
    }

    private static void addDay(DSLContext context, String day) {
        context.execute("INSERT INTO follower_daily VALUES (1, 1, 2, 'taobao', CAST('" + day + "' AS DATE), 10, 1, 0)");
    }

    @Test
    @DisplayName("a published fact is read back")
    void publishes() {
        lake().write(transaction -> {
            addDay(transaction, "2026-01-01");
            return null;
        });
        assertThat(lake().<Integer>read(LakeContract::followers)).isEqualTo(1);
    }

    @Test
    @DisplayName("a publish that dies half-way leaves the old facts readable")
    void atomicPublish() {
        lake().write(transaction -> {
            addDay(transaction, "2026-01-01");
            return null;
        });
        assertThatThrownBy(() -> lake().write(transaction -> {
                    addDay(transaction, "2026-01-02");
                    throw new IllegalStateException("the power fails here");
                }))
                .hasMessage("the power fails here");
        assertThat(lake().<Integer>read(LakeContract::followers)).isEqualTo(1);
    }

    @Test
    @DisplayName("a reader beside a writer sees the state of one commit")
    void snapshot() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var writer = pool.submit(() -> lake().write(transaction -> {
                addDay(transaction, "2026-01-01");
                written.countDown();
                await(looked);
                return null;
            }));
            await(written);
            assertThat(lake().<Integer>read(LakeContract::followers)).isZero();
            looked.countDown();
            writer.get(30, TimeUnit.SECONDS);
        }
        assertThat(lake().<Integer>read(LakeContract::followers)).isEqualTo(1);
    }

    @Test
    @DisplayName("the version grows with every commit that touched the shop and with no other")
    void version() {
        long before = lake().version(SHOP);
        lake().write(transaction -> {
            lake().touched(transaction, SHOP);
            lake().touched(transaction, SHOP);
            return null;
        });
        assertThat(lake().version(SHOP)).isEqualTo(before + 1);
        assertThat(lake().version(new ShopId(2))).isZero();
        assertThatThrownBy(() -> lake().write(transaction -> {
                    lake().touched(transaction, SHOP);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(lake().version(SHOP)).isEqualTo(before + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
