package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricCatalogue.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the catalogue's files: those of the application, then those of the operator. */
public final class CatalogueFiles {
    private static final List<String> FAMILIES = List.of(
            "shop", "product", "customer", "main_image", "detail_page", "promotion", "settlement", "service", "market");

    private CatalogueFiles() {}

    /**
     * @param custom folder of the operator's files ({@code *.yaml}); {@code null} or absent means none
     * @throws CatalogueFaults with every fault of every file
     */
    public static Catalogue load(@Nullable Path custom) {
        List<CatalogueFile> files = builtIn();
        if (custom != null && Files.isDirectory(custom)) files.addAll(customFiles(custom));
        return CatalogueReader.read(files, dimensions());
    }

    /** The files of the application. */
    static List<CatalogueFile> builtIn() {
        List<CatalogueFile> files = new ArrayList<>();
        for (String family : FAMILIES)
            files.add(new CatalogueFile("metrics/" + family + ".yaml", text("/metrics/" + family + ".yaml"), false));
        return files;
    }

    /** The dimensions of the application. */
    public static List<Dimension> dimensions() {
        return DimensionReader.read(
                new CatalogueFile("metrics/dimensions.yaml", text("/metrics/dimensions.yaml"), false));
    }

    /** The operator's files, by name. */
    static List<CatalogueFile> customFiles(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            List<CatalogueFile> files = new ArrayList<>();
            for (Path path : paths.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) files.add(new CatalogueFile(path.toString(), Files.readString(path), true));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the metrics in " + folder, e);
        }
    }

    private static String text(String resource) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
