/** What moved in the shop, and why: writes conclusions, imports no other area. */
@NullMarked
@ApplicationModule(
        displayName = "Data analysis 数据分析",
        allowedDependencies = {"conclusions", "timeline", "trust", "metrics", "calendar", "pictures", "shop"})
package dev.helmsman.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
