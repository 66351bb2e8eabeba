package dev.helmsman.ingest;

import dev.helmsman.ingest.read.UnreadableFileException;
import dev.helmsman.shop.Text;
import java.util.Locale;

/** Why a run failed, in words for the person who started it. */
final class Failures {
    private static final int REASON_SHOWN = 160;

    private Failures() {}

    /** Whether the failure is the files' or the request's own: nothing to look into. */
    static boolean expected(Throwable failure) {
        return caused(failure, UnreadableFileException.class) || failure instanceof ImportException || full(failure);
    }

    static Text told(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnreadableFileException why) return why.text();
            if (each instanceof ImportException why) return why.text();
        }
        if (full(failure)) {
            return new Text(
                    "磁盘已满，没有任何改动；请腾出空间（大约是文件的两倍），再导入一次",
                    "the disk is full and nothing was changed; free some space (about twice the files' size) and import again");
        }
        if (caused(failure, OutOfMemoryError.class)) {
            return new Text(
                    "内存不够，没有任何改动；请分成小些的文件，或用 HELMSMAN_JAVA_OPTIONS=-Xmx4g 给更多内存",
                    "there is not enough memory and nothing was changed; split the file, or give more with HELMSMAN_JAVA_OPTIONS=-Xmx4g");
        }
        String why = brief(failure);
        return new Text(
                "导入失败，没有任何改动：" + why + "。错在程序而不在你的文件；详情在服务器的日志里，请连同文件的表头一起报告",
                "the import failed and changed nothing: " + why
                        + ". This is the program's fault, not your file's; the server's log says more: please report it with the file's header");
    }

    /** The innermost reason on one line: what was asked of the database is for the log. */
    private static String brief(Throwable failure) {
        Throwable root = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) root = each;
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return why.length() <= REASON_SHOWN ? why : why.substring(0, REASON_SHOWN) + "…";
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> by) {
        for (Throwable each = failure; each != null; each = each.getCause()) if (by.isInstance(each)) return true;
        return false;
    }

    private static boolean full(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space on the disk")) return true;
        }
        return false;
    }
}
