/** Sends the brief to where people are: chat groups, mail, a folder. */
@NullMarked
@NamedInterface("digest")
package dev.helmsman.brief.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
