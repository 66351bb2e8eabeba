/** Where facts live. One interface, transactional; an embedded DuckDB by default. */
@NullMarked
@ApplicationModule(
        displayName = "Lake 数据湖",
        allowedDependencies = {"shop"})
package dev.helmsman.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
