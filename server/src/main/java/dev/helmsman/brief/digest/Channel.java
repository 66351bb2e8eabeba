package dev.helmsman.brief.digest;

import dev.helmsman.shop.Refusal.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ways in which a brief can reach people. */
public enum Channel {
    /** A DingTalk group's custom robot. */
    DINGTALK,
    /** A Feishu or Lark group's custom bot. */
    FEISHU,
    /** A WeCom group's robot. */
    WECOM,
    /** A Slack incoming webhook. */
    SLACK,
    MAIL,
    /** A text file a day in a folder. */
    FILE;

    /** @throws DigestException naming those there are */
    public static Channel of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(values()).map(Channel::key).collect(Collectors.joining(" "));
                    return new DigestException(
                            Kind.WRONG,
                            "digest-channel",
                            "没有“" + key + "”这种推送；可选 " + known,
                            "there is no channel \"" + key + "\"; choose " + known);
                });
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its target is an address that the brief is posted to. */
    boolean posts() {
        return this != MAIL && this != FILE;
    }
}
