/** Helmsman 掌舵: a modular monolith; its top-level packages are its modules. */
@NullMarked
package dev.helmsman;

import org.jspecify.annotations.NullMarked;
