/** The screen on which everything that can be chosen is chosen. */
@NullMarked
package dev.syncline.console.settings;

import org.jspecify.annotations.NullMarked;
