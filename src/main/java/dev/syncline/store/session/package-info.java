/**
 * Transactions bound to the work that runs in them, native statements, and what differs between the two databases.
 */
@NullMarked
package dev.syncline.store.session;

import org.jspecify.annotations.NullMarked;
