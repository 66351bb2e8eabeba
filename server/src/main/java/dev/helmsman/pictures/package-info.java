/** Pictures of main images and detail pages: what a creative's number looks like. */
@NullMarked
@ApplicationModule(
        displayName = "Pictures 图片",
        allowedDependencies = {"shop", "identity"})
package dev.helmsman.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
