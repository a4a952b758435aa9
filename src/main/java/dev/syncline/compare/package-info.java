/**
 * Three-way comparison and merge: base, local, remote to changesets.
 *
 * <p>Pure functions over the model; no clock, I/O or database.
 */
@NullMarked
package dev.syncline.compare;

import org.jspecify.annotations.NullMarked;
