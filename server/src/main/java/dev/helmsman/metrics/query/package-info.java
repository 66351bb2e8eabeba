/**
 * Answers queries: chooses tables and levels, runs one select a table, and computes the metrics from exact sums.
 *
 * <p><b>Missing and zero.</b> A row of an answer whose metric has no facts is
 *
 * <ul>
 *   <li>for tables of things that happen (order lines, refunds, reviews, supplies, first purchases): 0 when the row's
 *       days meet the days from the table's first to its last, else missing;
 *   <li>for daily measurements (traffic, ads, service…): 0 when the platform's report of at least one of the row's days,
 *       at the level that serves, is there, else missing;
 *   <li>for levels (stock, followers): missing, always.
 * </ul>
 *
 * A sum whose rows exist but hold no value is missing; x / 0 is missing; arithmetic with a missing part is missing.
 */
@NullMarked
package dev.helmsman.metrics.query;

import org.jspecify.annotations.NullMarked;
