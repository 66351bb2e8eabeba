package dev.helmsman.pictures.web;

import dev.helmsman.identity.Person;
import dev.helmsman.pictures.Picture;
import dev.helmsman.pictures.PictureException;
import dev.helmsman.pictures.Pictures;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of a shop: add, show, remove, bring back. */
@RestController
@RequestMapping("/api/v1/shops/{shop}/pictures")
class PictureController {
    private final Pictures pictures;
    private final Shops shops;

    PictureController(Pictures pictures, Shops shops) {
        this.pictures = pictures;
        this.shops = shops;
    }

    record View(long id, String subject, String path, String name, long bytes) {
        static View of(Picture picture) {
            return new View(picture.id(), picture.subject(), picture.path(), picture.name(), picture.bytes());
        }
    }

    /** @param refused one sentence a file that was not taken */
    record Added(List<View> added, List<Text> refused) {}

    @GetMapping
    List<View> all(@PathVariable int shop) {
        return pictures.of(shop(shop)).values().stream()
                .sorted(Comparator.comparing(Picture::subject))
                .map(View::of)
                .toList();
    }

    /** Files are told by their names, M12345-2.png shows M12345-2, unless the subject is given. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Added add(
            @PathVariable int shop,
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String subject,
            @AuthenticationPrincipal Person person)
            throws IOException {
        ShopId to = shop(shop);
        List<View> added = new ArrayList<>();
        List<Text> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = name(file);
            String of = subject == null || subject.isBlank() ? stem(name) : subject;
            try (InputStream content = file.getInputStream()) {
                // one byte more than is allowed is enough to refuse
                added.add(View.of(
                        pictures.add(to, of, name, content.readNBytes(Pictures.LARGEST_BYTES + 1), person.name())));
            } catch (PictureException refusal) {
                if (files.size() == 1) throw refusal;
                refused.add(new Text(refusal.zh(), refusal.en()));
            }
        }
        return new Added(added, refused);
    }

    /** The bytes under a name that never means others; nothing in them may run or be taken for a page. */
    @GetMapping("/files/{hash}")
    ResponseEntity<byte[]> file(@PathVariable int shop, @PathVariable String hash) {
        Pictures.Content content = pictures.content(shop(shop), hash);
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("Content-Type", content.type().mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content.bytes());
    }

    @DeleteMapping("/{id}")
    void remove(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        pictures.remove(shop(shop), id, person.name());
    }

    @PostMapping("/{id}/restore")
    View restore(@PathVariable int shop, @PathVariable long id, @AuthenticationPrincipal Person person) {
        return View.of(pictures.restore(shop(shop), id, person.name()));
    }

    private ShopId shop(int id) {
        return shops.require(new ShopId(id)).id();
    }

    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        if (sent == null) return "";
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "_");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
