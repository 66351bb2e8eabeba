/** A whole house for tests: real lake, real ledger, real services, no web. */
@NullMarked
package dev.helmsman.house;

import org.jspecify.annotations.NullMarked;
