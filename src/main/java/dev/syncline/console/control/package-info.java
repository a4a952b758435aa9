/** Controls that several screens use. Know no use cases. */
@NullMarked
package dev.syncline.console.control;

import org.jspecify.annotations.NullMarked;
