/**
 * Strategies, ownership, modes and rules: which of them decides a field, and how. Pure.
 */
@NullMarked
package dev.syncline.rules;

import org.jspecify.annotations.NullMarked;
