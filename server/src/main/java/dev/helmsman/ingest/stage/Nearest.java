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

    /** @param sample the first row with text, to look for text that was spoilt before it came here */
    UnreadableFileException explain(List<String> sample) {
        if (Mojibake.lost(sample)) {
            return new UnreadableFileException(
                    "表头的文字已变成 ? 或 �，找不回来了：文件曾用错误的编码另存；请从平台重新导出，不要先用别的软件打开",
                    "the header's letters have become ? or � and are lost: the file was saved in a wrong encoding; export it again and do not open it in other programs first");
        }
        if (format == null || matched < 3) {
            return new UnreadableFileException(
                    "还不认识这种文件：前 15 行里没有任何已知报表的表头；请告诉掌舵各列是什么",
                    "the format is not known yet: none of the first 15 rows is the header of a known report; say what its columns are",
                    true);
        }
        return new UnreadableFileException(
                "最接近“" + format.names().zh() + "”，但缺少列 " + missing + "，可能改了名字；请确认各列的对应",
                "nearest to " + format.names().en() + ", but without the columns " + missing
                        + ", which may have been renamed; confirm what the columns are",
                true);
    }
}
