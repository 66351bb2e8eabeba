/**
 * The world behind the files: calendar, assortment, sources, ads, buyers, incidents, demand and the orders that follow.
 * Nothing here knows a file format.
 */
@NullMarked
package dev.helmsman.simulator.world;

import org.jspecify.annotations.NullMarked;
