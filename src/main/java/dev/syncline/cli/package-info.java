/**
 * The commands, how their line is read, and what their exit codes mean.
 *
 * <p>Uses service and the values that its signatures name. A command writes to the {@code Terminal} that it is given,
 * never to the process's own streams: it may run in one process on behalf of another.
 */
@NullMarked
package dev.syncline.cli;

import org.jspecify.annotations.NullMarked;
