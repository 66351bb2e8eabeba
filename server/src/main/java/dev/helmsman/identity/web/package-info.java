/** Signing in, the session, and one person's settings over HTTP. */
@NullMarked
package dev.helmsman.identity.web;

import org.jspecify.annotations.NullMarked;
