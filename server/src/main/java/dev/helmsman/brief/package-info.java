/** The daily page, assembled from conclusions; printed, exported, served. */
@NullMarked
@ApplicationModule(
        displayName = "Brief 早报",
        allowedDependencies = {"conclusions", "timeline", "trust", "metrics", "lake", "calendar", "shop", "identity"})
package dev.helmsman.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
