/**
 * The conflicts screen: what waits on the left, the editor on the right, decided one key at a time.
 *
 * <p>View-models reach the use cases through {@code ConflictSource} alone. Uses the console's frame, service, compare's
 * differences and values.
 */
@NullMarked
package dev.syncline.console.conflicts;

import org.jspecify.annotations.NullMarked;
