package dev.helmsman.brief.digest;

import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.brief.NoFactsException;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.shop.Refusal;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Sends every new brief once to each recipient, not before its hour. */
@Service
public class Digests {
    /** After a failure a robot is left alone for a while. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Recipients recipients;
    private final Briefs briefs;
    private final Shops shops;
    private final AuditTrail audit;
    private final Clock clock;
    private final Robot robot;
    private final Mail mail;

    @Autowired
    Digests(Recipients recipients, Briefs briefs, Shops shops, AuditTrail audit, JsonMapper json) {
        this(recipients, briefs, shops, audit, json, Clock.systemUTC(), System.getenv("HELMSMAN_SMTP"));
    }

    /** @param smtp address of the mail server, {@code null} without one */
    Digests(
            Recipients recipients,
            Briefs briefs,
            Shops shops,
            AuditTrail audit,
            JsonMapper json,
            Clock clock,
            @Nullable String smtp) {
        this.recipients = recipients;
        this.briefs = briefs;
        this.shops = shops;
        this.audit = audit;
        this.clock = clock;
        this.robot = new Robot(json, clock);
        this.mail = new Mail(smtp);
    }

    public List<Recipient> of(ShopId shop) {
        return recipients.of(shop);
    }

    /** @throws DigestException when the target is none for this channel */
    public Recipient add(
            ShopId shop, Channel channel, String target, String secret, String language, LocalTime at, String who) {
        Recipient added = recipients.add(shop, channel, target.strip(), secret.strip(), language, at);
        audit.record(who, "digest.add", shop, added.toString());
        return added;
    }

    public void remove(ShopId shop, long id, String who) {
        audit.record(who, "digest.remove", shop, recipients.remove(shop, id).toString());
    }

    /** Takes a removal back. */
    public Recipient restore(ShopId shop, long id, String who) {
        Recipient back = recipients.restore(shop, id);
        audit.record(who, "digest.restore", shop, back.toString());
        return back;
    }

    /**
     * Sends the newest brief now, whatever was sent before.
     *
     * @throws DigestException when it did not arrive
     * @throws NoFactsException when the shop has no facts
     */
    public Recipient send(ShopId shop, long id) {
        Recipient to = recipients.require(shop, id);
        deliver(to, briefs.of(shops.require(shop), null));
        return recipients.require(shop, id);
    }

    /** Sends what is due; to be called every minute or so. A failure is kept with the recipient and tried again later. */
    public void tick() {
        for (Shop shop : shops.all()) {
            ZonedDateTime now = clock.instant().atZone(shop.zone());
            for (Recipient each : recipients.of(shop.id())) {
                if (!due(each, now)) continue;
                try {
                    Brief brief = briefs.of(shop, null);
                    LocalDate sent = each.sentDay();
                    if (sent == null || brief.date().isAfter(sent)) deliver(each, brief);
                } catch (NoFactsException nothingToSay) {
                    // the first import brings the first brief
                } catch (Refusal told) {
                    // kept with the recipient, where people see it
                }
            }
        }
    }

    private boolean due(Recipient each, ZonedDateTime now) {
        if (now.toLocalTime().isBefore(each.at())) return false;
        OffsetDateTime failed = recipients.failedAt(each.id());
        return failed == null || !failed.plus(PAUSE).isAfter(now.toOffsetDateTime());
    }

    private void deliver(Recipient to, Brief brief) {
        DigestText text = new DigestText(brief, to.language().equals("zh"));
        try {
            switch (to.channel()) {
                case MAIL -> mail.send(to.target(), text);
                case FILE -> write(Path.of(to.target()), brief, text);
                default -> robot.send(to, text);
            }
            recipients.sent(to.id(), brief.date());
        } catch (DigestException e) {
            recipients.failed(to.id(), e.zh(), e.en());
            throw e;
        }
    }

    private static void write(Path folder, Brief brief, DigestText text) {
        String name = brief.shop().name().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + "-" + brief.date() + ".txt";
        try {
            Files.writeString(folder.resolve(name), text.text() + "\n");
        } catch (IOException e) {
            throw new DigestException(
                    Refusal.Kind.CONFLICT,
                    "digest-not-written",
                    "写不进 " + folder + "：检查文件夹还在不在、有没有权限",
                    "cannot write to " + folder + ": see whether the folder is there and may be written");
        }
    }
}
