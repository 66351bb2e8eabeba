/** Files in, facts out: export formats as data, recognition by content, import runs that can be undone. */
@NullMarked
@ApplicationModule(
        displayName = "Ingest 导入",
        allowedDependencies = {"lake", "shop", "identity"})
package dev.helmsman.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
