/**
 * A store in memory that keeps the ports' promises, and a shop in memory: with them the real engine goes through
 * thousands of stories in the time that one takes over a database and HTTP. May use engine's ports, queue, model.
 */
@org.jspecify.annotations.NullMarked
package dev.syncline.testing.memory;
