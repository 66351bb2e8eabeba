/** Alarms over HTTP. */
@NullMarked
package dev.helmsman.insight.alarm.web;

import org.jspecify.annotations.NullMarked;
