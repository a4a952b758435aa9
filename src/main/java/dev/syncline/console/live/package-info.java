/** What is going on in the home right now, for every screen. Knows no scenes. */
@NullMarked
package dev.syncline.console.live;

import org.jspecify.annotations.NullMarked;
