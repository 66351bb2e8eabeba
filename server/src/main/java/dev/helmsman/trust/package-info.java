/** How far each fact can be believed, and whether a conclusion survives disbelief. */
@NullMarked
@ApplicationModule(
        displayName = "Trust 信任",
        allowedDependencies = {"metrics", "lake", "shop", "identity"})
package dev.helmsman.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
