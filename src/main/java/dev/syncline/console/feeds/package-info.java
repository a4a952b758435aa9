/** Supplier feeds: what is understood of a file, its import, and the rows that were refused. */
@NullMarked
package dev.syncline.console.feeds;

import org.jspecify.annotations.NullMarked;
