/** Texts, numbers and moments in the language that was chosen. Knows no scenes. */
@NullMarked
package dev.syncline.console.text;

import org.jspecify.annotations.NullMarked;
