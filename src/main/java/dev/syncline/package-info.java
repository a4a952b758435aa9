/**
 * Where the program starts. Holds the main class only; may use {@code cli} and {@code wiring}, and is used by nobody.
 */
@NullMarked
package dev.syncline;

import org.jspecify.annotations.NullMarked;
