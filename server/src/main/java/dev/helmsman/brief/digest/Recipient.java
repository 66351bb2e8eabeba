package dev.helmsman.brief.digest;

import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop's brief goes.
 *
 * @param target address of a robot, mail address or folder; robots' addresses are secrets: show {@link #shown}
 * @param secret signs messages to DingTalk and Feishu, empty without
 * @param language zh or en
 * @param at time of day by the shop's clock, from which on the newest brief is sent
 * @param sentDay day of the newest brief that was sent
 * @param fault why the last try failed, {@code null} when it did not
 */
public record Recipient(
        long id,
        ShopId shop,
        Channel channel,
        String target,
        String secret,
        String language,
        LocalTime at,
        @Nullable LocalDate sentDay,
        @Nullable Text fault) {
    private static final int TAIL_SHOWN = 4;

    /** What may be shown: of a robot's address the host and its last letters. */
    public String shown() {
        if (!channel.posts()) return target;
        String host = java.net.URI.create(target).getHost();
        return host + "/…" + target.substring(Math.max(0, target.length() - TAIL_SHOWN));
    }

    @Override
    public String toString() {
        return channel + " " + shown();
    }
}
