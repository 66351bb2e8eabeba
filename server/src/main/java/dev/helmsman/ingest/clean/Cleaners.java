package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Transcoder;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Set;

/** Makes the cleaner of a column. */
public final class Cleaners {
    private final Transcoder transcoder;
    private final ZoneId zone;
    private final Manner manner;
    private final SipHash buyers;

    /** @param buyers keyed hash of this home and platform */
    public Cleaners(Encoding encoding, ZoneId zone, Manner manner, SipHash buyers) {
        this.transcoder = new Transcoder(encoding);
        this.zone = zone;
        this.manner = manner;
        this.buyers = buyers;
    }

    public Cleaner of(FormatColumn column) {
        return of(column, BigDecimal.ONE);
    }

    /** @param headerUnit factor of the unit that stands in the file's header */
    public Cleaner of(FormatColumn column, BigDecimal headerUnit) {
        Encoding encoding = transcoder.encoding();
        Cleaner cleaner =
                switch (column.type()) {
                    case ID ->
                        column.name().equals("line_no")
                                ? new SingleCleaner(new IdCleaner(transcoder))
                                : new IdCleaner(transcoder);
                    case TEXT -> new TextCleaner(transcoder);
                    case DECIMAL -> number(NumberCleaner.Kind.DECIMAL, column, headerUnit);
                    case WHOLE -> number(NumberCleaner.Kind.WHOLE, column, headerUnit);
                    case RATE -> number(NumberCleaner.Kind.RATE, column, headerUnit);
                    case SECONDS -> number(NumberCleaner.Kind.SECONDS, column, headerUnit);
                    case LEADING -> new LeadingCleaner(encoding, column.digits());
                    case LOW -> new RangeCleaner(false, encoding, manner);
                    case HIGH -> new RangeCleaner(true, encoding, manner);
                    case TIME -> new TimeCleaner(false, manner.dayBeforeMonth(), zone, encoding);
                    case DAY -> new TimeCleaner(true, manner.dayBeforeMonth(), zone, encoding);
                    case WORD -> VocabularyCleaner.of(column.words(), encoding);
                    case REGION -> VocabularyCleaner.ofAddress(encoding);
                    case BUYER -> new BuyerCleaner(buyers, encoding);
                    case CURRENCY -> new CurrencyCleaner(manner.currency(), encoding);
                };
        return column.missing().isEmpty() ? cleaner : new MissingCleaner(column.missing(), encoding, cleaner);
    }

    private NumberCleaner number(NumberCleaner.Kind kind, FormatColumn column, BigDecimal headerUnit) {
        BigDecimal factor = headerUnit.multiply(Manner.UNITS.getOrDefault(column.unit(), BigDecimal.ONE));
        boolean one = factor.compareTo(BigDecimal.ONE) == 0;
        return new NumberCleaner(kind, transcoder.encoding(), manner, one ? BigDecimal.ONE : factor, column.digits());
    }

    /** Words that a column's vocabulary did not know so far. */
    public static Set<String> unknownWords(Cleaner cleaner) {
        return cleaner instanceof VocabularyCleaner vocabulary ? vocabulary.unknown() : Set.of();
    }
}
