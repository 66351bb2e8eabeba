package dev.helmsman.metrics.web;

import dev.helmsman.identity.Person;
import dev.helmsman.metrics.MetricDefinition.Direction;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricDefinition.Use;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.OwnMetrics;
import dev.helmsman.metrics.OwnMetrics.Draft;
import dev.helmsman.metrics.OwnMetrics.Sample;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.facts.Column;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.web.CatalogueController.MetricView;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checks, keeps, shows and removes the metrics that operators add. */
@RestController
@RequestMapping("/api/v1")
class OwnMetricController {
    private final OwnMetrics own;

    OwnMetricController(OwnMetrics own) {
        this.own = own;
    }

    /** A draft as JSON: units and directions in small letters; what is missing is told by the check. */
    record DraftView(
            @Nullable String key,
            @Nullable String family,
            @Nullable Text names,
            @Nullable Text definition,
            @Nullable String formula,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable Use use,
            @Nullable Minimum minimum) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.key(),
                    draft.family(),
                    draft.names(),
                    draft.definition(),
                    draft.formula(),
                    draft.unit().key(),
                    draft.direction().key(),
                    draft.use(),
                    draft.minimum());
        }

        Draft draft() {
            return new Draft(
                    words(key),
                    words(family),
                    both(names),
                    both(definition),
                    words(formula),
                    choice(Unit.class, unit, "unit"),
                    choice(Direction.class, direction, "direction"),
                    use,
                    minimum);
        }

        private static String words(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** Who writes one language only has written both: better a foreign name than none. */
        private static Text both(@Nullable Text text) {
            if (text == null) return new Text("", "");
            String zh = words(text.zh());
            String en = words(text.en());
            return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
        }

        private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String word, String field) {
            String wanted = words(word).toUpperCase(Locale.ROOT);
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> {
                        String all = String.join(
                                " ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .toList());
                        return new MetricException(
                                field + " 不能是 “" + words(word) + "”；可选：" + all,
                                field + " cannot be \"" + words(word) + "\"; choose one of: " + all);
                    });
        }
    }

    record FaultView(String field, @Nullable Integer offset, Text what, Text remedy) {}

    record CheckedView(
            List<FaultView> faults,
            @Nullable String adds,
            @Nullable Text formulaText,
            @Nullable BigDecimal value) {}

    record ColumnView(String name, String type) {}

    record TableView(String name, List<ColumnView> columns) {}

    @PostMapping("/own-metrics/check")
    CheckedView check(
            @RequestBody DraftView wanted,
            @RequestParam(required = false) @Nullable Integer shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        Period period = from == null || to == null ? null : new Period(from, to);
        Draft draft = wanted.draft();
        OwnMetrics.Checked checked = own.check(draft, shop == null ? null : new Sample(new ShopId(shop), period));
        BigDecimal value = checked.value();
        return new CheckedView(
                checked.faults().stream()
                        .map(each -> new FaultView(each.field(), each.offset(), each.what(), each.remedy()))
                        .toList(),
                checked.adds() == null ? null : checked.adds().key(),
                checked.formulaText(),
                value == null ? null : draft.unit().round(value));
    }

    @GetMapping("/own-metrics/{key}")
    ResponseEntity<DraftView> draft(@PathVariable String key) {
        return ResponseEntity.of(own.draft(key).map(DraftView::of));
    }

    @PutMapping("/own-metrics/{key}")
    MetricView save(@PathVariable String key, @RequestBody DraftView wanted, @AuthenticationPrincipal Person person) {
        Draft draft = wanted.draft();
        if (!Objects.equals(draft.key(), key))
            throw new MetricException(
                    "键不能改：" + key + " → " + draft.key(), "a key does not change: " + key + " → " + draft.key());
        return MetricView.of(own.save(draft, person.name()));
    }

    @DeleteMapping("/own-metrics/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @AuthenticationPrincipal Person person) {
        own.remove(key, person.name());
    }

    /** What a formula may read. */
    @GetMapping("/fact-tables")
    List<TableView> tables() {
        return FactTables.names().stream()
                .map(FactTables::named)
                .map(OwnMetricController::view)
                .toList();
    }

    private static TableView view(FactTable table) {
        return new TableView(
                table.name(),
                table.columns().values().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .map(column -> new ColumnView(
                                column.name(), column.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}
