/** Who may see a shop and what they did: users, one-time sign-in links, API tokens, the audit trail. */
@NullMarked
@ApplicationModule(
        displayName = "Identity 身份",
        allowedDependencies = {"shop"})
package dev.helmsman.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
