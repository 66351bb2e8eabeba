/** Festivals and big sales, and which past day is a fair comparison for a day. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar 日历",
        allowedDependencies = {"shop"})
package dev.helmsman.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
