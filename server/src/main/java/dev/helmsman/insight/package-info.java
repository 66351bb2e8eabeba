/**
 * What moved in the shop, and why: writes conclusions, imports no other area.
 *
 * <p>Only what other modules use stands here. Inside, arrows point one way: {@code explain} (the tree) → {@code tell} (words and
 * exact numbers) → {@code cause} (what may have happened) → {@code driver} (panels), and {@code tell} → {@code search} (what
 * moved). The families of data stand beside them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Data analysis 数据分析",
        allowedDependencies = {"conclusions", "timeline", "trust", "metrics", "calendar", "pictures", "shop", "identity"
        })
package dev.helmsman.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
