/** The metric catalogue and the one query form: metrics, dimensions, period, baseline, filters, trust policy. */
@NullMarked
@ApplicationModule(
        displayName = "Metrics 指标",
        allowedDependencies = {"lake", "shop", "calendar", "identity"})
package dev.helmsman.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
