/** The screen of a plan: what a run would do, and what of it is to be done. Uses the service package's use cases. */
@NullMarked
package dev.syncline.console.plan;

import org.jspecify.annotations.NullMarked;
