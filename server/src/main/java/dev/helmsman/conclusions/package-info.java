/** The conclusion, its evidence, its ranking by money at stake and confidence, and what the operator answered. */
@NullMarked
@ApplicationModule(
        displayName = "Conclusions 结论",
        allowedDependencies = {"metrics", "trust", "timeline", "shop", "identity"})
package dev.helmsman.conclusions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
