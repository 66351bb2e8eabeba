package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.UnreadableFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which format came nearest, to tell the operator what its file lacks. */
final class Nearest {
    private @Nullable Format format;
    private List<String> missing = List.of();
    private int matched;

    void offer(Format candidate, List<String> lacks, List<String> header) {
        if (lacks.isEmpty()) return;
        int fits = (int) candidate.columns().stream()
                .filter(column -> column.from().stream().anyMatch(header::contains))
                .count();
        if (fits > matched) {
            matched = fits;
            format = candidate;
            missing = lacks;
        }
    }

    UnreadableFileException explain() {
        if (format == null || matched < 3) {
            return new UnreadableFileException(
                    "不认识这种文件：前 15 行里没有任何已知报表的表头",
                    "the format is not known: none of the first 15 rows is the header of a known report");
        }
        return new UnreadableFileException(
                "不认识这种文件；最接近“" + format.names().zh() + "”，但缺少列 " + missing,
                "the format is not known; it is nearest to " + format.names().en() + " but lacks the columns "
                        + missing);
    }
}
