package dev.helmsman.shop.web;

import dev.helmsman.shop.FactSpan;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.WholeDays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and makes shops. */
@RestController
@RequestMapping("/api/v1/shops")
class ShopController {
    private final Shops shops;
    private final FactSpan span;
    private final WholeDays wholeDays;

    ShopController(Shops shops, FactSpan span, WholeDays wholeDays) {
        this.shops = shops;
        this.span = span;
        this.wholeDays = wholeDays;
    }

    /**
     * @param from first day with facts, {@code null} without any
     * @param to last day with facts
     * @param whole last day that is whole: what pages show unless the reader chooses
     */
    record ShopView(
            int id,
            String name,
            String currency,
            String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate whole) {}

    record NewShop(
            @NotBlank String name,
            @Nullable String currency,
            @Nullable String zone) {}

    @GetMapping
    List<ShopView> all() {
        return shops.all().stream().map(this::view).toList();
    }

    @PostMapping
    ShopView create(@Valid @RequestBody NewShop wanted) {
        return view(shops.findOrCreate(wanted.name(), currency(wanted.currency()), zone(wanted.zone())));
    }

    @PutMapping("/{shop}")
    ShopView change(@PathVariable int shop, @Valid @RequestBody NewShop wanted) {
        Shop before = shops.require(new ShopId(shop));
        return view(shops.change(before.id(), wanted.name(), currency(wanted.currency()), zone(wanted.zone())));
    }

    private ShopView view(Shop shop) {
        Optional<FactSpan.Days> days = span.of(shop.id());
        return new ShopView(
                shop.id().value(),
                shop.name(),
                shop.currency().getCurrencyCode(),
                shop.zone().getId(),
                days.map(FactSpan.Days::from).orElse(null),
                days.map(FactSpan.Days::to).orElse(null),
                wholeDays.last(shop.id()).orElse(null));
    }

    private static Currency currency(@Nullable String code) {
        return Currency.getInstance(
                code == null || code.isBlank() ? "CNY" : code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    private static ZoneId zone(@Nullable String id) {
        return ZoneId.of(id == null || id.isBlank() ? "Asia/Shanghai" : id.strip());
    }
}
