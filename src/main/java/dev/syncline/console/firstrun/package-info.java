/** What a new home shows first: the way to a shop and a feed, or a sandbox to try everything on. */
@NullMarked
package dev.syncline.console.firstrun;

import org.jspecify.annotations.NullMarked;
