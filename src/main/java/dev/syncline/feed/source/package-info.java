/**
 * Files as streams of characters: packing, limits, encodings, and whether a file is still the same.
 *
 * <p>Uses the JDK and the engine's refusal only. Knows nothing of rows.
 */
@NullMarked
package dev.syncline.feed.source;

import org.jspecify.annotations.NullMarked;
