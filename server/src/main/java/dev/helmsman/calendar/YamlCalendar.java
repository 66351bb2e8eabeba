package dev.helmsman.calendar;

import dev.helmsman.calendar.Festival.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The calendar of {@code calendar/festivals.yaml}. */
@Component
final class YamlCalendar implements Calendar {
    private static final String FILE = "/calendar/festivals.yaml";
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2030;
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final List<Festival> all = new ArrayList<>();

    YamlCalendar() {
        for (Map<String, Object> entry : entries()) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) all.add(festival(entry, year));
        }
        all.sort(Comparator.comparing(Festival::from).thenComparing(Festival::key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries() {
        try (InputStream file = YamlCalendar.class.getResourceAsStream(FILE)) {
            Map<String, Object> top = yaml().load(Objects.requireNonNull(file, FILE));
            return (List<Map<String, Object>>) Objects.requireNonNull(top.get("festivals"), "festivals");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Without YAML's own dates, which are moments in UTC. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver withoutDates = new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
                if (tag != Tag.TIMESTAMP) super.addImplicitResolver(tag, pattern, first, limit);
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, withoutDates);
    }

    private static Festival festival(Map<String, Object> entry, int year) {
        String key = text(entry, "key");
        LocalDate peak = peak(key, Objects.requireNonNull(entry.get("peak"), key), year);
        Set<Market> markets = new HashSet<>();
        for (Object market : (List<?>) Objects.requireNonNull(entry.get("markets"), key))
            markets.add(Market.valueOf(market.toString().toUpperCase(Locale.ROOT)));
        return new Festival(
                key,
                year,
                text(entry, "zh"),
                text(entry, "en"),
                Kind.valueOf(text(entry, "kind").toUpperCase(Locale.ROOT)),
                peak,
                peak.minusDays(days(entry, "before")),
                peak.plusDays(days(entry, "after")),
                Boolean.TRUE.equals(entry.get("big")),
                markets);
    }

    private static String text(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        if (value == null) throw new IllegalStateException(FILE + ": " + entry + " has no " + field);
        return value.toString();
    }

    private static int days(Map<String, Object> entry, String field) {
        return entry.get(field) instanceof Integer days ? days : 0;
    }

    private static LocalDate peak(String key, Object on, int year) {
        if (!(on instanceof List<?> days))
            return MonthDay.parse(on.toString(), MONTH_DAY).atYear(year);
        LocalDate day = LocalDate.parse(days.get(year - FIRST_YEAR).toString());
        if (day.getYear() != year) throw new IllegalStateException(FILE + ": " + key + " of " + year + " is " + day);
        return day;
    }

    @Override
    public List<Festival> festivals(LocalDate from, LocalDate to, Market market) {
        return festivals(from, to).stream()
                .filter(festival -> festival.markets().contains(market))
                .toList();
    }

    @Override
    public List<Festival> festivals(LocalDate from, LocalDate to) {
        return all.stream()
                .filter(festival ->
                        !festival.from().isAfter(to) && !festival.to().isBefore(from))
                .toList();
    }

    @Override
    public Optional<Festival> of(String key, int year) {
        return all.stream()
                .filter(festival -> festival.key().equals(key) && festival.year() == year)
                .findFirst();
    }
}
