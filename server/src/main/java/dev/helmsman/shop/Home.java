package dev.helmsman.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The one folder that holds everything a user has: facts, what people made, uploads, secrets. Moving it moves the whole
 * installation.
 */
public record Home(Path path) {
    private static final int SECRET_BYTES = 32;

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** {@code ~/.helmsman}, unless the environment names another. */
    public static Path usual() {
        String named = System.getenv("HELMSMAN_HOME");
        if (named != null && !named.isBlank()) return Path.of(named);
        return Path.of(System.getProperty("user.home"), ".helmsman");
    }

    /** Makes the folder, readable by its owner only, if it is not there. */
    public Home create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                if (posix()) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The home folder " + path + " cannot be made: choose another with --home", e);
        }
    }

    public Path lakeFile() {
        return path.resolve("lake.duckdb");
    }

    public Path ledgerFolder() {
        return path.resolve("ledger");
    }

    /** A folder inside the home, made when it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + name + " cannot be made in " + path, e);
        }
    }

    /**
     * The key that turns buyers into hashes: 32 random bytes, made once, readable by the owner only. Without it the same
     * buyer of two homes cannot be told to be the same.
     */
    public byte[] secret() {
        Path file = path.resolve("secret");
        try {
            if (!Files.exists(file)) writeSecret(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read or made", e);
        }
    }

    private void writeSecret(Path file) throws IOException {
        byte[] key = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.write(file, key, java.nio.file.StandardOpenOption.CREATE_NEW);
            if (posix()) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another thread of this process was first: its key stands
        }
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
