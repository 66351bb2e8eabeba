package dev.helmsman.brief.web;

import dev.helmsman.brief.Brief;
import dev.helmsman.brief.BriefViews;
import dev.helmsman.brief.Briefs;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The brief as JSON and as a workbook. */
@RestController
class BriefController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Briefs briefs;
    private final Shops shops;

    BriefController(Briefs briefs, Shops shops) {
        this.briefs = briefs;
        this.shops = shops;
    }

    @GetMapping("/api/v1/shops/{shop}/brief")
    BriefViews.View brief(
            @PathVariable int shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {
        return briefs.view(briefs.of(shops.require(new ShopId(shop)), date));
    }

    @GetMapping("/api/v1/shops/{shop}/brief.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable int shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "zh") String lang)
            throws IOException {
        Shop asked = shops.require(new ShopId(shop));
        Brief brief = briefs.of(asked, date);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        briefs.workbook(brief, lang, bytes);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(asked.name() + " " + brief.date() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }
}
