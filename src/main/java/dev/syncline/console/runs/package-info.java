/** The screen of runs: what works, what worked, and what can be done about it. Uses the service package's use cases. */
@NullMarked
package dev.syncline.console.runs;

import org.jspecify.annotations.NullMarked;
