package dev.helmsman.ingest.web;

import dev.helmsman.identity.Person;
import dev.helmsman.ingest.FormatInfo;
import dev.helmsman.ingest.ImportException;
import dev.helmsman.ingest.Imports;
import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.MappingCheck;
import dev.helmsman.ingest.MappingPage;
import dev.helmsman.ingest.Mappings;
import dev.helmsman.ingest.RunId;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows an unknown file, hears what its columns are, and keeps that as a format. */
@RestController
@RequestMapping("/api/v1")
class MappingController {
    private final Mappings mappings;
    private final Imports imports;
    private final Shops shops;

    MappingController(Mappings mappings, Imports imports, Shops shops) {
        this.mappings = mappings;
        this.imports = imports;
        this.shops = shops;
    }

    record MappingTaken(int id) {}

    @GetMapping("/shops/{shop}/imports/{run}/files/{file}/mapping")
    MappingPage open(@PathVariable int shop, @PathVariable int run, @PathVariable int file) {
        return mappings.open(owner(shop, run, file), file);
    }

    @PostMapping("/shops/{shop}/imports/{run}/files/{file}/mapping/check")
    MappingCheck check(
            @PathVariable int shop, @PathVariable int run, @PathVariable int file, @RequestBody Mapping mapping) {
        return mappings.check(owner(shop, run, file), file, mapping);
    }

    /** Keeps the mapping as a format and imports the run's waiting files that have it. */
    @PostMapping("/shops/{shop}/imports/{run}/files/{file}/mapping")
    MappingTaken take(
            @PathVariable int shop,
            @PathVariable int run,
            @PathVariable int file,
            @RequestBody Mapping mapping,
            @AuthenticationPrincipal Person person) {
        return new MappingTaken(mappings.take(owner(shop, run, file), new RunId(run), file, mapping, person.name())
                .value());
    }

    /** A format's declaration as a file, to share it. */
    @GetMapping("/formats/{key}/yaml")
    ResponseEntity<String> yaml(@PathVariable String key) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/yaml;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + key.replaceAll("[^a-z0-9-]", "_") + ".yaml\"")
                .body(mappings.yaml(key));
    }

    record Declared(String yaml) {}

    /** Takes in a declaration that was shared. */
    @PostMapping("/formats")
    FormatInfo save(@RequestBody Declared declared) {
        return mappings.save(declared.yaml());
    }

    @DeleteMapping("/formats/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String key) {
        mappings.delete(key);
    }

    private Shop owner(int shop, int run, int file) {
        Shop owner = shops.require(new ShopId(shop));
        var found = imports.find(new RunId(run));
        boolean theirs =
                found.shop().equals(owner.id()) && found.files().stream().anyMatch(each -> each.importId() == file);
        if (theirs) return owner;
        throw new ImportException(
                "unknown-import",
                "这个店铺的导入 " + run + " 里没有文件 " + file,
                "import run " + run + " of this shop has no file " + file);
    }
}
