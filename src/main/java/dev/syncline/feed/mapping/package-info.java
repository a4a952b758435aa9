/**
 * Mappings as data: which column of a supplier's file becomes which field, by a small fixed set of transformations.
 *
 * <p>Pure once a mapping is read. Uses the model, feed.csv for rows, and Jackson to read mappings.
 */
@NullMarked
package dev.syncline.feed.mapping;

import org.jspecify.annotations.NullMarked;
