package dev.helmsman.brief.digest;

import dev.helmsman.shop.Refusal.Kind;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recipients as the ledger keeps them. */
@Component
class Recipients {
    private static final int LONGEST_TARGET = 1000;
    private static final int LONGEST_FAULT = 1000;
    private static final String COLUMNS =
            "id, shop_id, channel, target, secret, language, send_at, sent_day, fault_zh, fault_en";
    private final JdbcClient ledger;

    Recipients(JdbcClient ledger) {
        this.ledger = ledger;
    }

    List<Recipient> of(ShopId shop) {
        return ledger.sql("SELECT " + COLUMNS
                        + " FROM digest_recipient WHERE shop_id = ? AND removed_at IS NULL ORDER BY id")
                .param(shop.value())
                .query(Recipients::read)
                .list();
    }

    Recipient require(ShopId shop, long id) {
        return ledger.sql("SELECT " + COLUMNS + " FROM digest_recipient WHERE shop_id = ? AND id = ?")
                .params(shop.value(), id)
                .query(Recipients::read)
                .optional()
                .orElseThrow(() -> new DigestException(
                        Kind.UNKNOWN, "digest-unknown", "没有推送 " + id, "there is no recipient " + id));
    }

    Recipient add(ShopId shop, Channel channel, String target, String secret, String language, LocalTime at) {
        check(channel, target);
        if (!language.equals("zh") && !language.equals("en"))
            throw new DigestException(Kind.WRONG, "digest-language", "语言只有 zh 和 en", "the language is zh or en");
        if (secret.length() > 200)
            throw new DigestException(
                    Kind.WRONG, "digest-secret", "加签密钥最多 200 字", "a signing secret has at most 200 letters");
        ledger.sql("INSERT INTO digest_recipient (shop_id, channel, target, secret, language, send_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(shop.value(), channel.key(), target, secret, language, at)
                .update();
        return of(shop).getLast();
    }

    private static void check(Channel channel, String target) {
        boolean sound = target.length() <= LONGEST_TARGET
                && switch (channel) {
                    case MAIL -> target.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");
                    case FILE -> folder(target);
                    default -> web(target);
                };
        if (sound) return;
        switch (channel) {
            case MAIL ->
                throw new DigestException(
                        Kind.WRONG,
                        "digest-target",
                        "“" + target + "”不是邮箱地址，例如 yunying@example.com",
                        "\"" + target + "\" is no mail address, for example ops@example.com");
            case FILE ->
                throw new DigestException(
                        Kind.WRONG,
                        "digest-target",
                        "没有文件夹“" + target + "”；请写出这台电脑上的完整路径",
                        "there is no folder \"" + target + "\"; give its whole path on this machine");
            default ->
                throw new DigestException(
                        Kind.WRONG,
                        "digest-target",
                        "机器人地址应以 https:// 开头：在群设置里复制 Webhook 地址",
                        "a robot's address begins with https://: copy the webhook from the group's settings");
        }
    }

    private static boolean folder(String target) {
        try {
            Path path = Path.of(target);
            return path.isAbsolute() && Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Plain HTTP only to this very machine, where a relay may listen: the address is a secret. */
    private static boolean web(String target) {
        try {
            URI address = URI.create(target);
            String host = address.getHost();
            if (host == null) return false;
            return "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && (host.equals("127.0.0.1") || host.equals("localhost"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Recipient remove(ShopId shop, long id) {
        Recipient gone = require(shop, id);
        ledger.sql("UPDATE digest_recipient SET removed_at = CURRENT_TIMESTAMP WHERE id = ?")
                .param(id)
                .update();
        return gone;
    }

    Recipient restore(ShopId shop, long id) {
        ledger.sql("UPDATE digest_recipient SET removed_at = NULL WHERE shop_id = ? AND id = ?")
                .params(shop.value(), id)
                .update();
        return require(shop, id);
    }

    void sent(long id, LocalDate day) {
        ledger.sql("UPDATE digest_recipient SET sent_day = ?, tried_at = CURRENT_TIMESTAMP, fault_zh = NULL,"
                        + " fault_en = NULL WHERE id = ?")
                .params(day, id)
                .update();
    }

    void failed(long id, String zh, String en) {
        ledger.sql("UPDATE digest_recipient SET tried_at = CURRENT_TIMESTAMP, fault_zh = ?, fault_en = ? WHERE id = ?")
                .params(cut(zh), cut(en), id)
                .update();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_FAULT ? text.substring(0, LONGEST_FAULT) : text;
    }

    /** When the last try failed; {@code null} when it did not. */
    @Nullable
    OffsetDateTime failedAt(long id) {
        return ledger.sql("SELECT tried_at FROM digest_recipient WHERE id = ? AND fault_en IS NOT NULL")
                .param(id)
                .query((row, n) -> row.getObject("tried_at", OffsetDateTime.class))
                .optional()
                .orElse(null);
    }

    private static Recipient read(ResultSet row, int number) throws SQLException {
        String zh = row.getString("fault_zh");
        String en = row.getString("fault_en");
        return new Recipient(
                row.getLong("id"),
                new ShopId(row.getInt("shop_id")),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getString("target"),
                row.getString("secret"),
                row.getString("language"),
                row.getObject("send_at", LocalTime.class),
                row.getObject("sent_day", LocalDate.class),
                zh == null || en == null ? null : new Text(zh, en));
    }
}
