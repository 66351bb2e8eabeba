package dev.helmsman.insight.web;

import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers of all families: JSON for pages, a workbook for Excel. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/families")
class FamilyController {
    private final Families families;
    private final Shops shops;

    FamilyController(Families families, Shops shops) {
        this.families = families;
        this.shops = shops;
    }

    /** What an address may ask; {@code where} as in a metric query. */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String against,
            @Nullable String trust,
            @Nullable List<String> where) {
        FamilyQuestion of(Shop shop, Families families) {
            return families.question(
                    shop,
                    QueryText.period(from, to),
                    QueryText.against(against),
                    QueryText.trust(trust),
                    QueryText.filters(where));
        }
    }

    /** @param key as in the addresses of its answers */
    record Named(String key, Text names) {}

    @GetMapping
    List<Named> all(@PathVariable int shop) {
        shops.require(new ShopId(shop));
        return families.all().stream()
                .map(family -> new Named(family.key(), family.names()))
                .toList();
    }

    @GetMapping("/{family}")
    FamilyAnswer answer(@PathVariable int shop, @PathVariable String family, Asked asked) {
        return families.answer(families.require(family), asked.of(shops.require(new ShopId(shop)), families));
    }

    @GetMapping("/{family}/workbook")
    ResponseEntity<byte[]> workbook(
            @PathVariable int shop,
            @PathVariable String family,
            Asked asked,
            @RequestParam(defaultValue = "zh") String lang) {
        Shop of = shops.require(new ShopId(shop));
        FamilyAnswer answer = families.answer(families.require(family), asked.of(of, families));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new FamilyWorkbook(answer, !lang.equals("en")).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook could not be written", e);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(of.name() + "-" + family + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(bytes.toByteArray());
    }
}
