package dev.helmsman.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-in links that work once, the sessions they open, and tokens for scripts. Each is 256 random bits; only its SHA-256
 * is kept, so that reading the ledger lets nobody in.
 */
@Service
public class Credentials {
    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final Duration SESSION_LIFE = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient ledger;

    Credentials(JdbcClient ledger) {
        this.ledger = ledger;
    }

    /** A secret that opens one session within a day. */
    public String signInLink(Person person) {
        return issue(person, "link", null, LINK_LIFE);
    }

    /** Trades an unused link for a session's secret; empty when it was used, is too old or never was. */
    @Transactional
    public Optional<String> redeem(String link) {
        int used = ledger.sql(
                        "UPDATE credential SET used_at = CURRENT_TIMESTAMP WHERE digest = ? AND kind = 'link' AND used_at IS NULL AND expires_at > CURRENT_TIMESTAMP")
                .param(digest(link))
                .update();
        if (used == 0) return Optional.empty();
        return holder(link, "link").map(person -> issue(person, "session", null, SESSION_LIFE));
    }

    /** Whose session or token this is; empty when it does not (any longer) open anything. */
    public Optional<Person> holder(String secret) {
        return holder(secret, "session").or(() -> holder(secret, "token"));
    }

    /** A secret for a script, valid until it is revoked; shown once. */
    public String token(Person person, String name) {
        return issue(person, "token", name, null);
    }

    public List<String> tokenNames(Person person) {
        return ledger.sql("SELECT name FROM credential WHERE user_id = ? AND kind = 'token' ORDER BY created_at")
                .param(person.id())
                .query((row, n) -> java.util.Objects.requireNonNullElse(row.getString("name"), ""))
                .list();
    }

    public boolean revokeToken(Person person, String name) {
        return ledger.sql("DELETE FROM credential WHERE user_id = ? AND kind = 'token' AND name = ?")
                        .params(person.id(), name)
                        .update()
                > 0;
    }

    public void end(String session) {
        ledger.sql("DELETE FROM credential WHERE digest = ?")
                .param(digest(session))
                .update();
    }

    private Optional<Person> holder(String secret, String kind) {
        return ledger.sql("""
                        SELECT u.id, u.name, u.role FROM credential c JOIN user_account u ON u.id = c.user_id
                        WHERE c.digest = ? AND c.kind = ? AND u.disabled_at IS NULL
                          AND (c.expires_at IS NULL OR c.expires_at > CURRENT_TIMESTAMP)
                        """).params(digest(secret), kind).query(People::read).optional();
    }

    private String issue(Person person, String kind, @Nullable String name, @Nullable Duration life) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        ledger.sql(
                        "INSERT INTO credential (digest, kind, user_id, name, created_at, expires_at) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP, ?)")
                .params(java.util.Arrays.asList(
                        digest(secret),
                        kind,
                        person.id(),
                        name,
                        life == null ? null : OffsetDateTime.now().plus(life)))
                .update();
        return secret;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
