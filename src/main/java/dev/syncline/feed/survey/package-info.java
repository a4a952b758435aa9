/**
 * The first reading of a file: which rows count, which are doubles, which are rejected and why.
 *
 * <p>Uses feed.source, feed.csv, feed.mapping and the engine's port types.
 */
@NullMarked
package dev.syncline.feed.survey;

import org.jspecify.annotations.NullMarked;
