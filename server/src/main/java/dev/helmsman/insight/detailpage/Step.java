package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A step on the way from visiting to paying; those whose end nobody measured are left out, the next starts earlier. */
enum Step {
    STAY(FunnelDay::stays, new Text("访问→停留", "visit → stay")),
    CART(FunnelDay::carts, new Text("停留→加购", "stay → cart")),
    ORDER(FunnelDay::ordered, new Text("加购→下单", "cart → order")),
    PAY(FunnelDay::buyers, new Text("下单→付款", "order → pay"));

    private final ToDoubleFunction<FunnelDay> end;
    private final Text names;

    Step(ToDoubleFunction<FunnelDay> end, Text names) {
        this.end = end;
        this.names = names;
    }

    Text names() {
        return names;
    }

    double end(FunnelDay day) {
        return end.applyAsDouble(day);
    }

    /** Where the step starts in these facts: the nearest place before it that is measured. */
    double start(FunnelDay day, List<FunnelDay> facts) {
        for (int i = ordinal() - 1; i >= 0; i--) if (values()[i].measured(facts)) return values()[i].end(day);
        return day.visitors();
    }

    boolean measured(List<FunnelDay> facts) {
        return facts.stream().anyMatch(day -> !Double.isNaN(end(day)));
    }

    /** The days of a product as this step sees them; days on which nobody reached its start are left out. */
    List<VersionDay> rows(List<FunnelDay> facts) {
        if (!measured(facts)) return List.of();
        return facts.stream()
                .map(day -> row(day, facts))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<VersionDay> row(FunnelDay day, List<FunnelDay> facts) {
        double from = start(day, facts);
        double to = end(day);
        if (!(from > 0) || Double.isNaN(to)) return Optional.empty();
        return Optional.of(new VersionDay("", "", day.day(), from, to));
    }
}
