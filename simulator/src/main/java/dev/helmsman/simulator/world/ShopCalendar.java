package dev.helmsman.simulator.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How willing people are to look and to buy on a day: weekday, lunar festivals, the platform's big sales with their
 * build-up (many carts, few purchases) and their after-effects.
 *
 * <p>A sale at day 0 works as {@code before} (the days of waiting), {@code peak} and {@code after}; factors of different
 * festivals multiply.
 */
public final class ShopCalendar {
    /** First day of the lunar year, 2015–2031 (Hong Kong Observatory's conversion tables). */
    private static final List<LocalDate> SPRING_FESTIVAL = days(
            "2015-02-19",
            "2016-02-08",
            "2017-01-28",
            "2018-02-16",
            "2019-02-05",
            "2020-01-25",
            "2021-02-12",
            "2022-02-01",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2027-02-06",
            "2028-01-26",
            "2029-02-13",
            "2030-02-03",
            "2031-01-23");

    /** The 15th of the eighth lunar month, 2015–2030. */
    private static final List<LocalDate> MID_AUTUMN = days(
            "2015-09-27",
            "2016-09-15",
            "2017-10-04",
            "2018-09-24",
            "2019-09-13",
            "2020-10-01",
            "2021-09-21",
            "2022-09-10",
            "2023-09-29",
            "2024-09-17",
            "2025-10-06",
            "2026-09-25",
            "2027-09-15",
            "2028-10-03",
            "2029-09-22",
            "2030-09-12");

    private final boolean chinese;

    /** @param chinese festivals of China, else those of the western year (Black Friday, Christmas) */
    public ShopCalendar(boolean chinese) {
        this.chinese = chinese;
    }

    /**
     * What a day does to an ordinary product.
     *
     * @param visits factor on impressions and visits
     * @param conversion factor on purchases a visitor
     * @param carts factor on carts and favourites a visitor
     * @param discount factor on the price paid
     * @param budget factor on advertising budgets
     */
    public record Mood(double visits, double conversion, double carts, double discount, double budget) {
        Mood and(Mood other) {
            return new Mood(
                    visits * other.visits,
                    conversion * other.conversion,
                    carts * other.carts,
                    Math.min(discount, other.discount),
                    budget * other.budget);
        }
    }

    private static final Mood PLAIN = new Mood(1, 1, 1, 1, 1);

    public Mood mood(LocalDate day, double gift) {
        Mood week = weekday(day.getDayOfWeek());
        return chinese ? week.and(lunar(day, gift)).and(sales(day)) : week.and(western(day, gift));
    }

