/**
 * Differences between two versions of a value as people look at them: by word, element, picture or amount.
 *
 * <p>Pure; uses model, the canonical forms, a differ and an HTML parser.
 */
@NullMarked
package dev.syncline.compare.difference;

import org.jspecify.annotations.NullMarked;
