/** What was written and decided, by whom and when; and taking it back. Uses the use cases through its view-models. */
@NullMarked
package dev.syncline.console.history;

import org.jspecify.annotations.NullMarked;
