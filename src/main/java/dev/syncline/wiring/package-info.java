/**
 * Builds the program from its parts, and decides which process does the work. The only package that sees everything.
 */
@NullMarked
package dev.syncline.wiring;

import org.jspecify.annotations.NullMarked;
