/**
 * What grids and the overview read: native SQL over columns and narrow rows, page by page from a known place on, never by
 * offset. Uses sessions; nothing of the repositories.
 */
@NullMarked
package dev.syncline.store.projection;

import org.jspecify.annotations.NullMarked;
