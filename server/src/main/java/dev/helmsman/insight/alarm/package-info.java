/** Which of the shop's daily metrics are odd today: what was to be expected of each, and at how many false alarms a quarter. */
@NullMarked
@NamedInterface("alarm")
package dev.helmsman.insight.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
