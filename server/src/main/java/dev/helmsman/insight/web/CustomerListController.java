package dev.helmsman.insight.web;

import dev.helmsman.insight.customer.CustomerListFile;
import dev.helmsman.insight.customer.CustomerLists;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of buyers by segment, page by page, and whole as files. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/customers")
class CustomerListController {
    private static final int MOST_IN_PAGE = 500;
    /** What one sheet of Excel holds besides its head. */
    private static final int MOST_IN_FILE = 1_048_575;

    private final CustomerLists lists;
    private final Families families;
    private final Shops shops;

    CustomerListController(CustomerLists lists, Families families, Shops shops) {
        this.lists = lists;
        this.families = families;
        this.shops = shops;
    }

    @GetMapping
    CustomerLists.Part list(
            @PathVariable int shop,
            FamilyController.Asked asked,
            @RequestParam(defaultValue = "leaving") String segment,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.part(question(shop, asked), segment, Math.max(0, offset), Math.clamp(limit, 1, MOST_IN_PAGE));
    }

    /** @param as csv or xlsx */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable int shop,
            FamilyController.Asked asked,
            @RequestParam(defaultValue = "leaving") String segment,
            @RequestParam(defaultValue = "csv") String as,
            @RequestParam(defaultValue = "zh") String lang) {
        if (!as.equals("csv") && !as.equals("xlsx"))
            throw new MetricException(
                    "文件格式 “" + as + "” 不认识；可选 csv xlsx", "the file \"" + as + "\" is unknown; choose csv or xlsx");
        FamilyQuestion question = question(shop, asked);
        boolean chinese = !lang.equals("en");
        CustomerLists.Part part = lists.part(question, segment, 0, MOST_IN_FILE);
        CustomerListFile file = new CustomerListFile(part, chinese);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        question.shop().name() + "-"
                                                + (chinese
                                                        ? part.names().zh()
                                                        : part.names().en()) + "-"
                                                + question.period().to() + "." + as,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        as.equals("csv")
                                ? "text/csv; charset=utf-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(as.equals("csv") ? file.csv().getBytes(StandardCharsets.UTF_8) : excel(file));
    }

    private static byte[] excel(CustomerListFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.excel(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook could not be written", e);
        }
        return bytes.toByteArray();
    }

    private FamilyQuestion question(int shop, FamilyController.Asked asked) {
        Shop of = shops.require(new ShopId(shop));
        return asked.of(of, families);
    }
}