    private static Mood weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> new Mood(1.02, 1.02, 1, 1, 1);
            case TUESDAY, WEDNESDAY, THURSDAY -> PLAIN;
            case FRIDAY -> new Mood(0.95, 0.98, 1, 1, 1);
            case SATURDAY -> new Mood(0.99, 0.97, 1, 1, 1.05);
            case SUNDAY -> new Mood(1.07, 1.01, 1.05, 1, 1.05);
        };
    }

    private static Mood lunar(LocalDate day, double gift) {
        Mood mood = PLAIN;
        for (LocalDate newYear : SPRING_FESTIVAL) {
            long to = ChronoUnit.DAYS.between(day, newYear);
            if (to > 30 || to < -16) continue;
            if (to > 10) mood = new Mood(1.08 + 0.25 * gift, 1.05 + 0.2 * gift, 1.1, 0.94, 1.15); // 年货节
            else if (to > 0) mood = flat(0.40 + 0.05 * to, 0.85); // couriers go home one by one
            else if (to > -7) mood = flat(0.40, 0.75);
            else mood = flat(0.45 + 0.055 * (-to - 6), 0.92);
        }
        for (LocalDate moon : MID_AUTUMN) {
            long to = ChronoUnit.DAYS.between(day, moon);
            if (to > 1 && to <= 18) mood = mood.and(new Mood(1 + 0.25 * gift, 1 + 0.35 * gift, 1, 1, 1));
            else if (to >= -1 && to <= 1) mood = mood.and(flat(0.85, 0.92));
        }
        if (day.getMonthValue() == 10 && day.getDayOfMonth() <= 7) mood = mood.and(flat(0.90, 0.96));
        return mood;
    }

    private static Mood flat(double visits, double conversion) {
        return new Mood(visits, conversion, 1, 1, visits < 0.7 ? 0.5 : 1);
    }

    private static Mood sales(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        if (date >= 305 && date <= 308) return date == 308 ? sale(1.35, 1.3, 0.92) : sale(1.15, 1.05, 0.94); // 38节
        if (date >= 526 && date <= 530) return waiting(1.12);
        if (date >= 531 && date <= 603) return sale(1.45, 1.45, 0.88);
        if (date >= 604 && date <= 615) return sale(1.08, 1.02, 0.92);
        if (date >= 616 && date <= 618) return date == 618 ? sale(2.0, 1.75, 0.86) : sale(1.5, 1.4, 0.86);
        if (date >= 619 && date <= 626) return tired(0.74 + 0.03 * (date - 619));
        if (date >= 1014 && date <= 1019) return waiting(1.15);
        if (date >= 1020 && date <= 1023) return sale(1.55, 1.45, 0.87);
        if (date >= 1024 && date <= 1030) return sale(1.10, 0.98, 0.90);
        if (date == 1031 || date >= 1101 && date <= 1103) return sale(1.55, 1.40, 0.86);
        return november(date);
    }

    private static Mood november(int date) {
        if (date >= 1104 && date <= 1109) return new Mood(1.15, 0.92, 1.5, 0.90, 1.3);
        if (date == 1110) return new Mood(1.6, 1.05, 2.0, 0.86, 1.9);
        if (date == 1111) return sale(2.9, 1.95, 0.84);
        if (date >= 1112 && date <= 1124) return tired(0.70 + 0.02 * (date - 1112));
        if (date >= 1207 && date <= 1210) return waiting(1.08);
        if (date >= 1211 && date <= 1212) return sale(date == 1212 ? 1.6 : 1.2, date == 1212 ? 1.5 : 1.1, 0.89);
        if (date >= 1213 && date <= 1219) return tired(0.85);
        return PLAIN;
    }

    private static Mood western(LocalDate day, double gift) {
        LocalDate friday = blackFriday(day.getYear());
        long to = ChronoUnit.DAYS.between(day, friday);
        if (to > 0 && to <= 4) return waiting(1.1);
        if (to == 0 || to == -3) return sale(2.6, 1.9, 0.78);
        if (to == -1 || to == -2) return sale(1.7, 1.4, 0.80);
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        if (date >= 1205 && date <= 1219) return new Mood(1.15 + 0.3 * gift, 1.1 + 0.3 * gift, 1.1, 0.92, 1.2);
        if (date >= 1224 && date <= 1227) return flat(0.6, 0.8);
        if (date <= 110) return tired(0.8);
        return PLAIN;
    }

    /** The day after the fourth Thursday of November. */
    static LocalDate blackFriday(int year) {
        LocalDate first = LocalDate.of(year, 11, 1);
        int toThursday = Math.floorMod(
                DayOfWeek.THURSDAY.getValue() - first.getDayOfWeek().getValue(), 7);
        return first.plusDays(toThursday + 22L);
    }

    private static Mood sale(double visits, double conversion, double discount) {
        return new Mood(visits, conversion, 1.2, discount, 1 + (visits - 1) * 0.9);
    }

    private static Mood waiting(double visits) {
        return new Mood(visits, 0.78, 1.6, 1, 1.2);
    }

    private static Mood tired(double both) {
        return new Mood(StrictMath.sqrt(both), StrictMath.sqrt(both), 0.85, 1, 0.7);
    }

    private static List<LocalDate> days(String... isoDays) {
        return List.of(isoDays).stream().map(LocalDate::parse).toList();
    }
}
