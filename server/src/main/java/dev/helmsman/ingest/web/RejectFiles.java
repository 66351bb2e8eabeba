package dev.helmsman.ingest.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends files of rejected rows: a file by itself, several as a zip, for each has its own header and encoding. */
final class RejectFiles {
    private RejectFiles() {}

    static void send(Map<String, Path> files, int run, HttpServletResponse response) throws IOException {
        if (files.size() == 1) {
            Map.Entry<String, Path> only = files.entrySet().iterator().next();
            name(response, only.getKey());
            response.setContentType("text/csv");
            Files.copy(only.getValue(), response.getOutputStream());
            return;
        }
        name(response, "rejects-" + run + ".zip");
        response.setContentType("application/zip");
        OutputStream out = response.getOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
            }
        }
    }

    private static void name(HttpServletResponse response, String name) {
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + coded);
    }
}
