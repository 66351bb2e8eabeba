package dev.helmsman.insight.alarm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is odd today, and on which days of the period each metric was.
 *
 * @param verdict the day in a sentence
 * @param day the last day that is judged; {@code null} without facts
 * @param perQuarter false alarms a metric and quarter that the shop's setting allows
 * @param expectedAWeek false alarms a week that this means for the metrics that are judged
 * @param metrics odd ones of the day first, then those with days odd lately, then by family
 */
public record AlarmAnswer(
        Text verdict,
        Period period,
        @Nullable LocalDate day,
        double perQuarter,
        double expectedAWeek,
        List<MetricDays> metrics)
        implements FamilyAnswer {
    public AlarmAnswer {
        metrics = List.copyOf(metrics);
    }

    /** Where a day's value lies. */
    public enum State {
        USUAL,
        HIGH,
        LOW,
        /** Its reason says why. */
        NOT_JUDGED;

        /** As the API writes it. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param value {@code null} is missing, never zero
     * @param expected {@code null} where it is not judged, as are low and high: outside of them it is an alarm
     * @param note why it is not judged; or what it was held against, where that was not its own usual days
     */
    public record AlarmDay(
            LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            State state,
            @Nullable Text note) {
        @JsonIgnore
        public boolean odd() {
            return state == State.HIGH || state == State.LOW;
        }
    }

    /**
     * @param unit of the catalogue
     * @param direction which way is good: up, down or none
     * @param days all of the period
     * @param odd days of the period that are alarms
     * @param judged days of the period that could be judged
     * @param words the last day in a sentence
     */
    public record MetricDays(
            String metric,
            Text names,
            String family,
            Text familyNames,
            String unit,
            String direction,
            List<AlarmDay> days,
            int odd,
            int judged,
            Text words) {
        public MetricDays {
            days = List.copyOf(days);
        }

        @JsonIgnore
        public AlarmDay last() {
            return days.getLast();
        }
    }

    @Override
    @JsonIgnore
    public List<Sheet> sheets() {
        return AlarmSheets.of(this);
    }
}
