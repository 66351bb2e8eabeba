package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Transcoder;
import java.time.ZoneId;
import java.util.Set;

/** Makes the cleaner of a column. */
public final class Cleaners {
    private final Transcoder transcoder;
    private final ZoneId zone;
    private final boolean dayBeforeMonth;
    private final SipHash buyers;

    /** @param buyers keyed hash of this home and platform */
    public Cleaners(Encoding encoding, ZoneId zone, boolean dayBeforeMonth, SipHash buyers) {
        this.transcoder = new Transcoder(encoding);
        this.zone = zone;
        this.dayBeforeMonth = dayBeforeMonth;
        this.buyers = buyers;
    }

    public Cleaner of(FormatColumn column) {
        Encoding encoding = transcoder.encoding();
        Cleaner cleaner =
                switch (column.type()) {
                    case ID -> new IdCleaner(transcoder);
                    case TEXT -> new TextCleaner(transcoder);
                    case DECIMAL -> new NumberCleaner(NumberCleaner.Kind.DECIMAL, encoding);
                    case WHOLE -> new NumberCleaner(NumberCleaner.Kind.WHOLE, encoding);
                    case RATE -> new NumberCleaner(NumberCleaner.Kind.RATE, encoding);
                    case SECONDS -> new NumberCleaner(NumberCleaner.Kind.SECONDS, encoding);
                    case LOW -> new RangeCleaner(false, encoding);
                    case HIGH -> new RangeCleaner(true, encoding);
                    case TIME -> new TimeCleaner(false, dayBeforeMonth, zone, encoding);
                    case DAY -> new TimeCleaner(true, dayBeforeMonth, zone, encoding);
                    case WORD -> VocabularyCleaner.of(column.words(), encoding);
                    case REGION -> VocabularyCleaner.ofAddress(encoding);
                    case BUYER -> new BuyerCleaner(buyers, encoding);
                };
        return column.missing().isEmpty() ? cleaner : new MissingCleaner(column.missing(), encoding, cleaner);
    }

    /** Words that a column's vocabulary did not know so far. */
    public static Set<String> unknownWords(Cleaner cleaner) {
        return cleaner instanceof VocabularyCleaner vocabulary ? vocabulary.unknown() : Set.of();
    }
}
