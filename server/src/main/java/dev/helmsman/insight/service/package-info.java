/** Customer service: who asks, how fast they are answered, and what goes along with slow answers. */
@NullMarked
package dev.helmsman.insight.service;

import org.jspecify.annotations.NullMarked;
