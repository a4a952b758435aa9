/**
 * Rows of delimited text: read by FastCSV, with the position and the limits that it does not keep itself.
 *
 * <p>Uses the JDK and FastCSV only. Knows nothing of products.
 */
@NullMarked
package dev.syncline.feed.csv;

import org.jspecify.annotations.NullMarked;
