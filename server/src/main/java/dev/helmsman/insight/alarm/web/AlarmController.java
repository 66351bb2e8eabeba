package dev.helmsman.insight.alarm.web;

import dev.helmsman.identity.Person;
import dev.helmsman.insight.alarm.AlarmAnswer;
import dev.helmsman.insight.alarm.AlarmSettings;
import dev.helmsman.insight.alarm.Alarms;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which metrics are odd on which days, and how many false alarms the shop's operator bears. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/alarms")
class AlarmController {
    private final Alarms alarms;
    private final AlarmSettings settings;
    private final Shops shops;

    AlarmController(Alarms alarms, AlarmSettings settings, Shops shops) {
        this.alarms = alarms;
        this.settings = settings;
        this.shops = shops;
    }

    /** @param perQuarter false alarms a metric and quarter @param choices what it can be */
    record AlarmSettingView(double perQuarter, List<Double> choices) {}

    record WantedSetting(double perQuarter) {}

    /** @param from, to the last quarter when neither is given */
    @GetMapping
    AlarmAnswer alarms(
            @PathVariable int shop,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return alarms.of(require(shop), QueryText.period(from, to));
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            @PathVariable int shop,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "zh") String lang) {
        Shop of = require(shop);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new FamilyWorkbook(alarms.of(of, QueryText.period(from, to)), !lang.equals("en")).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook could not be written", e);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(of.name() + "-alarms.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(bytes.toByteArray());
    }

    @GetMapping("/setting")
    AlarmSettingView setting(@PathVariable int shop) {
        return view(require(shop));
    }

    @PutMapping("/setting")
    AlarmSettingView change(
            @PathVariable int shop, @RequestBody WantedSetting wanted, @AuthenticationPrincipal Person person) {
        Shop of = require(shop);
        settings.change(of.id(), wanted.perQuarter(), person.name());
        return view(of);
    }

    private AlarmSettingView view(Shop shop) {
        return new AlarmSettingView(settings.of(shop.id()), AlarmSettings.CHOICES);
    }

    private Shop require(int shop) {
        return shops.require(new ShopId(shop));
    }
}
