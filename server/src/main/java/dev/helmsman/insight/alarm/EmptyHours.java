package dev.helmsman.insight.alarm;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.trust.TrustReport;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Days on which whole hours of orders are missing, so that the day's sum says nothing. */
@Component
class EmptyHours {
    private final TrustReport report;

    EmptyHours(TrustReport report) {
        this.report = report;
    }

    Set<LocalDate> days(Shop shop, Period period) {
        return report.sources(shop, period).stream()
                .filter(source -> source.source().equals("order_line"))
                .flatMap(source -> source.days().stream())
                .filter(day -> !day.empty().isEmpty())
                .map(TrustReport.SourceDay::day)
                .collect(Collectors.toSet());
    }
}
