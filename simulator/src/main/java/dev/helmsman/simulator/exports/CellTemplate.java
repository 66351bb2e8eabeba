package dev.helmsman.simulator.exports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a layout writes a cell: text with fields in braces, {@code ="{order_no}"}, each with a form behind a bar. Forms of
 * numbers: {@code grouped}, {@code comma} (decimal comma), {@code percent}, {@code plain} (no trailing zeros),
 * {@code micros}, {@code blank} (nothing for zero), {@code minus}; of times: a pattern of {@link DateTimeFormatter},
 * with {@code utc:} before it the same moment in UTC; of texts: {@code word} (the layout's word for it),
 * {@code lastN} (its last digits), {@code ###-##} (its last digits in that shape).
 */
final class CellTemplate {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z][a-z0-9_]*)(?:\\|([^}]*))?}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<String> literals = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private final Map<String, String> words;
    private final ZoneId zone;

    CellTemplate(String text, Map<String, String> words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        Matcher m = FIELD.matcher(text);
        int at = 0;
        while (m.find()) {
            literals.add(text.substring(at, m.start()));
            fields.add(m.group(1));
            forms.add(m.group(2) == null ? "" : m.group(2));
            at = m.end();
        }
        literals.add(text.substring(at));
    }

    String fill(Fact fact) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            out.append(literals.get(i));
            out.append(written(fact.get(fields.get(i)), forms.get(i)));
        }
        return out.append(literals.getLast()).toString();
    }

    private String written(Object value, String form) {
        return switch (value) {
            case Fact.Money money -> money(money.cents(), form);
            case Long count -> number(count, form);
            case Double share -> share(share, form);
            case Fact.Moment moment -> moment(moment.seconds(), form);
            case LocalDate day ->
                form.isEmpty() ? day.toString() : day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
            default -> text(value.toString(), form);
        };
    }

    private static String money(long cents, String form) {
        return switch (form) {
            case "grouped" -> Cells.groupedYuan(cents);
            case "comma" -> Cells.yuan(cents).replace('.', ',');
            case "dotted" ->
                Cells.groupedYuan(cents).replace(',', '_').replace('.', ',').replace('_', '.');
            case "micros" -> cents + "0000";
            case "cents" -> Long.toString(cents);
            case "minus" -> Cells.yuan(-cents);
            case "blank" -> cents == 0 ? "" : Cells.yuan(cents);
            case "" -> Cells.yuan(cents);
            default -> throw new IllegalArgumentException("money has no form " + form);
        };
    }

    private static String number(long count, String form) {
        return switch (form) {
            case "grouped" -> Cells.grouped(count);
            case "blank" -> count == 0 ? "" : Long.toString(count);
            case "decimal" -> count + ".0";
            case "places" -> count + ".00";
            case "" -> Long.toString(count);
            default -> throw new IllegalArgumentException("a count has no form " + form);
        };
    }

    private static String share(double share, String form) {
        return switch (form) {
            case "percent" -> Cells.decimal(share * 100, 2) + "%";
            case "hundred" -> Cells.decimal(share * 100, 2);
            case "two" -> Cells.decimal(share, 2);
            case "" -> Cells.decimal(share, 5);
            default -> throw new IllegalArgumentException("a share has no form " + form);
        };
    }

    private String moment(long seconds, String form) {
        if (seconds == 0) return "";
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        if (form.isEmpty()) return time.format(TIME);
        boolean utc = form.startsWith("utc:");
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(utc ? form.substring(4) : form, Locale.ENGLISH);
        return (utc ? time.atZone(zone).withZoneSameInstant(ZoneOffset.UTC) : time.atZone(zone)).format(pattern);
    }

    private String text(String text, String form) {
        if (form.isEmpty()) return text;
        if (form.equals("word")) return word(text);
        if (form.startsWith("last")) {
            return text.substring(Math.max(0, text.length() - Integer.parseInt(form.substring(4))));
        }
        if (form.indexOf('#') < 0) throw new IllegalArgumentException("a text has no form " + form);
        String digits = "0".repeat(40) + text;
        StringBuilder out = new StringBuilder();
        int left = (int) form.chars().filter(c -> c == '#').count();
        for (char c : form.toCharArray()) out.append(c == '#' ? digits.charAt(digits.length() - left--) : c);
        return out.toString();
    }

    /** A state such as {@code shipped/refunded} may have a word of its own, else that of its first part. */
    private String word(String text) {
        String word = words.get(text);
        if (word == null && text.indexOf('/') > 0) word = words.get(text.substring(0, text.indexOf('/')));
        if (word == null) throw new IllegalArgumentException("the layout has no word for " + text);
        return word;
    }
}
