package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.UnreadableFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the format of a header: the one that knows most of it. Where two know as much, the operator is asked. */
final class FormatChoice {
    private static final int LEAST_KNOWN = 3;
    private static final int MOST_RENAMED = 2;
    private static final Comparator<HeaderFit> BEST = Comparator.comparingInt((HeaderFit fit) -> -fit.notes.size())
            .thenComparingInt(HeaderFit::fits)
            .thenComparingInt(HeaderFit::explained)
            .thenComparing(fit -> -fit.format.columns().size());

    private final List<Map.Entry<Format, Set<String>>> formats;
    private final Map<List<String>, Map.Entry<Format, Set<String>>> chosen;
    private final Nearest nearest;

    /**
     * @param formats with all names that each knows
     * @param chosen what headers were before: a folder holds hundreds of files of one header, a day each
     */
    FormatChoice(
            List<Map.Entry<Format, Set<String>>> formats,
            Map<List<String>, Map.Entry<Format, Set<String>>> chosen,
            Nearest nearest) {
        this.formats = formats;
        this.chosen = chosen;
        this.nearest = nearest;
    }

    /** The format that has all it needs in this header; null when none has. */
    @Nullable
    HeaderFit exact(List<String> folded, String sheet) throws UnreadableFileException {
        List<HeaderFit> fitting = new ArrayList<>();
        if (filled(folded) < 2) return null;
        List<String> header = new ArrayList<>(folded);
        header.add(Words.fold(sheet));
        var before = chosen.get(header);
        if (before != null) return new HeaderFit(before.getKey(), before.getValue(), folded);
        for (var each : formats) {
            Format format = each.getKey();
            if (format.otherSheets().contains(Words.fold(sheet))) continue;
            HeaderFit fit = new HeaderFit(format, each.getValue(), folded);
            List<String> lacks = fit.lacks();
            if (lacks.isEmpty()) fitting.add(fit);
            else nearest.offer(format, lacks, fit.header);
        }
        HeaderFit best = best(fitting);
        if (best != null) chosen.put(header, Map.entry(best.format, known(best.format)));
        return best;
    }

    /** The format that would have all it needs if some columns had other names; the fit says which. */
    @Nullable
    HeaderFit renamed(List<String> folded, List<String> shown, String sheet, List<List<String>> sample)
            throws UnreadableFileException {
        long filled = filled(folded);
        if (filled < LEAST_KNOWN + 1) return null;
        List<HeaderFit> fitting = new ArrayList<>();
        for (var each : formats) {
            Format format = each.getKey();
            if (format.otherSheets().contains(Words.fold(sheet))) continue;
            HeaderFit fit = new HeaderFit(format, each.getValue(), folded);
            int explained = fit.explained();
            if (explained < LEAST_KNOWN && !signed(fit, filled)
                    || explained * 2L < filled
                    || !fit.unwanted().isEmpty()) continue;
            if (fit.missing().size() > MOST_RENAMED) continue;
            if (new Renames(fit, shown, sample).required()) fitting.add(fit);
        }
        return best(fitting);
    }

    /** Whether a header that is hardly longer than what tells the format has all of that: one name among few may be new. */
    private static boolean signed(HeaderFit fit, long filled) {
        List<String> all = fit.format.signature().all();
        return filled <= LEAST_KNOWN + 1
                && all.size() >= LEAST_KNOWN - 1
                && all.stream().allMatch(fit::has);
    }

    private Set<String> known(Format format) {
        return formats.stream()
                .filter(each -> each.getKey() == format)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static long filled(List<String> folded) {
        return folded.stream().filter(name -> !name.isEmpty()).count();
    }

    private static @Nullable HeaderFit best(List<HeaderFit> fitting) throws UnreadableFileException {
        if (fitting.isEmpty()) return null;
        fitting.sort(BEST.reversed());
        HeaderFit best = fitting.getFirst();
        if (fitting.size() > 1 && BEST.compare(best, fitting.get(1)) == 0) {
            Format other = fitting.get(1).format;
            throw new UnreadableFileException(
                    "可能是“" + best.format.names().zh() + "”，也可能是“"
                            + other.names().zh() + "”；请指定格式 " + best.format.key() + " 或 " + other.key(),
                    "it may be " + best.format.names().en() + " or "
                            + other.names().en() + "; say which with the format " + best.format.key() + " or "
                            + other.key());
        }
        return best;
    }
}
