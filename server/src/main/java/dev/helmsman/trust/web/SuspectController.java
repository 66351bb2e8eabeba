package dev.helmsman.trust.web;

import dev.helmsman.identity.Person;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.trust.SuspectOrders;
import dev.helmsman.trust.SuspectOrders.Found;
import dev.helmsman.trust.SuspectOrders.Outcome;
import dev.helmsman.trust.SuspectOrders.SuspectOrder;
import dev.helmsman.trust.SuspectOrders.Which;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists suspect orders and takes the operator's word on them. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/suspects")
class SuspectController {
    private static final int MOST = 500;

    private final SuspectOrders suspects;
    private final Shops shops;

    SuspectController(SuspectOrders suspects, Shops shops) {
        this.suspects = suspects;
        this.shops = shops;
    }

    record SuspectDecision(boolean fake, String reason, String who, LocalDateTime at) {}

    record SuspectView(
            String platform,
            String order,
            LocalDate day,
            @Nullable String product,
            @Nullable String title,
            BigDecimal amount,
            double probability,
            List<String> signals,
            @Nullable SuspectDecision decision) {
        static SuspectView of(SuspectOrder order) {
            var decision = order.decision();
            return new SuspectView(
                    order.ref().platform(),
                    order.ref().order(),
                    order.day(),
                    order.product(),
                    order.title(),
                    order.amount(),
                    order.probability(),
                    order.signals(),
                    decision == null
                            ? null
                            : new SuspectDecision(decision.fake(), decision.reason(), decision.who(), decision.at()));
        }
    }

    record SuspectsView(List<SuspectView> orders, long total, BigDecimal amount) {}

    /** @param fake {@code null} takes earlier decisions back */
    record GivenDecision(
            List<String> orders,
            @Nullable Boolean fake,
            @Nullable String reason) {}

    @GetMapping
    SuspectsView find(
            @PathVariable int shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        ShopId id = shops.require(new ShopId(shop)).id();
        Period period = from == null || to == null ? null : new Period(from, to);
        Found found = suspects.find(
                id,
                period,
                Which.valueOf(which.toUpperCase(Locale.ROOT)),
                Math.max(0, offset),
                Math.clamp(limit, 1, MOST));
        return new SuspectsView(found.orders().stream().map(SuspectView::of).toList(), found.total(), found.amount());
    }

    @PostMapping("/decision")
    Outcome decide(@PathVariable int shop, @RequestBody GivenDecision given, @AuthenticationPrincipal Person person) {
        ShopId id = shops.require(new ShopId(shop)).id();
        if (given.fake() == null) return suspects.withdraw(id, given.orders(), person.name());
        String reason = given.reason();
        return suspects.decide(id, given.orders(), given.fake(), reason == null ? "" : reason, person.name());
    }
}
