/** The screen that says what needs a person now. */
@NullMarked
package dev.syncline.console.overview;

import org.jspecify.annotations.NullMarked;
