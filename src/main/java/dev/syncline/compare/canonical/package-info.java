/**
 * Canonical forms, digests and the stored form of values. Pure; may use jsoup, Jackson and java-diff-utils.
 */
@NullMarked
package dev.syncline.compare.canonical;

import org.jspecify.annotations.NullMarked;
