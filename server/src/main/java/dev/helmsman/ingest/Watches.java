package dev.helmsman.ingest;

import dev.helmsman.shop.Home;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Folders whose new files are imported by themselves: one a shop. */
@Service
public class Watches {
    private final Imports imports;
    private final Shops shops;
    private final Home home;
    private final Map<Integer, WatchedFolder> open = new HashMap<>();

    Watches(Imports imports, Shops shops, Home home) {
        this.imports = imports;
        this.shops = shops;
        this.home = home;
    }

    private Path setting(ShopId shop) {
        return home.folder("watch").resolve("shop-" + shop.value());
    }

    /** The folder that a shop watches. */
    public Optional<Path> of(ShopId shop) {
        try {
            Path setting = setting(shop);
            return Files.exists(setting) ? Optional.of(Path.of(Files.readString(setting))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the folder that a shop watches; empty ends it. */
    public synchronized void set(ShopId shop, String folder) {
        try {
            open.remove(shop.value());
            if (folder.isBlank()) {
                Files.deleteIfExists(setting(shop));
                return;
            }
            Path path = Path.of(folder.strip());
            if (!path.isAbsolute() || !Files.isDirectory(path) || path.startsWith(home.path())) {
                throw new ImportException(
                        "no-folder",
                        "没有文件夹 " + path + "；请写出这台电脑上的完整路径",
                        "there is no folder " + path + "; give its whole path on this machine");
            }
            Files.writeString(setting(shop), path.toString());
        } catch (InvalidPathException e) {
            throw new ImportException("no-folder", "“" + folder + "”不是路径", "\"" + folder + "\" is no path");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder's files as a watch that remembers what was taken for this shop. */
    public WatchedFolder watch(ShopId shop, Path folder) throws IOException {
        String name = HexFormat.of().toHexDigits(folder.toString().hashCode());
        return new WatchedFolder(folder, home.folder("watch").resolve("taken-" + shop.value() + "-" + name));
    }

    /** Looks into each shop's folder once and starts an import for what is ready. */
    public synchronized void tick() {
        for (Shop shop : shops.all()) {
            of(shop.id()).filter(Files::isDirectory).ifPresent(folder -> {
                try {
                    WatchedFolder watched = open.get(shop.id().value());
                    if (watched == null) {
                        watched = watch(shop.id(), folder);
                        open.put(shop.id().value(), watched);
                    }
                    List<Path> batch = watched.look();
                    if (batch.isEmpty()) return;
                    imports.start(new ImportRequest(shop, batch), "watch " + folder.getFileName());
                    watched.took(batch);
                } catch (IOException e) {
                    System.getLogger(Watches.class.getName())
                            .log(System.Logger.Level.WARNING, "cannot look into " + folder, e);
                }
            });
        }
    }
}
