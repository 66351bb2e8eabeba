package dev.helmsman.insight.cause;

import dev.helmsman.insight.driver.Panels;
import dev.helmsman.insight.driver.Worth;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What a shop's drivers say of each possible cause on a day, likely or not: what the probabilities of causes are fitted on and
 * held against.
 */
@Service
public class CauseReadings {
    private static final int EVENT_DAYS = 42;
    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Timeline timeline;

    CauseReadings(Metrics metrics, MetricCatalogue catalogue, Timeline timeline) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.timeline = timeline;
    }

    /**
     * One reading of the signs in one part of the shop.
     *
     * @param signals what {@link CauseOdds} reckons with
     * @param noted whether an event on the timeline says the same
     * @param carried whether its signs were seen on an earlier day only
     * @param probability that is told
     * @param share of the income of those days that is at stake, signed
     */
    public record Reading(
            String kind,
            Map<String, String> scope,
            int days,
            double[] signals,
            boolean noted,
            boolean carried,
            double probability,
            double share,
            String signs) {}

    /** What the drivers say on a day. */
    public List<Reading> of(Shop shop, LocalDate day) {
        return of(
                new Panels(metrics, catalogue, shop.id(), day),
                timeline.find(shop, Period.ending(day, EVENT_DAYS)),
                day);
    }

    /** The same of panels at hand.
     *
     * @param events of the last weeks
     */
    public static List<Reading> of(Panels panels, List<Event> events, LocalDate day) {
        Worth worth = new Worth(panels);
        Suspects suspects = new Suspects(panels, events, day);
        List<Suspect> raw = suspects.all();
        List<Suspect> weighed = suspects.lasting(suspects.weighed(raw));
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < weighed.size(); i++) {
            Suspect one = i < raw.size() ? raw.get(i) : weighed.get(i);
            readings.add(new Reading(
                    one.kind(),
                    one.scope(),
                    one.days(),
                    Suspects.signals(one, worth),
                    one.event() != null,
                    i >= raw.size(),
                    weighed.get(i).probability(),
                    one.stake() / Math.max(1, worth.income(one.days())),
                    CauseWords.signs(one).zh()));
        }
        return readings;
    }
}
