package dev.helmsman.insight.alarm;

import dev.helmsman.conclusions.ConclusionSource;
import dev.helmsman.conclusions.Judgement;
import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The day's alarms for the brief. They are no conclusions: nobody has found a cause yet. */
@Component
class AlarmSource implements ConclusionSource {
    private final Alarms alarms;
    private final AlarmSettings settings;

    AlarmSource(Alarms alarms, AlarmSettings settings) {
        this.alarms = alarms;
        this.settings = settings;
    }

    @Override
    public String area() {
        return "insight";
    }

    @Override
    public String revision(Shop shop) {
        return "alarms " + settings.of(shop.id());
    }

    @Override
    public Judgement judge(Shop shop, LocalDate day) {
        List<Odd> odd = new ArrayList<>();
        for (MetricDays metric : alarms.of(shop, Period.day(day)).metrics()) {
            AlarmDay last = metric.last();
            BigDecimal value = last.value();
            BigDecimal expected = last.expected();
            BigDecimal low = last.low();
            BigDecimal high = last.high();
            if (!last.odd() || value == null || expected == null || low == null || high == null) continue;
            odd.add(new Odd(
                    metric.metric(),
                    metric.names(),
                    metric.unit(),
                    metric.direction(),
                    day,
                    value,
                    expected,
                    low,
                    high,
                    metric.words()));
        }
        return new Judgement(List.of(), List.of(), List.of(), odd);
    }
}
