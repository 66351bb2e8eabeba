package dev.helmsman.metrics.web;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.MetricDefinition.Range;
import dev.helmsman.metrics.MetricDefinition.Use;
import dev.helmsman.shop.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue. */
@RestController
@RequestMapping("/api/v1")
class CatalogueController {
    private final MetricCatalogue catalogue;

    CatalogueController(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record DriversView(
            String operator, List<String> metrics, @Nullable String dimension) {}

    record MetricView(
            String key,
            String family,
            Text names,
            Text definition,
            String formula,
            @Nullable Text formulaText,
            String unit,
            String direction,
            String adds,
            List<DriversView> drivers,
            Use use,
            @Nullable Minimum minimum,
            List<String> dimensions,
            @Nullable Range range,
            boolean custom) {
        static MetricView of(MetricDefinition metric) {
            return new MetricView(
                    metric.key(),
                    metric.family(),
                    metric.names(),
                    metric.definition(),
                    metric.formula(),
                    metric.formulaText(),
                    metric.unit().key(),
                    metric.direction().key(),
                    metric.adds().key(),
                    metric.drivers().stream()
                            .map(each -> new DriversView(each.operator().symbol(), each.metrics(), each.dimension()))
                            .toList(),
                    metric.use(),
                    metric.minimum(),
                    metric.dimensions(),
                    metric.range(),
                    metric.custom());
        }
    }

    @GetMapping("/metrics")
    List<MetricView> metrics() {
        return catalogue.metrics().stream().map(MetricView::of).toList();
    }

    @GetMapping("/metrics/{key}")
    MetricView metric(@PathVariable String key) {
        return MetricView.of(catalogue.metric(key));
    }

    @GetMapping("/metrics/tree")
    MetricCatalogue.Node tree(@RequestParam(defaultValue = "paid_amount") String metric) {
        return catalogue.tree(metric);
    }

    @GetMapping("/families")
    List<MetricCatalogue.Family> families() {
        return catalogue.families();
    }

    @GetMapping("/dimensions")
    List<MetricCatalogue.Dimension> dimensions() {
        return catalogue.dimensions();
    }
}
