package dev.helmsman.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of files of rejected rows: those of their sources, so that a day or a product that stands there is found again. */
final class RejectNames {
    private RejectNames() {}

    /** Without the folder, the archive and the ending; what stands in brackets, a sheet or a copy's number, is kept. */
    static String base(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('!')) + 1)
                .replaceAll("\\.[A-Za-z0-9]{2,4}(?= \\[|$)", "")
                .replaceAll("[\\p{Cntrl}\\\\:*?\"<>|]", "_");
    }

    /** Name to where the file lies, for those that have one. */
    static Map<String, Path> of(List<FileResult> results, Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (FileResult file : results) {
            Path rejects = folder.resolve(file.importId() + ".csv");
            if (!Files.exists(rejects)) continue;
            String name = base(file.file());
            String kept = name + "-rejects.csv";
            files.put(files.containsKey(kept) ? name + "-" + file.importId() + "-rejects.csv" : kept, rejects);
        }
        return files;
    }
}
