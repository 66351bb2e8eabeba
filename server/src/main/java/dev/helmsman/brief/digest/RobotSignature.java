package dev.helmsman.brief.digest;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that chat platforms ask of a robot whose owner set a secret. */
final class RobotSignature {
    private RobotSignature() {}

    /** DingTalk custom robot: base64 of HMAC-SHA256, key the secret, message {@code timestamp\nsecret}. @param millis of now */
    static String dingtalk(String secret, long millis) {
        return signed(secret, millis + "\n" + secret);
    }

    /** Feishu custom bot: base64 of HMAC-SHA256, key {@code timestamp\nsecret}, message empty. @param seconds of now */
    static String feishu(String secret, long seconds) {
        return signed(seconds + "\n" + secret, "");
    }

    private static String signed(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
