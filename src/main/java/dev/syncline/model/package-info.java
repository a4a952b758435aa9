/**
 * The values that everything else speaks in: products as fields, writes, outcomes.
 *
 * <p>Pure: immutable, thread-safe, without clock, I/O, database or user interface. Uses the JDK only.
 */
@NullMarked
package dev.syncline.model;

import org.jspecify.annotations.NullMarked;
