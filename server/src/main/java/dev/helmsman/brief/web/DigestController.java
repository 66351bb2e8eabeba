package dev.helmsman.brief.web;

import dev.helmsman.brief.digest.Channel;
import dev.helmsman.brief.digest.Digests;
import dev.helmsman.brief.digest.Recipient;
import dev.helmsman.identity.Person;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import jakarta.annotation.PreDestroy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** Where the brief is sent every day; while pages are served, what is due goes out by itself. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/digests")
class DigestController {
    private static final int SECONDS = 60;
    private final Digests digests;
    private final Shops shops;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("digests").daemon().factory());

    DigestController(Digests digests, Shops shops) {
        this.digests = digests;
        this.shops = shops;
    }

    /** @param target as it may be shown: addresses of robots are secrets */
    record RecipientView(
            long id,
            String channel,
            String target,
            boolean signed,
            String language,
            LocalTime at,
            @Nullable LocalDate sentDay,
            @Nullable Text fault) {}

    record NewRecipient(
            @NotBlank String channel,
            @NotBlank String target,
            @Nullable String secret,
            @Nullable String language,
            @Nullable LocalTime at) {}

    @GetMapping
    List<RecipientView> all(@PathVariable int shop) {
        return digests.of(require(shop).id()).stream()
                .map(DigestController::view)
                .toList();
    }

    @PostMapping
    RecipientView add(
            @PathVariable int shop, @Valid @RequestBody NewRecipient wanted, @AuthenticationPrincipal Person person) {
        return view(digests.add(
                require(shop).id(),
                Channel.of(wanted.channel()),
                wanted.target(),
                wanted.secret() == null ? "" : wanted.secret(),
                wanted.language() == null ? "zh" : wanted.language(),
                wanted.at() == null ? LocalTime.of(8, 30) : wanted.at(),
                person.name()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        digests.remove(require(shop).id(), id, person.name());
    }

    @PostMapping("/{id}/restore")
    RecipientView restore(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        return view(digests.restore(require(shop).id(), id, person.name()));
    }

    @PostMapping("/{id}/send")
    RecipientView send(@PathVariable int shop, @PathVariable long id) {
        return view(digests.send(require(shop).id(), id));
    }

    private Shop require(int shop) {
        return shops.require(new ShopId(shop));
    }

    private static RecipientView view(Recipient one) {
        return new RecipientView(
                one.id(),
                one.channel().key(),
                one.shown(),
                !one.secret().isEmpty(),
                one.language(),
                one.at(),
                one.sentDay(),
                one.fault());
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebApplicationContext)) return;
        clock.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            digests.tick();
        } catch (RuntimeException e) {
            // one bad minute must not end the mornings to come
            System.getLogger(DigestController.class.getName())
                    .log(System.Logger.Level.WARNING, "the brief could not be sent", e);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
