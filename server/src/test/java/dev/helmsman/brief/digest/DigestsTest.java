package dev.helmsman.brief.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.helmsman.brief.Brief;
import dev.helmsman.brief.Briefs;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.identity.AuditTrail;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Shops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DigestsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /** A chat platform's side: what came, and what it answers. */
    private static final class Platform implements AutoCloseable {
        final List<String> addresses = new ArrayList<>();
        final List<JsonNode> bodies = new ArrayList<>();
        String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
        private final HttpServer server;

        Platform() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                addresses.add(exchange.getRequestURI().toString());
                bodies.add(JsonMapper.builder().build().readTree(exchange.getRequestBody()));
                byte[] said = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/robot/send?access_token=T0ken";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static TestHouse house(TestLedger ledger) {
        return new TestHouse(
                new PlantedShop("source = '搜索' AND day > DATE '" + DAY.minusDays(3) + "' AND i % 5 > 0"), ledger);
    }

    private static Digests digests(TestHouse house, Clock clock, String smtp) {
        return new Digests(
                house.get(Recipients.class),
                house.get(Briefs.class),
                house.get(Shops.class),
                house.get(AuditTrail.class),
                JsonMapper.builder().build(),
                clock,
                smtp);
    }

    private static Clock at(String time) {
        return Clock.fixed(
                DAY.plusDays(1)
                        .atTime(LocalTime.parse(time))
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant(),
                ZoneOffset.UTC);
    }

    @Test
    void signatures_are_those_the_platforms_expect() {
        // published vectors of the two signing schemes
        assertThat(RobotSignature.dingtalk("SECtest", 1_700_000_000_000L))
                .isEqualTo("aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g=");
        assertThat(RobotSignature.feishu("test", 1_700_000_000L))
                .isEqualTo("eSJQnOl8XqPTMPHWz9e5IzeHS/tqoc68g2967ekIPmg=");
    }

    @ParameterizedTest
    @EnumSource(TestLedger.class)
    void a_brief_goes_out_once_and_not_before_its_hour(TestLedger ledger) throws IOException {
        try (TestHouse house = house(ledger);
                Platform platform = new Platform()) {
            Shop shop = house.shop("CNY");
            digests(house, at("07:00"), "")
                    .add(shop.id(), Channel.DINGTALK, platform.address(), "SECtest", "zh", MORNING, "小王");
            digests(house, at("07:00"), "").tick();
            assertThat(platform.bodies).isEmpty();
            Clock later = at("08:31");
            digests(house, later, "").tick();
            digests(house, later, "").tick();
            assertThat(platform.bodies).hasSize(1);
            String sign = URLEncoder.encode(RobotSignature.dingtalk("SECtest", later.millis()), StandardCharsets.UTF_8);
            assertThat(platform.addresses.getFirst()).endsWith("&timestamp=" + later.millis() + "&sign=" + sign);
            Brief brief = house.get(Briefs.class).of(shop, null);
            String text = platform.bodies.getFirst().get("text").get("content").asString();
            assertThat(text)
                    .contains(brief.headline().text().zh())
                    .contains(
                            brief.conclusions().getFirst().conclusion().title().zh())
                    .doesNotContain("null", "NaN");
            assertThat(digests(house, later, "").of(shop.id()).getFirst().sentDay())
                    .isEqualTo(brief.date());
        }
    }

    @Test
    void a_refusal_is_kept_shown_and_not_repeated_at_once() throws IOException {
        try (TestHouse house = house(TestLedger.H2);
                Platform platform = new Platform()) {
            Shop shop = house.shop("CNY");
            platform.answer = "{\"errcode\":310000,\"errmsg\":\"keywords not in content\"}";
            Digests now = digests(house, at("09:00"), "");
            // failures are dated by the ledger's own clock, so the recipient is tried with a clock of today
            Digests today = digests(house, Clock.fixed(Instant.now(), ZoneOffset.UTC), "");
            today.add(shop.id(), Channel.DINGTALK, platform.address(), "", "zh", LocalTime.MIDNIGHT, "小王");
            today.tick();
            today.tick();
            assertThat(platform.bodies).hasSize(1);
            Recipient told = now.of(shop.id()).getFirst();
            assertThat(told.fault()).isNotNull();
            assertThat(String.valueOf(told.fault()))
                    .contains("keywords not in content")
                    .doesNotContain("T0ken");
            assertThat(told.sentDay()).isNull();
            platform.answer = "{\"errcode\":0}";
            assertThat(now.send(shop.id(), told.id()).fault()).isNull();
        }
    }

    @Test
    void feishu_slack_and_wecom_get_bodies_of_their_own() throws IOException {
        try (TestHouse house = house(TestLedger.H2);
                Platform platform = new Platform()) {
            Shop shop = house.shop("CNY");
            Clock clock = at("09:00");
            Digests digests = digests(house, clock, "");
            Recipient feishu = digests.add(shop.id(), Channel.FEISHU, platform.address(), "test", "en", MORNING, "小王");
            platform.answer = "{\"code\":0,\"msg\":\"success\"}";
            digests.send(shop.id(), feishu.id());
            JsonNode body = platform.bodies.getLast();
            assertThat(body.get("msg_type").asString()).isEqualTo("text");
            assertThat(body.get("sign").asString()).isEqualTo(RobotSignature.feishu("test", clock.millis() / 1000));
            assertThat(body.get("content").get("text").asString()).contains("confidence");
            Recipient slack = digests.add(shop.id(), Channel.SLACK, platform.address(), "", "en", MORNING, "小王");
            platform.answer = "ok";
            digests.send(shop.id(), slack.id());
            assertThat(platform.bodies.getLast().get("text").asString())
                    .contains("→")
                    .doesNotContain("<!");
            Recipient wecom = digests.add(shop.id(), Channel.WECOM, platform.address(), "", "zh", MORNING, "小王");
            platform.answer = "{\"errcode\":0}";
            digests.send(shop.id(), wecom.id());
            String text = platform.bodies.getLast().get("text").get("content").asString();
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2048);
        }
    }

    @Test
    void a_long_brief_is_cut_at_a_line_and_says_so() {
        try (TestHouse house = house(TestLedger.H2)) {
            DigestText text = new DigestText(house.get(Briefs.class).of(house.shop("CNY"), null), true);
            String whole = text.text();
            String cut = text.text(300);
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(300);
            assertThat(cut).endsWith("…更多见早报页");
            for (String line : cut.lines().toList().subList(0, (int) cut.lines().count() - 1))
                assertThat(whole.lines()).contains(line);
        }
    }

    @Test
    void mail_arrives_and_without_a_server_says_what_to_set() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (TestHouse house = house(TestLedger.H2)) {
            Shop shop = house.shop("CNY");
            Digests digests = digests(
                    house, at("09:00"), "smtp://127.0.0.1:" + server.getSmtp().getPort());
            Recipient mail = digests.add(shop.id(), Channel.MAIL, "boss@example.com", "", "zh", MORNING, "小王");
            digests.send(shop.id(), mail.id());
            var message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).contains("早报");
            assertThat(String.valueOf(message.getContent())).contains("→");
            Digests without = digests(house, at("09:00"), "");
            assertThatThrownBy(() -> without.send(shop.id(), mail.id()))
                    .isInstanceOf(DigestException.class)
                    .hasMessageContaining("HELMSMAN_SMTP");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_folder_gets_a_file_a_day(@TempDir Path folder) throws IOException {
        try (TestHouse house = house(TestLedger.H2)) {
            Shop shop = house.shop("CNY");
            Digests digests = digests(house, at("09:00"), "");
            digests.add(shop.id(), Channel.FILE, folder.toString(), "", "zh", MORNING, "小王");
            digests.tick();
            Brief brief = house.get(Briefs.class).of(shop, null);
            assertThat(Files.readString(folder.resolve("测试店-" + brief.date() + ".txt")))
                    .contains(brief.headline().text().zh());
        }
    }

    @Test
    void what_is_no_target_is_refused_and_a_removal_can_be_undone(@TempDir Path folder) {
        try (TestHouse house = house(TestLedger.H2)) {
            Shop shop = house.shop("CNY");
            Digests digests = digests(house, at("09:00"), "");
            assertThatThrownBy(() ->
                            digests.add(shop.id(), Channel.WECOM, "http://example.com/x", "", "zh", MORNING, "小王"))
                    .hasMessageContaining("https://");
            assertThatThrownBy(() -> digests.add(shop.id(), Channel.MAIL, "nobody", "", "zh", MORNING, "小王"))
                    .hasMessageContaining("mail address");
            assertThatThrownBy(() -> digests.add(shop.id(), Channel.FILE, "no/such", "", "zh", MORNING, "小王"))
                    .hasMessageContaining("folder");
            assertThatThrownBy(() -> Channel.of("pigeon")).hasMessageContaining("wecom");
            Recipient one = digests.add(shop.id(), Channel.FILE, folder.toString(), "", "zh", MORNING, "小王");
            digests.remove(shop.id(), one.id(), "小王");
            assertThat(digests.of(shop.id())).isEmpty();
            digests.restore(shop.id(), one.id(), "小王");
            assertThat(digests.of(shop.id())).hasSize(1);
        }
    }
}
