@NullMarked
package dev.helmsman.pictures.web;

import org.jspecify.annotations.NullMarked;
