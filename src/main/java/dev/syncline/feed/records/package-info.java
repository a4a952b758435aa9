/**
 * Suppliers' records that are no delimited text: JSON lines and spreadsheets, staged as rows with the lines that they have
 * at the supplier.
 *
 * <p>Uses feed.source, feed.csv and the engine's port types; JSON by Jackson, spreadsheets by fastexcel.
 */
@NullMarked
package dev.syncline.feed.records;

import org.jspecify.annotations.NullMarked;
