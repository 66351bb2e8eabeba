package dev.helmsman.ingest;

import dev.helmsman.shop.Shop;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files to import.
 *
 * @param paths files, folders or zips
 * @param acceptRejects publish even when more than one row in twenty of a file is rejected
 * @param format key of a format that all files have, null to recognise each
 * @param deleteAfterwards the paths are copies made for this import
 * @param preview say what it would do and wait for a decision instead of publishing
 */
public record ImportRequest(
        Shop shop,
        List<Path> paths,
        boolean acceptRejects,
        @Nullable String format,
        boolean deleteAfterwards,
        boolean preview) {
    public ImportRequest {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) throw new IllegalArgumentException("nothing to import: give a file, a folder or a zip");
    }

    public ImportRequest(Shop shop, List<Path> paths) {
        this(shop, paths, false, null, false);
    }

    public ImportRequest(
            Shop shop, List<Path> paths, boolean acceptRejects, @Nullable String format, boolean deleteAfterwards) {
        this(shop, paths, acceptRejects, format, deleteAfterwards, false);
    }
}
