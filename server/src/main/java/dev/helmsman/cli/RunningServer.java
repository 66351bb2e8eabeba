package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The server that owns a home: its address, and a secret that only the home's owner can read and that lets the command line
 * work through it.
 */
record RunningServer(String address, String secret, long process) {
    private static final String FILE = "server";

    static RunningServer announce(Home home, int port) throws IOException {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        var server = new RunningServer(
                "http://127.0.0.1:" + port,
                HexFormat.of().formatHex(bits),
                ProcessHandle.current().pid());
        Path file = home.path().resolve(FILE);
        Path fresh = home.path().resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, List.of(server.address, server.secret, Long.toString(server.process)));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return server;
    }

    static void leave(Home home) {
        try {
            Files.deleteIfExists(home.path().resolve(FILE));
        } catch (IOException stays) {
            // the next reader finds its process gone and ignores the file
        }
    }

    /** The server that owns this home, if its process is alive. */
    static Optional<RunningServer> of(Home home) {
        try {
            List<String> lines = Files.readAllLines(home.path().resolve(FILE));
            if (lines.size() < 3) return Optional.empty();
            long process = Long.parseLong(lines.get(2));
            boolean alive =
                    ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
            return alive ? Optional.of(new RunningServer(lines.get(0), lines.get(1), process)) : Optional.empty();
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
