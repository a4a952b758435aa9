/** What the console remembers from one start to the next. Knows no scenes. */
@NullMarked
package dev.syncline.console.preference;

import org.jspecify.annotations.NullMarked;
