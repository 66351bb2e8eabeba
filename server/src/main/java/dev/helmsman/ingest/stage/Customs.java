package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the cells of a file how it writes dates and numbers, where the format does not say. */
final class Customs {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](?:\\d{4}|\\d{2})(?:\\D.*)?");
    private static final Pattern COMMA = Pattern.compile(
            "\\D*\\d{1,3}(?:[. \\u00A0\\u202F]\\d{3})*,\\d{1,2}\\D*|\\D*\\d+,\\d{1,2}\\D*|\\D*\\d{1,3}(?:\\.\\d{3})+,\\d+\\D*");
    private static final Pattern POINT =
            Pattern.compile("\\D*\\d+\\.\\d{1,2}\\D*|\\D*\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?\\D*");

    private final Format format;
    private int dayFirst;
    private int monthFirst;
    private int comma;
    private int point;

    Customs(Format format) {
        this.format = format;
    }

    boolean asked() {
        return format.reading().guessDates() || format.reading().numbers() == Reading.Numbers.GUESS;
    }

    /** Places of the columns of the given kinds. */
    static int[] places(Format format, List<String> header, List<ColumnType> types) {
        List<Integer> places = new ArrayList<>();
        for (FormatColumn column : format.columns()) {
            if (!types.contains(column.type())) continue;
            for (String name : column.from()) {
                int place = header.indexOf(name);
                if (place >= 0) places.add(place);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    void date(String cell) {
        Matcher m = DATE.matcher(cell);
        if (!m.matches()) return;
        if (Integer.parseInt(m.group(1)) > 12) dayFirst++;
        else if (Integer.parseInt(m.group(2)) > 12) monthFirst++;
    }

    void number(String cell) {
        if (COMMA.matcher(cell).matches()) comma++;
        else if (POINT.matcher(cell).matches()) point++;
    }

    boolean dayBeforeMonth() {
        if (!format.reading().guessDates() || dayFirst == monthFirst) return format.dayBeforeMonth();
        return dayFirst > monthFirst;
    }

    boolean decimalComma() {
        return switch (format.reading().numbers()) {
            case POINT -> false;
            case COMMA -> true;
            case GUESS -> comma > point;
        };
    }
}
