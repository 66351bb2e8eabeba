/** The sample shop: simulated as export files, then taken in through the same door as a user's. */
@NullMarked
@ApplicationModule(
        displayName = "Sample shop 示例店",
        allowedDependencies = {"simulator", "ingest", "timeline", "pictures", "shop", "identity"})
package dev.helmsman.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
