/**
 * The ports of queue and engine on top of the rows. What many products go through is written as SQL that both databases
 * take; the rest goes through the entities.
 */
@NullMarked
package dev.syncline.store.repository;

import org.jspecify.annotations.NullMarked;
