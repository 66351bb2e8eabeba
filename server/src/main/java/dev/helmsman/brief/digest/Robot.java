package dev.helmsman.brief.digest;

import dev.helmsman.shop.Refusal.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a text to a chat group's robot and reads what it answers: three of the four say no with HTTP 200. */
final class Robot {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** WeCom counts bytes of UTF-8; the others take far more than a brief. */
    private static final int WECOM_BYTES = 2048;

    private static final int OTHER_BYTES = 15_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private final Clock clock;

    Robot(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @throws DigestException when it did not arrive, with what the platform said */
    void send(Recipient to, DigestText digest) {
        String text = digest.text(to.channel() == Channel.WECOM ? WECOM_BYTES : OTHER_BYTES);
        HttpRequest request = HttpRequest.newBuilder(address(to))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body(to, text))))
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            check(to, answer);
        } catch (IOException e) {
            throw new DigestException(
                    Kind.CONFLICT,
                    "digest-unreachable",
                    "连不上 " + to.shown() + "：检查网络和地址，稍后会再试",
                    "cannot reach " + to.shown() + ": check the network and the address; it will be tried again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private URI address(Recipient to) {
        if (to.channel() != Channel.DINGTALK || to.secret().isEmpty()) return URI.create(to.target());
        long now = clock.millis();
        return URI.create(to.target() + (to.target().contains("?") ? "&" : "?") + "timestamp=" + now + "&sign="
                + URLEncoder.encode(RobotSignature.dingtalk(to.secret(), now), StandardCharsets.UTF_8));
    }

    private Map<String, Object> body(Recipient to, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (to.channel()) {
            case DINGTALK, WECOM -> {
                body.put("msgtype", "text");
                body.put("text", Map.of("content", text));
            }
            case FEISHU -> {
                if (!to.secret().isEmpty()) {
                    long now = clock.millis() / 1000;
                    body.put("timestamp", Long.toString(now));
                    body.put("sign", RobotSignature.feishu(to.secret(), now));
                }
                body.put("msg_type", "text");
                body.put("content", Map.of("text", text));
            }
            // unescaped, a name like <!channel> would ring everyone's bell
            case SLACK ->
                body.put("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            case MAIL, FILE -> throw new IllegalArgumentException(to.channel() + " has no robot");
        }
        return body;
    }

    private void check(Recipient to, HttpResponse<String> answer) {
        String said = answer.body() == null ? "" : answer.body().strip();
        if (answer.statusCode() == 200) {
            if (to.channel() == Channel.SLACK) {
                if (said.equals("ok")) return;
            } else {
                try {
                    JsonNode told = json.readTree(said);
                    JsonNode code = told.has("errcode") ? told.get("errcode") : told.get("code");
                    if (code != null && code.asInt(-1) == 0) return;
                } catch (JacksonException notJson) {
                    // told below as it stands
                }
            }
        }
        String shortly = said.length() > 200 ? said.substring(0, 200) + "…" : said;
        throw new DigestException(
                Kind.CONFLICT,
                "digest-refused",
                to.shown() + " 拒收（HTTP " + answer.statusCode() + "）：" + shortly + "。检查机器人的关键词、加签密钥和 IP 白名单",
                to.shown() + " refused it (HTTP " + answer.statusCode() + "): " + shortly
                        + ". Check the robot's keyword, signing secret and list of addresses");
    }
}
