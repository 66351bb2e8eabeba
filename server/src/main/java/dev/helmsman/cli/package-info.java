/** The command line over the same services as the pages. */
@NullMarked
@ApplicationModule(
        displayName = "Command line 命令行",
        allowedDependencies = {
            "shop",
            "demo",
            "simulator",
            "identity",
            "lake",
            "ingest",
            "calendar",
            "metrics",
            "trust",
            "timeline",
            "conclusions",
            "insight",
            "insight :: alarm",
            "insight :: family",
            "insight :: customer",
            "brief",
            "brief :: digest"
        })
package dev.helmsman.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
