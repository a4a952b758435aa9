/**
 * Etilize exports: language and global tables and a distributor's prices and stock, joined into one row a product.
 *
 * <p>Uses feed.source, feed.csv and the engine's port types. The tables are merged in the order of their product ids, so
 * that memory holds one product of each and the names; a table in another order is sorted on disk first.
 */
@NullMarked
package dev.syncline.feed.tables;

import org.jspecify.annotations.NullMarked;
