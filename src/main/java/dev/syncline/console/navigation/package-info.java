/** Screens and the way between them. */
@NullMarked
package dev.syncline.console.navigation;

import org.jspecify.annotations.NullMarked;
