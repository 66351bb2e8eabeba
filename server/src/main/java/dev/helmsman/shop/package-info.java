/** Whose data this is: a shop, its currency, its time zone, and the home folder that holds it all. */
@NullMarked
@ApplicationModule(
        displayName = "Shop 店铺",
        allowedDependencies = {})
package dev.helmsman.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
