/**
 * What listens: so far the endpoint on loopback through which a second process on one home acts through the first.
 *
 * <p>Uses service and the values that its signatures name; how a command is run is a port of its own.
 */
@NullMarked
package dev.syncline.api;

import org.jspecify.annotations.NullMarked;
