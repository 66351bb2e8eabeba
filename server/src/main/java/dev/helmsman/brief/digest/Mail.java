package dev.helmsman.brief.digest;

import dev.helmsman.shop.Refusal.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail through the server named by {@code HELMSMAN_SMTP}: {@code smtp://user:password@host:587} or {@code smtps://…}. */
final class Mail {
    private static final String PATIENCE_MILLIS = "15000";
    private final @Nullable String server;

    /** @param server {@code null} or blank when none is set */
    Mail(@Nullable String server) {
        this.server = server == null || server.isBlank() ? null : server;
    }

    /** @throws DigestException when no server is set, or it refuses */
    void send(String to, DigestText digest) {
        String set = server;
        if (set == null)
            throw new DigestException(
                    Kind.CONFLICT,
                    "digest-no-mail-server",
                    "还没有设置发信服务器：用环境变量 HELMSMAN_SMTP=smtp://用户:密码@主机:587 启动",
                    "no mail server is set: start with HELMSMAN_SMTP=smtp://user:password@host:587");
        URI address;
        try {
            address = URI.create(set);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        if (address.getHost() == null) throw unreadable();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        boolean secure = "smtps".equals(address.getScheme());
        sender.setProtocol(secure ? "smtps" : "smtp");
        sender.setHost(address.getHost());
        sender.setPort(address.getPort() > 0 ? address.getPort() : secure ? 465 : 587);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String user = address.getUserInfo();
        String from = "helmsman@" + address.getHost();
        if (user != null) {
            String[] parts = user.split(":", 2);
            sender.setUsername(parts[0]);
            if (parts.length == 2) sender.setPassword(parts[1]);
            if (parts[0].contains("@")) from = parts[0];
        }
        String prefix = secure ? "mail.smtps." : "mail.smtp.";
        sender.getJavaMailProperties().setProperty(prefix + "auth", Boolean.toString(user != null));
        sender.getJavaMailProperties().setProperty(prefix + "starttls.enable", "true");
        sender.getJavaMailProperties().setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        sender.getJavaMailProperties().setProperty(prefix + "timeout", PATIENCE_MILLIS);
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(digest.title());
        message.setText(digest.text());
        try {
            sender.send(message);
        } catch (MailException e) {
            String why = String.valueOf(e.getMostSpecificCause().getMessage());
            throw new DigestException(
                    Kind.CONFLICT,
                    "digest-mail-refused",
                    "信没有寄出：" + why + "。检查 HELMSMAN_SMTP",
                    "the mail was not sent: " + why + ". Check HELMSMAN_SMTP");
        }
    }

    private static DigestException unreadable() {
        return new DigestException(
                Kind.CONFLICT,
                "digest-no-mail-server",
                "HELMSMAN_SMTP 看不懂；应写成 smtp://用户:密码@主机:587，特殊字符用 %40 这样的写法",
                "HELMSMAN_SMTP is not understood; write it as smtp://user:password@host:587, special letters as %40");
    }
}
