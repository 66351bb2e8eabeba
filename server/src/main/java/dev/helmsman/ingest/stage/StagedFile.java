package dev.helmsman.ingest.stage;

import java.util.List;
import java.util.Set;

/**
 * How the staging of one table went.
 *
 * @param rows data rows that were read, without blank ones and sums
 * @param rejects the first ones, for the ledger; the file of rejects has all
 * @param unknownWords words of vocabularies that no format knows yet
 * @param unsaved rows that were taken though a cell that counts is a formula whose value the file does not hold
 */
public record StagedFile(
        int importId,
        Recognised table,
        long rows,
        long rejected,
        List<Reject> rejects,
        Set<String> unknownWords,
        long unsaved) {
    public StagedFile {
        rejects = List.copyOf(rejects);
        unknownWords = Set.copyOf(unknownWords);
    }
}
