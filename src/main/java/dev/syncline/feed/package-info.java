/**
 * Supplier files as products: recognised by content, read twice, with what is wrong said row by row.
 *
 * <p>Implements the engine's feed port. Knows the model; the packages below it know rows, files, mappings and the survey.
 */
@NullMarked
package dev.syncline.feed;

import org.jspecify.annotations.NullMarked;
