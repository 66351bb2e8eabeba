package dev.helmsman.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The moment of a new moon in Beijing, by Meeus, Astronomical Algorithms, 2nd edition, chapter 49; good to seconds. */
final class NewMoon {
    /** Terrestrial less universal time, 2015 to 2030, in seconds; good to 5. */
    private static final double DELTA_T = 71;

    private static final double[][] PLANETS = {
        {325, 299.77, 0.107408}, {165, 251.88, 0.016321}, {164, 251.83, 26.651886}, {126, 349.42, 36.412478},
        {110, 84.66, 18.206239}, {62, 141.74, 53.303771}, {60, 207.14, 2.453732}, {56, 154.84, 7.306860},
        {47, 34.52, 27.261239}, {42, 207.19, 0.121824}, {40, 291.34, 1.844379}, {37, 161.72, 24.198154},
        {35, 239.56, 25.513099}, {23, 331.55, 3.592518}
    };

    /** Coefficient, power of E, and multiples of M, M', F. */
    private static final double[][] TERMS = {
        {-40720, 0, 0, 1, 0}, {17241, 1, 1, 0, 0}, {1608, 0, 0, 2, 0}, {1039, 0, 0, 0, 2}, {739, 1, -1, 1, 0},
        {-514, 1, 1, 1, 0}, {208, 2, 2, 0, 0}, {-111, 0, 0, 1, -2}, {-57, 0, 0, 1, 2}, {56, 1, 1, 2, 0},
        {-42, 0, 0, 3, 0}, {42, 1, 1, 0, 2}, {38, 1, 1, 0, -2}, {-24, 1, -1, 2, 0}, {-7, 0, 2, 1, 0},
        {4, 0, 0, 2, -2}, {4, 0, 3, 0, 0}, {3, 0, 1, 1, -2}, {3, 0, 0, 2, 2}, {-3, 0, 1, 1, 2},
        {3, 0, -1, 1, 2}, {-2, 0, -1, 1, -2}, {-2, 0, 1, 3, 0}, {2, 0, 0, 4, 0}
    };

    private NewMoon() {}

    static LocalDateTime near(LocalDate day) {
        LocalDateTime epoch = LocalDateTime.of(2000, 1, 1, 12, 0);
        double k = Math.rint((day.getYear() + (day.getDayOfYear() - 0.5) / 365.25 - 2000) * 12.3685);
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double days = 2451550.09766 - 2451545.0 + 29.530588861 * k + 0.00015437 * t * t - 0.00017 * sin(node);
        for (double[] term : TERMS)
            days += term[0] * 1e-5 * Math.pow(e, term[1]) * sin(term[2] * sun + term[3] * moon + term[4] * latitude);
        for (double[] planet : PLANETS) {
            double square = planet[2] == 0.107408 ? -0.009173 * t * t : 0;
            days += planet[0] * 1e-6 * sin(planet[1] + planet[2] * k + square);
        }
        return epoch.plus(Duration.ofMillis(Math.round((days * 86400 - DELTA_T) * 1000)))
                .plusHours(8);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
