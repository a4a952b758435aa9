/**
 * Brings the schema to this version by versioned scripts, and refuses a store that a newer version wrote.
 */
@NullMarked
package dev.syncline.store.migration;

import org.jspecify.annotations.NullMarked;
