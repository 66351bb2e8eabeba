/** The family of customers: do buyers come back, which group is worth an action now, and what is it worth. */
@NullMarked
@NamedInterface("customer")
package dev.helmsman.insight.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
