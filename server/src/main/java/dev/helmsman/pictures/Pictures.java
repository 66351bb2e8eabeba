package dev.helmsman.pictures;

import dev.helmsman.identity.AuditTrail;
import dev.helmsman.shop.Home;
import dev.helmsman.shop.Refusal.Kind;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes pictures in, finds them again, lets go of them and brings them back. */
@Service
public class Pictures {
    /** A main image is at most 3 MB on every platform; a phone's photograph is larger. */
    public static final int LARGEST_BYTES = 8 << 20;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 300;
    private static final String COLUMNS = "SELECT id, shop_id, subject, hash, type, bytes, name FROM picture ";

    private final JdbcClient ledger;
    private final AuditTrail audit;
    private final Home home;

    Pictures(JdbcClient ledger, AuditTrail audit, Home home) {
        this.ledger = ledger;
        this.audit = audit;
        this.home = home;
    }

    /** Bytes and what they are. */
    public record Content(byte[] bytes, PictureType type) {}

    /** The newest picture of each creative or product. */
    public Map<String, Picture> of(ShopId shop) {
        Map<String, Picture> newest = new LinkedHashMap<>();
        for (Picture picture : ledger.sql(COLUMNS + "WHERE shop_id = ? AND removed_at IS NULL ORDER BY id")
                .param(shop.value())
                .query(Pictures::read)
                .list()) newest.put(picture.subject(), picture);
        return newest;
    }

    /** Another one for other pictures: the key under which answers that show them may be kept. */
    public String revision(ShopId shop) {
        return ledger
                .sql("SELECT id FROM picture WHERE shop_id = ? AND removed_at IS NULL ORDER BY id")
                .param(shop.value())
                .query((row, n) -> row.getString("id"))
                .list()
                .stream()
                .collect(Collectors.joining(","));
    }

    /**
     * Keeps a picture; the same one again changes nothing.
     *
     * @param subject number of the creative or product
     * @param name of the file, to be told by
     * @throws PictureException when it is no PNG, JPEG, GIF or WebP, is too large, or has no subject
     */
    @Transactional
    public Picture add(ShopId shop, String subject, String name, byte[] content, String who) {
        String of = subject.strip();
        if (of.isEmpty() || of.length() > LONGEST_SUBJECT)
            throw new PictureException(
                    Kind.WRONG,
                    "picture-subject",
                    "“" + name + "” 是哪个创意的图？请用创意ID或商品ID做文件名，例如 M12345-2.png。",
                    "Which creative does \"" + name
                            + "\" show? Name the file by the creative's or the product's number, for example M12345-2.png.");
        if (content.length > LARGEST_BYTES)
            throw new PictureException(
                    Kind.WRONG,
                    "picture-size",
                    "“" + name + "” 有 " + (content.length >> 20) + " MB，最多 " + (LARGEST_BYTES >> 20) + " MB；请压缩后再传。",
                    "\"" + name + "\" has " + (content.length >> 20) + " MB, at most " + (LARGEST_BYTES >> 20)
                            + " are taken: make it smaller.");
        PictureType type = PictureType.of(content)
                .orElseThrow(() -> new PictureException(
                        Kind.WRONG,
                        "picture-type",
                        "“" + name + "” 不是 PNG、JPEG、GIF 或 WebP 图片；请另存为其中一种。",
                        "\"" + name + "\" is no PNG, JPEG, GIF or WebP picture: save it as one of these."));
        String hash = hash(content);
        Picture standing = of(shop).get(of);
        if (standing != null && standing.hash().equals(hash)) return standing;
        store(hash, content);
        String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var key = new GeneratedKeyHolder();
        ledger.sql("INSERT INTO picture (shop_id, subject, hash, type, bytes, name, added_by, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)")
                .params(shop.value(), of, hash, type.key(), content.length, kept, who)
                .update(key, "id");
        Number id = java.util.Objects.requireNonNull(key.getKey(), "the ledger gave the new picture no number");
        audit.record(who, "picture.add", shop, id + " " + of + " " + hash);
        return new Picture(id.longValue(), shop, of, hash, type, content.length, kept);
    }

    /** Takes it from view; {@link #restore} brings it back. */
    @Transactional
    public void remove(ShopId shop, long id, String who) {
        mark(shop, id, "CURRENT_TIMESTAMP");
        audit.record(who, "picture.remove", shop, Long.toString(id));
    }

    @Transactional
    public Picture restore(ShopId shop, long id, String who) {
        mark(shop, id, "NULL");
        audit.record(who, "picture.restore", shop, Long.toString(id));
        return find(shop, "id", id).orElseThrow(() -> unknown(Long.toString(id)));
    }

    /** @throws PictureException when the shop has no picture with this hash */
    public Content content(ShopId shop, String hash) {
        Picture picture = find(shop, "hash", hash).orElseThrow(() -> unknown(hash));
        try {
            return new Content(Files.readAllBytes(file(picture.hash())), picture.type());
        } catch (IOException e) {
            throw new PictureException(
                    Kind.UNKNOWN,
                    "picture-lost",
                    "图片“" + picture.name() + "”的文件不在了；请重新上传。",
                    "The file of picture \"" + picture.name() + "\" is gone: add it again.");
        }
    }

    private Optional<Picture> find(ShopId shop, String column, Object value) {
        return ledger.sql(COLUMNS + "WHERE shop_id = ? AND " + column + " = ? ORDER BY id LIMIT 1")
                .params(shop.value(), value)
                .query(Pictures::read)
                .optional();
    }

    private void mark(ShopId shop, long id, String when) {
        int marked = ledger.sql("UPDATE picture SET removed_at = " + when + " WHERE shop_id = ? AND id = ?")
                .params(shop.value(), id)
                .update();
        if (marked == 0) throw unknown(Long.toString(id));
    }

    private static PictureException unknown(String what) {
        return new PictureException(
                Kind.UNKNOWN, "unknown-picture", "没有这张图片：" + what, "There is no such picture: " + what);
    }

    /** The name says what is in it, so a file that stands is the same. */
    private void store(String hash, byte[] content) {
        Path file = file(hash);
        if (Files.exists(file)) return;
        try {
            Path draft = Files.createTempFile(file.getParent(), "new", ".part");
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture cannot be kept in " + file.getParent(), e);
        }
    }

    private Path file(String hash) {
        return home.folder("pictures").resolve(hash);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static Picture read(ResultSet row, int ignored) throws SQLException {
        return new Picture(
                row.getLong("id"),
                new ShopId(row.getInt("shop_id")),
                row.getString("subject"),
                row.getString("hash").strip(),
                PictureType.ofKey(row.getString("type")),
                row.getLong("bytes"),
                row.getString("name"));
    }
}
