package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query as people write it, in an address or on the command line.
 *
 * @param metrics keys, separated by commas
 * @param by dimensions, separated by commas
 * @param against previous, week, month, year or DAY..DAY
 * @param where conditions {@code dimension=value} or {@code dimension!=value}, values separated by {@code |}
 * @param trust all, clean or decided
 */
public record QueryText(
        String metrics,
        @Nullable String by,
        @Nullable String from,
        @Nullable String to,
        @Nullable String against,
        @Nullable List<String> where,
        @Nullable String trust,
        @Nullable Integer limit) {
    /** No shop has facts outside of these years; beyond some thousand years days cannot be counted with. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2199;
    private static final Pattern FILTER = Pattern.compile("([a-z_]+)(!?=)(.*)", Pattern.DOTALL);

    /** @throws MetricException naming the part that cannot be understood and what it could be */
    public MetricQuery of(ShopId shop) {
        List<String> names = words(metrics);
        if (names.isEmpty())
            throw new MetricException(
                    "至少写一个指标，例如 metrics=paid_amount", "name at least one metric, for example metrics=paid_amount");
        return new MetricQuery(
                shop,
                names,
                words(by),
                period(from, to),
                against(against),
                filters(where),
                trust(trust),
                limit == null ? 0 : Math.max(0, limit));
    }

    private static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    public static @Nullable Period period(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) return null;
        LocalDate first = day(from == null ? to : from);
        LocalDate last = day(to == null ? from : to);
        if (last.isBefore(first))
            throw new MetricException(
                    "结束日 " + last + " 早于开始日 " + first, "the last day " + last + " lies before the first " + first);
        return new Period(first, last);
    }

    private static LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                throw new MetricException(
                        "日期 " + text + " 不在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 年之间",
                        "the day " + text + " lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
            return day;
        } catch (DateTimeException e) {
            throw new MetricException(
                    "日期 “" + text + "” 看不懂；应写成 2025-11-11",
                    "the day \"" + text + "\" is not understood; write it as 2025-11-11");
        }
    }

    public static Against against(@Nullable String text) {
        return switch (text == null ? "" : text.strip()) {
            case "", "none" -> new Against.Nothing();
            case "previous" -> new Against.Previous();
            case "week" -> new Against.Week();
            case "month" -> new Against.Month();
            case "year" -> new Against.Year();
            case String range
            when range.contains("..") -> {
                Period period =
                        period(range.substring(0, range.indexOf("..")), range.substring(range.indexOf("..") + 2));
                yield period == null ? new Against.Nothing() : new Against.Range(period);
            }
            case String other ->
                throw new MetricException(
                        "对比 “" + other + "” 不认识；可选 previous week month year 或 日期..日期",
                        "the baseline \"" + other + "\" is unknown; choose previous, week, month, year or DAY..DAY");
        };
    }

    public static List<Filter> filters(@Nullable List<String> conditions) {
        List<Filter> filters = new ArrayList<>();
        if (conditions == null) return filters;
        for (String condition : conditions) {
            Matcher parts = FILTER.matcher(condition);
            if (!parts.matches())
                throw new MetricException(
                        "条件 “" + condition + "” 看不懂；应写成 维度=值 或 维度!=值",
                        "the condition \"" + condition
                                + "\" is not understood; write it as dimension=value or dimension!=value");
            filters.add(new Filter(
                    parts.group(1),
                    Arrays.asList(parts.group(3).split("\\|", -1)),
                    parts.group(2).equals("!=")));
        }
        return filters;
    }

    public static TrustPolicy trust(@Nullable String text) {
        if (text == null || text.isBlank()) return TrustPolicy.ALL;
        try {
            return TrustPolicy.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MetricException(
                    "信任 “" + text + "” 不认识；可选 all clean decided",
                    "the trust \"" + text + "\" is unknown; choose all, clean or decided");
        }
    }
}
