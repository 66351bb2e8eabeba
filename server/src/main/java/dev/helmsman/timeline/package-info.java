/** Events: what happened or is planned, on one time axis that annotates every chart. */
@NullMarked
@ApplicationModule(
        displayName = "Timeline 时间线",
        allowedDependencies = {"shop", "identity", "calendar", "metrics"})
package dev.helmsman.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
