/**
 * Changesets to plans: ordered, guarded, approvable writes with their preconditions and cost. Pure.
 */
@NullMarked
package dev.syncline.plan;

import org.jspecify.annotations.NullMarked;
