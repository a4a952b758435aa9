/** The bridge between the FX thread and everything that takes time. Knows JavaFX's beans and collections, no scenes. */
@NullMarked
package dev.syncline.console.fx;

import org.jspecify.annotations.NullMarked;
