package dev.helmsman.shop;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** The shops of this home. */
@Service
public class Shops {
    private final JdbcClient ledger;

    Shops(JdbcClient ledger) {
        this.ledger = ledger;
    }

    public List<Shop> all() {
        return ledger.sql("SELECT id, name, currency, zone FROM shop ORDER BY id")
                .query(Shops::read)
                .list();
    }

    public Optional<Shop> find(ShopId id) {
        return ledger.sql("SELECT id, name, currency, zone FROM shop WHERE id = ?")
                .param(id.value())
                .query(Shops::read)
                .optional();
    }

    public Optional<Shop> named(String name) {
        return ledger.sql("SELECT id, name, currency, zone FROM shop WHERE name = ?")
                .param(name.strip())
                .query(Shops::read)
                .optional();
    }

    /** @throws UnknownShopException when there is no such shop; its message lists those that are there */
    public Shop require(ShopId id) {
        return find(id).orElseThrow(() -> new UnknownShopException(id.toString(), names()));
    }

    /** @throws UnknownShopException when there is no such shop; its message lists those that are there */
    public Shop require(String name) {
        return named(name).orElseThrow(() -> new UnknownShopException(name, names()));
    }

    /** The shop of that name, made with these settings if it is new; the settings of an existing one stand. */
    public Shop findOrCreate(String name, Currency currency, ZoneId zone) {
        return named(name).orElseGet(() -> {
            try {
                return create(name, currency, zone);
            } catch (DuplicateKeyException madeMeanwhile) {
                return require(name);
            }
        });
    }

    private Shop create(String name, Currency currency, ZoneId zone) {
        if (name.isBlank()) throw new IllegalArgumentException("a shop needs a name");
        var key = new GeneratedKeyHolder();
        ledger.sql("INSERT INTO shop (name, currency, zone, created_at) VALUES (?, ?, ?, CURRENT_TIMESTAMP)")
                .params(name.strip(), currency.getCurrencyCode(), zone.getId())
                .update(key, "id");
        Number id = java.util.Objects.requireNonNull(key.getKey(), "the ledger gave the new shop no number");
        return new Shop(new ShopId(id.intValue()), name.strip(), currency, zone);
    }

    /**
     * Renames a shop, or corrects its money or clock. Amounts are not converted and days already imported stay where they
     * are: the new clock holds for files that come.
     *
     * @throws UnknownShopException when there is no such shop
     * @throws ShopException when another shop has the name
     */
    public Shop change(ShopId id, String name, Currency currency, ZoneId zone) {
        Shop before = require(id);
        if (name.isBlank()) throw new ShopException("no-name", "店铺要有名字", "A shop needs a name");
        try {
            ledger.sql("UPDATE shop SET name = ?, currency = ?, zone = ? WHERE id = ?")
                    .params(
                            name.strip(),
                            currency.getCurrencyCode(),
                            zone.getId(),
                            before.id().value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ShopException(
                    "name-taken",
                    "已有店铺叫“" + name.strip() + "”；换个名字",
                    "Another shop is called \"" + name.strip() + "\"; choose another name");
        }
        return require(id);
    }

    private List<String> names() {
        return all().stream().map(Shop::name).toList();
    }

    private static Shop read(java.sql.ResultSet row, int ignored) throws java.sql.SQLException {
        return new Shop(
                new ShopId(row.getInt("id")),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")));
    }
}
